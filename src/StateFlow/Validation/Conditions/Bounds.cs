using System.Globalization;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Validation.Conditions;

/// <summary>For which values of one variable a condition holds, whatever the others are.</summary>
/// <param name="Surely">Values for which it holds or fails with an error in any case, so that nothing after it is tried.</param>
/// <param name="Maybe">Values for which it may hold; for all others it does not.</param>
/// <remarks>
/// Comparisons with values of other types do not hold, and all tests but IsPresent fail where there is no value (asl.md, section 4.3). What is not known,
/// such as the value at a path to compare with, widens <paramref name="Maybe"/> and narrows <paramref name="Surely"/>.
/// </remarks>
internal sealed record Bounds(ValueSet Surely, ValueSet Maybe)
{
    /// <summary>Longer lists of conditions are not looked at: nobody writes them, and they take time.</summary>
    private const int MaxConditions = 500;

    private static readonly ValueSet Missing = ValueSet.Of(SingleValues.Missing);

    /// <summary>Gets the bounds of what nothing is known about.</summary>
    public static Bounds Unknown { get; } = new(ValueSet.None, ValueSet.All);

    /// <summary>Finds the bounds of a condition. The depth of conditions is limited as that of JSON values.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="variable">The variable, in its canonical text.</param>
    /// <param name="nameOf">Gives the canonical text of a variable.</param>
    public static Bounds Of(Condition condition, string variable, Func<string, string> nameOf) => condition switch
    {
        ComparisonCondition comparison => comparison.Variable is { } name && nameOf(name) == variable ? OfComparison(comparison) : Unknown,
        AndCondition { Conditions.Count: > 0 and <= MaxConditions } and => Join(and.Conditions, variable, nameOf, (a, b) => a.Intersect(b)),
        OrCondition { Conditions.Count: > 0 and <= MaxConditions } or => Join(or.Conditions, variable, nameOf, (a, b) => a.Union(b)),
        NotCondition not => Of(not.Inner, variable, nameOf).Inverted(),
        CompositeCondition or JsonataCondition or RawCondition or _ => Unknown,
    };

    private static Bounds Join(EquatableArray<Condition> conditions, string variable, Func<string, string> nameOf, Func<ValueSet, ValueSet, ValueSet> join)
    {
        var joined = Of(conditions[0], variable, nameOf);
        for (var i = 1; i < conditions.Count; i++)
        {
            var next = Of(conditions[i], variable, nameOf);
            joined = new Bounds(join(joined.Surely, next.Surely), join(joined.Maybe, next.Maybe));
        }

        return joined;
    }

    /// <summary>Gives the bounds of the contrary: an error stays one.</summary>
    private Bounds Inverted() => new(Maybe.Complement(), Surely.Complement());

    private static Bounds OfComparison(ComparisonCondition comparison)
    {
        var operand = comparison.Operand;
        return comparison.Operator.Operand() switch
        {
            OperandKind.Path => Within(FamilyOf(comparison.Operator)),
            OperandKind.Boolean when operand.ValueKind is JsonValueKind.True or JsonValueKind.False => OfBoolean(comparison.Operator, operand.GetBoolean()),
            OperandKind.Number when operand.ValueKind is JsonValueKind.Number => Exactly(ValueSet.None with { Numbers = Range(comparison.Operator, operand.GetDouble()) }),
            OperandKind.Text when operand.ValueKind is JsonValueKind.String && !TokenText.IsIn(operand.GetString()) => OfText(comparison.Operator, operand.GetString()),
            OperandKind.Timestamp when operand.ValueKind is JsonValueKind.String && TimeOf(operand.GetString()) is { } time =>
                Exactly(ValueSet.None with { Times = Range(comparison.Operator, time) }),
            _ => Unknown,
        };
    }

