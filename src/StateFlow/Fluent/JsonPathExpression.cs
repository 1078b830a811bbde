using System.Text.Json.Serialization;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>A path, to be put anywhere into a payload of a JSONPath state, or compared in a Choice rule. Made by <see cref="JsonPath.At"/>.</summary>
[JsonConverter(typeof(PayloadExpressionConverter))]
public sealed partial record JsonPathExpression : IPayloadExpression
{
    internal JsonPathExpression(string text) => Text = text;

    /// <summary>Gets the path.</summary>
    public string Text { get; }

    string IPayloadExpression.Mark => PayloadMarks.Path;

    /// <summary>Gets the path.</summary>
    public override string ToString() => Text;

    /// <summary>Holds when the value is a text that equals another one. Becomes <c>StringEquals</c>.</summary>
    /// <param name="text">The other text; case matters.</param>
    public Condition StringEquals(string text) => Compare(ComparisonOperator.StringEquals, text);

    /// <summary>Holds when the value is a text that equals the one at a path. Becomes <c>StringEqualsPath</c>.</summary>
    /// <param name="path">Where the other text is.</param>
    public Condition StringEquals(JsonPathExpression path) => Compare(ComparisonOperator.StringEqualsPath, Path(path));

    /// <summary>Holds when the value is a text that comes before another one. Becomes <c>StringLessThan</c>.</summary>
    /// <param name="text">The other text; case matters.</param>
    public Condition StringLessThan(string text) => Compare(ComparisonOperator.StringLessThan, text);

    /// <summary>Holds when the value is a text that comes before the one at a path. Becomes <c>StringLessThanPath</c>.</summary>
    /// <param name="path">Where the other text is.</param>
    public Condition StringLessThan(JsonPathExpression path) => Compare(ComparisonOperator.StringLessThanPath, Path(path));

    /// <summary>Holds when the value is a text that comes after another one. Becomes <c>StringGreaterThan</c>.</summary>
    /// <param name="text">The other text; case matters.</param>
    public Condition StringGreaterThan(string text) => Compare(ComparisonOperator.StringGreaterThan, text);

    /// <summary>Holds when the value is a text that comes after the one at a path. Becomes <c>StringGreaterThanPath</c>.</summary>
    /// <param name="path">Where the other text is.</param>
    public Condition StringGreaterThan(JsonPathExpression path) => Compare(ComparisonOperator.StringGreaterThanPath, Path(path));

    /// <summary>Holds when the value is a text that equals or comes before another one. Becomes <c>StringLessThanEquals</c>.</summary>
    /// <param name="text">The other text; case matters.</param>
    public Condition StringLessThanEquals(string text) => Compare(ComparisonOperator.StringLessThanEquals, text);

