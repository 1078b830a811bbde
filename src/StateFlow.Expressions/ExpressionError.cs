namespace StateFlow.Expressions;

/// <summary>What is wrong with the text of an expression, or what went wrong when it was evaluated.</summary>
/// <param name="Code">The code of the language: <c>S0201</c> and the like of JSONata, or a name such as <c>States.IntrinsicFailure</c>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Position">Where it is, as the reference implementation of the language counts: an offset in UTF-16 units from 0. In JSONata that is the end of the token.</param>
public sealed record ExpressionError(string Code, string Message, int Position)
{
    /// <summary>Gets where the faulty part of the text begins, in UTF-16 units from 0.</summary>
    public int Start { get; init; } = Position;

    /// <summary>Gets how long the faulty part is, in UTF-16 units; 0 where a position is all that is known.</summary>
    public int Length { get; init; }

    /// <summary>Gets the field of the template that the expression stands in, as a JSON pointer; <see langword="null"/> for an expression alone.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets the token or the name of the function that the error is about, if it is about one.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the value that the error is about, if it is about one.</summary>
    public Json? Value { get; init; }

    /// <summary>Gets which argument the error is about, from 1.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the field of the state, and the place in it, as the history of an execution writes them: <c>Output/total</c>.</summary>
    internal string? Field { get; init; }

    /// <summary>Gets what kind of fault it is, of those that rules tell apart.</summary>
    internal SyntaxFault Fault { get; init; }

    /// <summary>Gets the code, the position and the message in one line.</summary>
    public override string ToString() => $"{Code} at {Position}: {Message}";
}