    private static Bounds OfBoolean(ComparisonOperator comparison, bool operand) => comparison switch
    {
        ComparisonOperator.IsPresent when operand => new(Missing.Complement(), Missing.Complement()),
        ComparisonOperator.IsPresent => new(Missing, Missing),
        ComparisonOperator.BooleanEquals => Exactly(ValueSet.Of(operand ? SingleValues.True : SingleValues.False)),
        _ => operand ? OfTest(comparison) : OfTest(comparison).Inverted(),
    };

    private static Bounds OfTest(ComparisonOperator test) => test switch
    {
        ComparisonOperator.IsNull => Exactly(ValueSet.Of(SingleValues.Null)),
        ComparisonOperator.IsNumeric => Exactly(ValueSet.None with { Numbers = RangeSet<double>.All }),
        ComparisonOperator.IsString => Exactly(ValueSet.AllTexts),
        ComparisonOperator.IsBoolean => Exactly(ValueSet.Of(SingleValues.True | SingleValues.False)),

        // Whether a date without a time is a timestamp has not been recorded.
        _ => new((ValueSet.None with { Times = RangeSet<DateTimeOffset>.All }).Union(Missing), ValueSet.AllTexts),
    };

    private static Bounds OfText(ComparisonOperator comparison, string operand)
    {
        var isTime = TimestampText.IsTimestamp(operand);
        return comparison switch
        {
            ComparisonOperator.StringMatches => operand == "*" ? Exactly(ValueSet.AllTexts)
                : operand.AsSpan().ContainsAny('*', '\\') ? Within(ValueSet.AllTexts)
                : OfText(ComparisonOperator.StringEquals, operand),
            ComparisonOperator.StringEquals when isTime => Within(ValueSet.None with { Times = RangeSet<DateTimeOffset>.All }),
            ComparisonOperator.StringEquals => Exactly(ValueSet.None with { Texts = RangeSet<string>.Of(operand) }),

            // As texts timestamps have another order than as times.
            _ => new(
                (ValueSet.None with { Texts = Range(comparison, operand) }).Union(Missing),
                ValueSet.None with { Texts = Range(comparison, operand), Times = RangeSet<DateTimeOffset>.All }),
        };
    }

    private static RangeSet<T> Range<T>(ComparisonOperator comparison, T operand) => comparison switch
    {
        ComparisonOperator.NumericLessThan or ComparisonOperator.StringLessThan or ComparisonOperator.TimestampLessThan => RangeSet<T>.Below(operand, false),
        ComparisonOperator.NumericLessThanEquals or ComparisonOperator.StringLessThanEquals or ComparisonOperator.TimestampLessThanEquals => RangeSet<T>.Below(operand, true),
        ComparisonOperator.NumericGreaterThan or ComparisonOperator.StringGreaterThan or ComparisonOperator.TimestampGreaterThan => RangeSet<T>.Below(operand, true).Complement(),
        ComparisonOperator.NumericGreaterThanEquals or ComparisonOperator.StringGreaterThanEquals or ComparisonOperator.TimestampGreaterThanEquals =>
            RangeSet<T>.Below(operand, false).Complement(),
        _ => RangeSet<T>.Of(operand),
    };

    /// <summary>Gives everything that an operator compares: the values of its type.</summary>
    public static ValueSet FamilyOf(ComparisonOperator comparison) => Asl.AslField.Of(comparison).Name switch
    {
        ['N', ..] => ValueSet.None with { Numbers = RangeSet<double>.All },
        ['T', ..] => ValueSet.None with { Times = RangeSet<DateTimeOffset>.All },
        ['B', ..] => ValueSet.Of(SingleValues.True | SingleValues.False),
        ['S', ..] => ValueSet.AllTexts,
        _ when comparison is ComparisonOperator.IsPresent => Missing,
        _ when comparison is ComparisonOperator.IsNull => ValueSet.Of(SingleValues.Null),
        _ => Missing.Complement(),
    };

    private static Bounds Exactly(ValueSet values) => new(values.Union(Missing), values);

    private static Bounds Within(ValueSet values) => new(Missing, values);

    private static DateTimeOffset? TimeOf(string text) =>
        TimestampText.IsTimestamp(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
