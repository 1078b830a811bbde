namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>A token.</summary>
/// <param name="Symbol">Its kind.</param>
/// <param name="Text">A name, the content of a string, the pattern of a regex, or an operator as it is written.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, which is what the reference implementation calls its position.</param>
internal readonly record struct Token(Symbol Symbol, string Text, int Start, int End)
{
    /// <summary>Gets the value of a number.</summary>
    public double Number { get; init; }

    /// <summary>Gets the flags of a regex.</summary>
    public string Flags { get; init; } = string.Empty;
}
