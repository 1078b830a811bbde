namespace StateFlow;

/// <content>Comparisons with literals, whose type says which of the operators is meant.</content>
public sealed partial record JsonPathExpression
{
    /// <summary>Holds when the value is a number that equals another one. Becomes <c>NumericEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition EqualTo(Number number) => NumericEquals(number);

    /// <summary>Holds when the value is a text that equals another one. Becomes <c>StringEquals</c>.</summary>
    /// <param name="text">The other text.</param>
    public Condition EqualTo(string text) => StringEquals(text);

    /// <summary>Holds when the value is a time that equals another one. Becomes <c>TimestampEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition EqualTo(DateTimeOffset time) => TimestampEquals(time);

    /// <summary>Holds when the value is this boolean. Becomes <c>BooleanEquals</c>.</summary>
    /// <param name="value">The other value.</param>
    public Condition EqualTo(bool value) => BooleanEquals(value);

    /// <summary>Holds when the value is a number that is less than another one. Becomes <c>NumericLessThan</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition LessThan(Number number) => NumericLessThan(number);

    /// <summary>Holds when the value is a text that comes before another one. Becomes <c>StringLessThan</c>.</summary>
    /// <param name="text">The other text.</param>
    public Condition LessThan(string text) => StringLessThan(text);

    /// <summary>Holds when the value is a time that comes before another one. Becomes <c>TimestampLessThan</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition LessThan(DateTimeOffset time) => TimestampLessThan(time);

    /// <summary>Holds when the value is a number that is greater than another one. Becomes <c>NumericGreaterThan</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition GreaterThan(Number number) => NumericGreaterThan(number);

    /// <summary>Holds when the value is a text that comes after another one. Becomes <c>StringGreaterThan</c>.</summary>
    /// <param name="text">The other text.</param>
    public Condition GreaterThan(string text) => StringGreaterThan(text);

    /// <summary>Holds when the value is a time that comes after another one. Becomes <c>TimestampGreaterThan</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition GreaterThan(DateTimeOffset time) => TimestampGreaterThan(time);

    /// <summary>Holds when the value is a number that is at most another one. Becomes <c>NumericLessThanEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition AtMost(Number number) => NumericLessThanEquals(number);

    /// <summary>Holds when the value is a text that equals or comes before another one. Becomes <c>StringLessThanEquals</c>.</summary>
    /// <param name="text">The other text.</param>
    public Condition AtMost(string text) => StringLessThanEquals(text);

    /// <summary>Holds when the value is a time that equals or comes before another one. Becomes <c>TimestampLessThanEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition AtMost(DateTimeOffset time) => TimestampLessThanEquals(time);

    /// <summary>Holds when the value is a number that is at least another one. Becomes <c>NumericGreaterThanEquals</c>.</summary>
    /// <param name="number">The other number.</param>
    public Condition AtLeast(Number number) => NumericGreaterThanEquals(number);

    /// <summary>Holds when the value is a text that equals or comes after another one. Becomes <c>StringGreaterThanEquals</c>.</summary>
    /// <param name="text">The other text.</param>
    public Condition AtLeast(string text) => StringGreaterThanEquals(text);

    /// <summary>Holds when the value is a time that equals or comes after another one. Becomes <c>TimestampGreaterThanEquals</c>.</summary>
    /// <param name="time">The other time.</param>
    public Condition AtLeast(DateTimeOffset time) => TimestampGreaterThanEquals(time);
}
