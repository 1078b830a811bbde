namespace StateFlow.Validation.Conditions;

/// <summary>Values that have no order: they are in a set or not.</summary>
[Flags]
internal enum SingleValues
{
    None = 0,

    /// <summary>No value at all: the path finds nothing.</summary>
    Missing = 1,

    /// <summary>The value <c>null</c>.</summary>
    Null = 2,

    /// <summary>The value <c>true</c>.</summary>
    True = 4,

    /// <summary>The value <c>false</c>.</summary>
    False = 8,

    /// <summary>All arrays and objects.</summary>
    Container = 16,

    All = 31,
}

/// <summary>A set of what a path may find.</summary>
/// <param name="Singles">What has no order.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Texts">The texts that are no timestamps.</param>
/// <param name="Times">The texts that are timestamps, by the instants that they mean.</param>
internal sealed record ValueSet(SingleValues Singles, RangeSet<double> Numbers, RangeSet<string> Texts, RangeSet<DateTimeOffset> Times)
{
    /// <summary>Gets the set without values.</summary>
    public static ValueSet None { get; } = new(SingleValues.None, RangeSet<double>.None, RangeSet<string>.None, RangeSet<DateTimeOffset>.None);

    /// <summary>Gets the set of everything.</summary>
    public static ValueSet All { get; } = None.Complement();

    /// <summary>Gets the set of all texts.</summary>
    public static ValueSet AllTexts { get; } = None with { Texts = RangeSet<string>.All, Times = RangeSet<DateTimeOffset>.All };

    /// <summary>Gets whether nothing is in the set.</summary>
    public bool IsEmpty => Singles is SingleValues.None && Numbers.IsEmpty && Texts.IsEmpty && Times.IsEmpty;

    /// <summary>Gives the set of some values that have no order.</summary>
    public static ValueSet Of(SingleValues singles) => None with { Singles = singles };

    /// <summary>Gives the set of what is not in this one.</summary>
    public ValueSet Complement() => new(SingleValues.All & ~Singles, Numbers.Complement(), Texts.Complement(), Times.Complement());

    /// <summary>Gives the set of what is in one of the sets.</summary>
    public ValueSet Union(ValueSet other) =>
        new(Singles | other.Singles, Numbers.Union(other.Numbers), Texts.Union(other.Texts), Times.Union(other.Times));

    /// <summary>Gives the set of what is in both sets.</summary>
    public ValueSet Intersect(ValueSet other) =>
        new(Singles & other.Singles, Numbers.Intersect(other.Numbers), Texts.Intersect(other.Texts), Times.Intersect(other.Times));

    /// <summary>Tells whether all of this set is in another one.</summary>
    public bool IsWithin(ValueSet other) => Intersect(other.Complement()).IsEmpty;
}
