using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>Writes a path: the same text for the same steps.</summary>
internal static class JsonPathPrinter
{
    /// <summary>Writes a root and the steps after it, with points where they do.</summary>
    public static string Print(string root, JsonPathSteps steps) => Append(new StringBuilder(root), steps).ToString();

    /// <summary>Writes steps the way Jayway does in its messages: <c>$['a'][0]</c>.</summary>
    public static string PrintWithBrackets(ReadOnlySpan<JsonPathStep> steps)
    {
        var text = new StringBuilder("$");
        foreach (var step in steps)
        {
            text = step is MemberStep member ? text.Append("['").Append(member.Name).Append("']") : Append(text, step, dotted: false);
        }

        return text.ToString();
    }

    private static StringBuilder Append(StringBuilder text, JsonPathSteps steps)
    {
        var scanned = false;
        foreach (var step in steps.Steps)
        {
            Append(text, step, !scanned);
            scanned = step is ScanStep;
        }

        return text;
    }

    private static StringBuilder Append(StringBuilder text, JsonPathStep step, bool dotted) => step switch
    {
        MemberStep member when IsPlain(member.Name) => text.Append(dotted ? "." : string.Empty).Append(member.Name),
        MemberStep member => AppendNames(text, [member.Name]),
        MembersStep members => AppendNames(text, members.Names),
        IndexStep index => text.Append(CultureInfo.InvariantCulture, $"[{index.Index}]"),
        IndexesStep indexes => text.Append('[').AppendJoin(',', indexes.Indexes.Select(i => i.ToString(CultureInfo.InvariantCulture))).Append(']'),
        SliceStep slice => text.Append(CultureInfo.InvariantCulture, $"[{slice.From}:{slice.To}]"),
        WildcardStep => text.Append("[*]"),
        FilterStep filter => Append(text.Append("[?("), filter.Filter).Append(")]"),
        ScanStep => text.Append(".."),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown step {step}."),
    };

    private static StringBuilder AppendNames(StringBuilder text, IReadOnlyList<string> names) =>
        text.Append('[').AppendJoin(',', names.Select(n => Quote(n))).Append(']');

    // In a name nothing but the quote and the backslash is escaped; in a literal of a filter other escapes exist, but need not be written.
    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static StringBuilder Append(StringBuilder text, Filter filter) => filter switch
    {
        AllFilter all => AppendParts(text, all.Parts, " && "),
        AnyFilter any => AppendParts(text, any.Parts, " || "),
        NotFilter not => AppendPart(text.Append('!'), not.Part, not.Part.IsCompound),
        ExistsFilter exists => Append(text, exists.Path),
        ComparisonFilter comparison => Append(
            Append(text, comparison.Left).Append(CultureInfo.InvariantCulture, $" {FilterOperators.TextOf(comparison.Operator)} "),
            comparison.Right),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown filter {filter}."),
    };

    private static StringBuilder AppendParts(StringBuilder text, Filter[] parts, string separator)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            AppendPart(i == 0 ? text : text.Append(separator), parts[i], parts[i] is AllFilter or AnyFilter);
        }

        return text;
    }

    private static StringBuilder AppendPart(StringBuilder text, Filter part, bool enclosed) =>
        enclosed ? Append(text.Append('('), part).Append(')') : Append(text, part);

    private static StringBuilder Append(StringBuilder text, Operand operand) => operand switch
    {
        LiteralOperand literal => AppendLiteral(text, literal.Value),
        PathOperand path => Append(text.Append(path.FromItem ? '@' : '$'), path.Steps),
        RegexOperand regex => text.Append(regex.Text),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown operand {operand}."),
    };

    private static StringBuilder AppendLiteral(StringBuilder text, Json value)
    {
        if (value.ValueKind is not System.Text.Json.JsonValueKind.Array)
        {
            return text.Append(value.ValueKind is System.Text.Json.JsonValueKind.String ? Quote(value.GetString()) : value.ToString());
        }

        text.Append('[');
        for (var i = 0; i < value.Count; i++)
        {
            AppendLiteral(i == 0 ? text : text.Append(','), value[i]);
        }

        return text.Append(']');
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
