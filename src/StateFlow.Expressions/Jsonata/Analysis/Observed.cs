namespace StateFlow.Expressions.Jsonata;

/// <summary>What is known about the value of a part of an expression.</summary>
/// <remarks>A class, because the walk is as deep as the expression, and structs would need much of the stack.</remarks>
/// <param name="Kinds">What it may be.</param>
/// <param name="Origins">Where in <c>$states</c> it may come from, if it has not been noted yet that it is read.</param>
/// <param name="Function">The built-in function it is, if it is one.</param>
internal sealed record Observed(JsonataKinds Kinds, Origin[] Origins, NativeFunction? Function = null)
{
    public static Observed Unknown { get; } = Of(JsonataKinds.Any);

    public bool MayBeNothing => Kinds.HasFlag(JsonataKinds.Nothing);

    public static Observed Of(JsonataKinds kinds) => new(kinds, []);
}

/// <summary>A place in <c>$states</c>.</summary>
/// <param name="Names">The names down to it.</param>
/// <param name="Start">Where the path to it begins in the text; -1 where it begins with the next name, because it is the context of something.</param>
/// <param name="End">Where the path ends in the text.</param>
internal sealed record Origin(string[] Names, int Start, int End)
{
    /// <summary>Gets a member of the place.</summary>
    public Origin Member(string name, int start, int end) => new([.. Names, name], Start < 0 ? start : Start, end);
}

/// <summary>The context in which a part of an expression stands.</summary>
/// <param name="Level">Whether it is the one at the top.</param>
/// <param name="Origins">Where in <c>$states</c> it may come from.</param>
internal sealed record Surroundings(ContextLevel Level, Origin[] Origins)
{
    /// <summary>Gets the context for a part that does not go on with the path itself.</summary>
    public Surroundings Apart() => Origins.Length == 0 ? this : this with { Origins = Array.ConvertAll(Origins, origin => origin with { Start = -1 }) };

    public static Surroundings Inside(Origin[] origins) => new(ContextLevel.Inside, origins);
}

/// <summary>What the context is.</summary>
internal enum ContextLevel
{
    /// <summary>The document, which Step Functions does not have.</summary>
    Top,

    /// <summary>The document as the body of a lambda sees it.</summary>
    Lambda,

    /// <summary>A value that the expression itself has found.</summary>
    Inside,
}
