using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>What the operators of Choice rules compare.</summary>
internal static class ComparisonOperators
{
    private const string PathSuffix = "Path";

    private static readonly OperandKind[] Kinds = [.. Enum.GetValues<ComparisonOperator>().Select(KindOf)];

    /// <summary>Gets what an operator expects as its operand.</summary>
    public static OperandKind Operand(this ComparisonOperator comparison) => Kinds[(int)comparison];

    /// <summary>Tells whether a value may be the operand; a token may always.</summary>
    public static bool Accepts(this OperandKind kind, Json operand) => operand.ValueKind switch
    {
        JsonValueKind.String => kind is OperandKind.Text || (kind is OperandKind.Timestamp && TimestampText.IsTimestamp(operand.GetString())) || (kind is OperandKind.Path && operand.GetString().StartsWith('$')) || TokenText.IsIn(operand.GetString()),
        JsonValueKind.Number => kind is OperandKind.Number,
        JsonValueKind.True or JsonValueKind.False => kind is OperandKind.Boolean,
        _ => false,
    };

    private static OperandKind KindOf(ComparisonOperator comparison) => comparison.ToString() switch
    {
        var name when name.EndsWith(PathSuffix, StringComparison.Ordinal) => OperandKind.Path,
        var name when name.StartsWith("Numeric", StringComparison.Ordinal) => OperandKind.Number,
        var name when name.StartsWith("Boolean", StringComparison.Ordinal) || name.StartsWith("Is", StringComparison.Ordinal) => OperandKind.Boolean,
        var name when name.StartsWith("Timestamp", StringComparison.Ordinal) => OperandKind.Timestamp,
        _ => OperandKind.Text,
    };
}

/// <summary>What stands on the right side of a comparison.</summary>
internal enum OperandKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A string that is a time.</summary>
    Timestamp,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A path to the value.</summary>
    Path,
}
