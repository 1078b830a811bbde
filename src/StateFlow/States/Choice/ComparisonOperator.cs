namespace StateFlow;

/// <summary>How a Choice rule compares the value at its variable. Each is the ASL field of its name, whose value is the operand.</summary>
public enum ComparisonOperator
{
    /// <summary>The text equals the operand.</summary>
    StringEquals,

    /// <summary>The text equals the one at the operand path.</summary>
    StringEqualsPath,

    /// <summary>The text is less than the operand.</summary>
    StringLessThan,

    /// <summary>The text is less than the one at the operand path.</summary>
    StringLessThanPath,

    /// <summary>The text is greater than the operand.</summary>
    StringGreaterThan,

    /// <summary>The text is greater than the one at the operand path.</summary>
    StringGreaterThanPath,

    /// <summary>The text is at most the operand.</summary>
    StringLessThanEquals,

    /// <summary>The text is at most the one at the operand path.</summary>
    StringLessThanEqualsPath,

    /// <summary>The text is at least the operand.</summary>
    StringGreaterThanEquals,

    /// <summary>The text is at least the one at the operand path.</summary>
    StringGreaterThanEqualsPath,

    /// <summary>The text matches the pattern of the operand, in which <c>*</c> stands for any characters.</summary>
    StringMatches,

    /// <summary>The number equals the operand.</summary>
    NumericEquals,

    /// <summary>The number equals the one at the operand path.</summary>
    NumericEqualsPath,

    /// <summary>The number is less than the operand.</summary>
    NumericLessThan,

    /// <summary>The number is less than the one at the operand path.</summary>
    NumericLessThanPath,

    /// <summary>The number is greater than the operand.</summary>
    NumericGreaterThan,

    /// <summary>The number is greater than the one at the operand path.</summary>
    NumericGreaterThanPath,

    /// <summary>The number is at most the operand.</summary>
    NumericLessThanEquals,

    /// <summary>The number is at most the one at the operand path.</summary>
    NumericLessThanEqualsPath,

    /// <summary>The number is at least the operand.</summary>
    NumericGreaterThanEquals,

    /// <summary>The number is at least the one at the operand path.</summary>
    NumericGreaterThanEqualsPath,

    /// <summary>The boolean equals the operand.</summary>
    BooleanEquals,

    /// <summary>The boolean equals the one at the operand path.</summary>
    BooleanEqualsPath,

    /// <summary>The time equals the operand.</summary>
    TimestampEquals,

    /// <summary>The time equals the one at the operand path.</summary>
    TimestampEqualsPath,

    /// <summary>The time is less than the operand.</summary>
    TimestampLessThan,

    /// <summary>The time is less than the one at the operand path.</summary>
    TimestampLessThanPath,

    /// <summary>The time is greater than the operand.</summary>
    TimestampGreaterThan,

    /// <summary>The time is greater than the one at the operand path.</summary>
    TimestampGreaterThanPath,

    /// <summary>The time is at most the operand.</summary>
    TimestampLessThanEquals,

    /// <summary>The time is at most the one at the operand path.</summary>
    TimestampLessThanEqualsPath,

    /// <summary>The time is at least the operand.</summary>
    TimestampGreaterThanEquals,

    /// <summary>The time is at least the one at the operand path.</summary>
    TimestampGreaterThanEqualsPath,

    /// <summary>The value is null, or with the operand false is not.</summary>
    IsNull,

    /// <summary>The path finds something, or with the operand false finds nothing.</summary>
    IsPresent,

    /// <summary>The value is a number, or with the operand false is not.</summary>
    IsNumeric,

    /// <summary>The value is a text, or with the operand false is not.</summary>
    IsString,

    /// <summary>The value is a boolean, or with the operand false is not.</summary>
    IsBoolean,

    /// <summary>The value is an RFC 3339 timestamp, or with the operand false is not.</summary>
    IsTimestamp,
}
