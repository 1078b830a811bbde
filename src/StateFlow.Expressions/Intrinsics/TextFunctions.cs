using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>Intrinsics for strings and identifiers (developer guide, "Intrinsic for string operation", "for unique identifier generation", "Generic intrinsics").</summary>
internal static class TextFunctions
{
    /// <summary><c>States.StringSplit(text, delimiters)</c>: each character of the delimiters is one; pieces without text are left out (recorded).</summary>
    public static Json Split(IntrinsicInput input)
    {
        if (!input.TryGetText(0, out var text) || !input.TryGetText(1, out var delimiters))
        {
            return default;
        }

        // Without delimiters .NET would split at white space.
        var pieces = delimiters.Length == 0 ? [text] : text.Split(delimiters.ToCharArray());
        return Json.FromList([.. pieces.Where(p => p.Length > 0).Select(Json.From)]);
    }

    /// <summary><c>States.UUID()</c>: an identifier of the source that was handed in.</summary>
    public static Json Identifier(IntrinsicInput input) => input.Scope.NextIdentifier is { } next
        ? Json.From(next().ToString("D", CultureInfo.InvariantCulture))
        : input.Fail("There is no source of identifiers");

    /// <summary><c>States.Format(template, a, b, ...)</c>: puts the arguments where the template says <c>{}</c>.</summary>
    public static Json Format(IntrinsicInput input)
    {
        if (!input.TryGetText(0, out var template))
        {
            return default;
        }

        var text = new StringBuilder();
        var used = 1;
        for (var i = 0; i < template.Length; i++)
        {
            var next = i + 1 < template.Length ? template[i + 1] : '\0';
            if (template[i] == '\\' && next is '\'' or '{' or '}' or '\\')
            {
                text.Append(next);
                i++;
            }
            else if (template[i] == '{' && next == '}')
            {
                if (used < input.Arguments.Length)
                {
                    Append(text, input.Arguments[used]);
                }

                used++;
                i++;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return used == input.Arguments.Length
            ? input.Text(text.ToString())
            : input.Fail($"The template has {used - 1} times {{}}, but there are {input.Arguments.Length - 1} values for it", 0);
    }

    // Recorded: arrays and objects come out as Java prints them, {Arg1=1, Arg2=[]}.
    private static void Append(StringBuilder text, Json value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                text.Append(value.GetString());
                break;
            case JsonValueKind.Array:
                text.Append('[');
                for (var i = 0; i < value.Count; i++)
                {
                    Append(text.Append(i == 0 ? string.Empty : ", "), value[i]);
                }

                text.Append(']');
                break;
            case JsonValueKind.Object:
                text.Append('{');
                var separator = string.Empty;
                foreach (var (name, member) in value.Members)
                {
                    Append(text.Append(separator).Append(name).Append('='), member);
                    separator = ", ";
                }

                text.Append('}');
                break;
            default:
                text.Append(value.ToString());
                break;
        }
    }
}
