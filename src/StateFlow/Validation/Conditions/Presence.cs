namespace StateFlow.Validation.Conditions;

/// <summary>Tells which Choice states ask with <c>IsPresent</c> whether something is there, and so know that it may not be.</summary>
internal static class Presence
{
    /// <summary>Tells whether a state asks in any of its conditions, whose depth is limited as that of JSON values.</summary>
    /// <param name="state">The state.</param>
    /// <param name="whenUnknown">Whether a condition asks that the reader did not understand.</param>
    public static bool IsTestedBy(State state, bool whenUnknown = false) =>
        state is ChoiceState { Choices: { } rules } && rules.Any(r => IsTestedBy(r.Condition, whenUnknown));

    private static bool IsTestedBy(Condition? condition, bool whenUnknown) => condition switch
    {
        ComparisonCondition comparison => comparison.Operator is ComparisonOperator.IsPresent,
        CompositeCondition composite => composite.Conditions.Any(c => IsTestedBy(c, whenUnknown)),
        NotCondition not => IsTestedBy(not.Inner, whenUnknown),
        RawCondition => whenUnknown,
        JsonataCondition or null or _ => false,
    };
}
