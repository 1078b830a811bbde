using System.Globalization;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>A difference between two values.</summary>
/// <param name="Path">Where it is: <c>$.order.total</c>.</param>
/// <param name="Before">What was there; <see langword="null"/> where nothing was.</param>
/// <param name="After">What is there; <see langword="null"/> where nothing is.</param>
public sealed record DataDifference(string Path, Json? Before, Json? After)
{
    private const int LongestText = 80;

    /// <summary>Finds the differences between two values, object by object and item by item.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="limit">How many to find at most.</param>
    public static IReadOnlyList<DataDifference> Between(Json before, Json after, int limit = 20)
    {
        var found = new List<DataDifference>();
        Collect("$", before, after, limit, found);
        return found;
    }

    /// <summary>Gives the difference on one line: <c>+ $.id = "p-1"</c>, <c>- $.draft</c>, <c>~ $.total: 1 -> 2</c>.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, { } after) => $"+ {Path} = {Short(after)}",
        (not null, null) => $"- {Path}",
        var (before, after) => $"~ {Path}: {Short(before ?? Json.Null)} -> {Short(after ?? Json.Null)}",
    };

    /// <summary>Gives a value as text that is not long.</summary>
    internal static string Short(Json value)
    {
        var text = value.ToString();
        var end = char.IsHighSurrogate(text.Length > LongestText ? text[LongestText - 1] : default) ? LongestText - 1 : LongestText;
        return text.Length <= LongestText ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({text.Length} characters)");
    }

    private static void Collect(string path, Json before, Json after, int limit, List<DataDifference> found)
    {
        if (found.Count >= limit || before == after)
        {
            return;
        }

        switch (before.ValueKind, after.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                foreach (var (name, value) in before.Members)
                {
                    Member(path, name, value, after.TryGetProperty(name, out var other) ? other : null, limit, found);
                }

                foreach (var (name, value) in after.Members)
                {
                    if (!before.TryGetProperty(name, out _))
                    {
                        Member(path, name, null, value, limit, found);
                    }
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when before.Count == after.Count:
                for (var i = 0; i < before.Count; i++)
                {
                    Collect(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), before[i], after[i], limit, found);
                }

                break;
            default:
                found.Add(new DataDifference(path, before, after));
                break;
        }
    }

    private static void Member(string path, string name, Json? before, Json? after, int limit, List<DataDifference> found)
    {
        var inner = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{path}.{name}" : $"{path}['{name}']";
        if (before is { } one && after is { } other)
        {
            Collect(inner, one, other, limit, found);
        }
        else if (found.Count < limit)
        {
            found.Add(new DataDifference(inner, before, after));
        }
    }
}