    /// <summary>Holds when the value is a text that equals or comes before the one at a path. Becomes <c>StringLessThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other text is.</param>
    public Condition StringLessThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.StringLessThanEqualsPath, Path(path));

    /// <summary>Holds when the value is a text that equals or comes after another one. Becomes <c>StringGreaterThanEquals</c>.</summary>
    /// <param name="text">The other text; case matters.</param>
    public Condition StringGreaterThanEquals(string text) => Compare(ComparisonOperator.StringGreaterThanEquals, text);

    /// <summary>Holds when the value is a text that equals or comes after the one at a path. Becomes <c>StringGreaterThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other text is.</param>
    public Condition StringGreaterThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.StringGreaterThanEqualsPath, Path(path));

    /// <summary>Holds when the value is a text that a pattern matches as a whole. Becomes <c>StringMatches</c>.</summary>
    /// <param name="pattern">The pattern; <c>*</c> stands for any characters, <c>\*</c> for a star, <c>\\</c> for a backslash.</param>
    public Condition StringMatches(string pattern) => Compare(ComparisonOperator.StringMatches, pattern);

    /// <summary>Holds when the value is a number that equals another one. Becomes <c>NumericEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition NumericEquals(Number number) => Compare(ComparisonOperator.NumericEquals, number);

    /// <summary>Holds when the value is a number that equals the one at a path. Becomes <c>NumericEqualsPath</c>.</summary>
    /// <param name="path">Where the other number is.</param>
    public Condition NumericEquals(JsonPathExpression path) => Compare(ComparisonOperator.NumericEqualsPath, Path(path));

    /// <summary>Holds when the value is a number that is less than another one. Becomes <c>NumericLessThan</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition NumericLessThan(Number number) => Compare(ComparisonOperator.NumericLessThan, number);

    /// <summary>Holds when the value is a number that is less than the one at a path. Becomes <c>NumericLessThanPath</c>.</summary>
    /// <param name="path">Where the other number is.</param>
    public Condition NumericLessThan(JsonPathExpression path) => Compare(ComparisonOperator.NumericLessThanPath, Path(path));

    /// <summary>Holds when the value is a number that is greater than another one. Becomes <c>NumericGreaterThan</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition NumericGreaterThan(Number number) => Compare(ComparisonOperator.NumericGreaterThan, number);

    /// <summary>Holds when the value is a number that is greater than the one at a path. Becomes <c>NumericGreaterThanPath</c>.</summary>
    /// <param name="path">Where the other number is.</param>
    public Condition NumericGreaterThan(JsonPathExpression path) => Compare(ComparisonOperator.NumericGreaterThanPath, Path(path));

    /// <summary>Holds when the value is a number that is at most another one. Becomes <c>NumericLessThanEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition NumericLessThanEquals(Number number) => Compare(ComparisonOperator.NumericLessThanEquals, number);

    /// <summary>Holds when the value is a number that is at most the one at a path. Becomes <c>NumericLessThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other number is.</param>
    public Condition NumericLessThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.NumericLessThanEqualsPath, Path(path));

    /// <summary>Holds when the value is a number that is at least another one. Becomes <c>NumericGreaterThanEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition NumericGreaterThanEquals(Number number) => Compare(ComparisonOperator.NumericGreaterThanEquals, number);

    /// <summary>Holds when the value is a number that is at least the one at a path. Becomes <c>NumericGreaterThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other number is.</param>
    public Condition NumericGreaterThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.NumericGreaterThanEqualsPath, Path(path));

    /// <summary>Holds when the value is this boolean. Becomes <c>BooleanEquals</c>.</summary>
    /// <param name="value">The other value.</param>
    public Condition BooleanEquals(bool value) => Compare(ComparisonOperator.BooleanEquals, value);

    /// <summary>Holds when the value is a boolean that equals the one at a path. Becomes <c>BooleanEqualsPath</c>.</summary>
    /// <param name="path">Where the other boolean is.</param>
    public Condition BooleanEquals(JsonPathExpression path) => Compare(ComparisonOperator.BooleanEqualsPath, Path(path));

    /// <summary>Holds when the value is a time that equals another one. Becomes <c>TimestampEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition TimestampEquals(DateTimeOffset time) => Compare(ComparisonOperator.TimestampEquals, Timestamps.Format(time));

    /// <summary>Holds when the value is a time that equals the one at a path. Becomes <c>TimestampEqualsPath</c>.</summary>
    /// <param name="path">Where the other time is.</param>
    public Condition TimestampEquals(JsonPathExpression path) => Compare(ComparisonOperator.TimestampEqualsPath, Path(path));

    /// <summary>Holds when the value is a time that comes before another one. Becomes <c>TimestampLessThan</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition TimestampLessThan(DateTimeOffset time) => Compare(ComparisonOperator.TimestampLessThan, Timestamps.Format(time));

    /// <summary>Holds when the value is a time that comes before the one at a path. Becomes <c>TimestampLessThanPath</c>.</summary>
    /// <param name="path">Where the other time is.</param>
    public Condition TimestampLessThan(JsonPathExpression path) => Compare(ComparisonOperator.TimestampLessThanPath, Path(path));

    /// <summary>Holds when the value is a time that comes after another one. Becomes <c>TimestampGreaterThan</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition TimestampGreaterThan(DateTimeOffset time) => Compare(ComparisonOperator.TimestampGreaterThan, Timestamps.Format(time));

    /// <summary>Holds when the value is a time that comes after the one at a path. Becomes <c>TimestampGreaterThanPath</c>.</summary>
    /// <param name="path">Where the other time is.</param>
    public Condition TimestampGreaterThan(JsonPathExpression path) => Compare(ComparisonOperator.TimestampGreaterThanPath, Path(path));

    /// <summary>Holds when the value is a time that equals or comes before another one. Becomes <c>TimestampLessThanEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition TimestampLessThanEquals(DateTimeOffset time) => Compare(ComparisonOperator.TimestampLessThanEquals, Timestamps.Format(time));

    /// <summary>Holds when the value is a time that equals or comes before the one at a path. Becomes <c>TimestampLessThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other time is.</param>
    public Condition TimestampLessThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.TimestampLessThanEqualsPath, Path(path));

    /// <summary>Holds when the value is a time that equals or comes after another one. Becomes <c>TimestampGreaterThanEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition TimestampGreaterThanEquals(DateTimeOffset time) => Compare(ComparisonOperator.TimestampGreaterThanEquals, Timestamps.Format(time));

    /// <summary>Holds when the value is a time that equals or comes after the one at a path. Becomes <c>TimestampGreaterThanEqualsPath</c>.</summary>
    /// <param name="path">Where the other time is.</param>
    public Condition TimestampGreaterThanEquals(JsonPathExpression path) => Compare(ComparisonOperator.TimestampGreaterThanEqualsPath, Path(path));

    /// <summary>Holds when the value is null. Becomes <c>IsNull</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsNull(bool expected = true) => Compare(ComparisonOperator.IsNull, expected);

    /// <summary>Holds when the value is there, even as null. Becomes <c>IsPresent</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsPresent(bool expected = true) => Compare(ComparisonOperator.IsPresent, expected);

    /// <summary>Holds when the value is a number. Becomes <c>IsNumeric</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsNumeric(bool expected = true) => Compare(ComparisonOperator.IsNumeric, expected);

    /// <summary>Holds when the value is a text. Becomes <c>IsString</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsString(bool expected = true) => Compare(ComparisonOperator.IsString, expected);

    /// <summary>Holds when the value is a boolean. Becomes <c>IsBoolean</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsBoolean(bool expected = true) => Compare(ComparisonOperator.IsBoolean, expected);

    /// <summary>Holds when the value is an RFC 3339 timestamp. Becomes <c>IsTimestamp</c>.</summary>
    /// <param name="expected"><see langword="false"/> inverts the test.</param>
    public Condition IsTimestamp(bool expected = true) => Compare(ComparisonOperator.IsTimestamp, expected);

    private static string Path(JsonPathExpression path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Text;
    }

    private ComparisonCondition Compare(ComparisonOperator comparison, string operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return Compare(comparison, Json.From(operand));
    }

    private ComparisonCondition Compare(ComparisonOperator comparison, Number number) => Compare(comparison, number.ToJson());

    private ComparisonCondition Compare(ComparisonOperator comparison, Json operand) => new(Text, comparison, operand);
}
