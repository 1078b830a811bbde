using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>Compares as the operators of Choice rules do: asl.md, sections 4.2 to 4.4. Values of another type are not equal, less or greater; that is no error (recorded).</summary>
internal static class Comparison
{
    private const string Path = "Path";

    // What each operator compares, and which order of the two it asks for: its name says both.
    private static readonly (OperandKind Kind, Func<int, bool> Fits)[] Families = [.. Enum.GetNames<ComparisonOperator>().Select(Split)];

    /// <summary>Tells whether a comparison holds.</summary>
    /// <param name="comparison">The operator; one that ends with <c>Path</c> is its literal twin here.</param>
    /// <param name="value">The value.</param>
    /// <param name="operand">What it is compared with.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <returns>Why that cannot be said, or <see langword="null"/>.</returns>
    public static string? Holds(ComparisonOperator comparison, Json value, Json operand, out bool holds)
    {
        holds = false;
        if (comparison is ComparisonOperator.StringMatches)
        {
            return value.ValueKind is JsonValueKind.String && operand.ValueKind is JsonValueKind.String
                ? WildcardPattern.Match(operand.GetString(), value.GetString(), out holds)
                : null;
        }

        holds = IsOf(comparison, value) is { } isOf
            ? isOf == (operand.ValueKind is JsonValueKind.True)
            : Order(Families[(int)comparison].Kind, value, operand) is { } order && Families[(int)comparison].Fits(order);
        return null;
    }

    private static bool? IsOf(ComparisonOperator comparison, Json value) => comparison switch
    {
        ComparisonOperator.IsNull => value.IsNull,
        ComparisonOperator.IsPresent => true,
        ComparisonOperator.IsNumeric => value.ValueKind is JsonValueKind.Number,
        ComparisonOperator.IsString => value.ValueKind is JsonValueKind.String,
        ComparisonOperator.IsBoolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ComparisonOperator.IsTimestamp => value.ValueKind is JsonValueKind.String && TimestampText.IsTimestamp(value.GetString()),
        _ => null,
    };

    private static int? Order(OperandKind family, Json value, Json operand) => family switch
    {
        OperandKind.Text when value.ValueKind is JsonValueKind.String && operand.ValueKind is JsonValueKind.String => string.CompareOrdinal(value.GetString(), operand.GetString()),
        OperandKind.Number when value.ValueKind is JsonValueKind.Number && operand.ValueKind is JsonValueKind.Number => value.GetDouble().CompareTo(operand.GetDouble()),
        OperandKind.Boolean when IsBoolean(value) && IsBoolean(operand) => value == operand ? 0 : 1,
        OperandKind.Timestamp when IsTime(value, out var time) && IsTime(operand, out var other) => time.CompareTo(other),
        _ => null,
    };

    private static bool IsBoolean(Json value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsTime(Json value, out DateTimeOffset time)
    {
        time = default;
        return value.ValueKind is JsonValueKind.String && TimestampText.TryParse(value.GetString(), out time);
    }

    private static (OperandKind Kind, Func<int, bool> Fits) Split(string name)
    {
        (string Prefix, OperandKind Kind)[] prefixes =
        [
            ("String", OperandKind.Text), ("Numeric", OperandKind.Number), ("Boolean", OperandKind.Boolean), ("Timestamp", OperandKind.Timestamp), (string.Empty, OperandKind.Path),
        ];
        var (prefix, kind) = prefixes.First(p => name.StartsWith(p.Prefix, StringComparison.Ordinal));
        var relation = name[prefix.Length..];
        return (kind, (relation.EndsWith(Path, StringComparison.Ordinal) ? relation[..^Path.Length] : relation) switch
        {
            "Equals" => static order => order == 0,
            "LessThan" => static order => order < 0,
            "GreaterThan" => static order => order > 0,
            "LessThanEquals" => static order => order <= 0,
            _ => static order => order >= 0,
        });
    }
}
