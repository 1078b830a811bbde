using StateFlow.Expressions.Jsonata.Syntax;

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
    /// <summary>Gets the members of places that a name stands for.</summary>
    public static Origin[] Members(Origin[] places, SyntaxNode name) => places.Length == 0
        ? []
        : Array.ConvertAll(places, place => new Origin([.. place.Names, name.Text], place.Start < 0 ? name.Start : place.Start, name.Position));

    /// <summary>Gets places, of which those that begin with the next name begin with a node.</summary>
    public static Origin[] Begun(Origin[] places, SyntaxNode node) => places.Length == 0
        ? []
        : Array.ConvertAll(places, place => place.Start < 0 ? place with { Start = node.Start, End = node.Position } : place);

    /// <summary>Gets places that a node in the text stands for.</summary>
    public static Origin[] Moved(Origin[] places, SyntaxNode node) => places.Length == 0
        ? []
        : Array.ConvertAll(places, place => place with { Start = node.Start, End = node.Position });
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
