namespace StateFlow.Expressions.JsonPaths;

/// <summary>A step of a path, from a value to those that it selects there.</summary>
/// <param name="Position">Where the step begins in the text.</param>
internal abstract record JsonPathStep(int Position)
{
    /// <summary>Gets whether the step selects one value at most, wherever it stands.</summary>
    internal abstract bool IsDefinite { get; }
}

/// <summary><c>.name</c> or <c>['name']</c>.</summary>
internal sealed record MemberStep(int Position, string Name) : JsonPathStep(Position)
{
    internal override bool IsDefinite => true;
}

/// <summary><c>['a', 'b']</c>: at the end of a path an object of those members, elsewhere each of them (Jayway, <c>PropertyPathToken</c>).</summary>
internal sealed record MembersStep(int Position, string[] Names) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;
}

/// <summary><c>[0]</c>, or <c>[-1]</c> from the end.</summary>
internal sealed record IndexStep(int Position, int Index) : JsonPathStep(Position)
{
    internal override bool IsDefinite => true;
}

/// <summary><c>[0, 2]</c>.</summary>
internal sealed record IndexesStep(int Position, int[] Indexes) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;
}

/// <summary><c>[from:to]</c>; one of both may be missing.</summary>
internal sealed record SliceStep(int Position, int? From, int? To) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;

    /// <summary>Gives the indexes that are selected, counted from the end where negative (Jayway, <c>ArraySliceToken</c>).</summary>
    /// <remarks>Where both ends are written they are compared as they are: <c>[1:-1]</c> selects nothing, and <c>[-2:1]</c> the last two and the first.</remarks>
    public (int From, int To) Of(int count) => (From, To) switch
    {
        ({ } from, null) => (Math.Max(0, from < 0 ? count + from : from), count),
        (null, { } to) => (0, Math.Min(count, to < 0 ? count + to : to)),
        _ => (Math.Max(-count, From ?? 0), Math.Min(count, To ?? count)),
    };
}

/// <summary><c>.*</c> or <c>[*]</c>.</summary>
internal sealed record WildcardStep(int Position) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;
}

/// <summary><c>[?(...)]</c>: the items of an array that pass, or an object itself if it passes (Jayway, <c>PredicatePathToken</c>).</summary>
internal sealed record FilterStep(int Position, Filter Filter) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;
}

/// <summary><c>..</c>: the value and everything below it, in the order of the document; the step after it is asked everywhere.</summary>
internal sealed record ScanStep(int Position) : JsonPathStep(Position)
{
    internal override bool IsDefinite => false;
}
