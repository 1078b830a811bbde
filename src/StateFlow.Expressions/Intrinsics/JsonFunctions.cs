using System.Text;
using System.Text.Json;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>Intrinsics for JSON data (developer guide, "Intrinsics for JSON data manipulation").</summary>
internal static class JsonFunctions
{
    /// <summary><c>States.JsonMerge(a, b, false)</c>: members of b replace those of a. The service merges shallowly only (developer guide).</summary>
    public static Json Merge(IntrinsicInput input)
    {
        if (!input.Is(0, JsonValueKind.Object) || !input.Is(1, JsonValueKind.Object))
        {
            return default;
        }

        if (input.Arguments[2] != Json.False)
        {
            return input.Fail("Argument 3 must be false: objects are merged shallowly only", 2);
        }

        var merged = new JsonObjectBuilder(input.Arguments[0].Count + input.Arguments[1].Count);
        foreach (var (name, value) in input.Arguments[0].Members)
        {
            merged.Add(name, value);
        }

        foreach (var (name, value) in input.Arguments[1].Members)
        {
            merged.Set(name, value);
        }

        return merged.ToJson();
    }

    /// <summary><c>States.StringToJson(text)</c>: of nothing but white space it gives null, of <c>-0</c> the number 0 (recorded).</summary>
    public static Json FromText(IntrinsicInput input)
    {
        if (!input.TryGetText(0, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return Json.TryParse(Encoding.UTF8.GetBytes(text), out var value, out var error)
            ? value == 0 ? value.GetNumberText() == "-0" ? 0 : value : value
            : input.Fail($"The text is not JSON: {error}", 0);
    }

    /// <summary><c>States.JsonToString(value)</c>: JSON text without white space (recorded).</summary>
    public static Json ToText(IntrinsicInput input) => input.Text(input.Arguments[0].ToString());
}
