using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Ends an evaluation or a compilation with an error. Never leaves the library: whoever asked gets an <see cref="ExpressionError"/>.</summary>
/// <param name="code">The code of the reference implementation, such as <c>T2001</c>.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Every fault has a code.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the library.")]
internal sealed class JsonataFault(string code) : Exception(code)
{
    /// <summary>Gets the code.</summary>
    public string Code { get; } = code;

    /// <summary>Gets or sets where the error is; -1 until somebody knows.</summary>
    public int Position { get; set; } = -1;

    /// <summary>Gets or sets the token or the function the error is about.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets whether the call that is left next leaves the position alone, because the fault is one of a tail call.</summary>
    public bool KeepsPosition { get; set; }

    /// <summary>Gets the value the error is about.</summary>
    public Json? Value { get; init; }

    /// <summary>Gets a second value the error is about.</summary>
    public Json? Value2 { get; init; }

    /// <summary>Notes the call that is being left.</summary>
    /// <param name="site">The call.</param>
    /// <param name="isCall">Whether a function was called, and not something else.</param>
    /// <param name="keepsPosition">Whether the next call leaves the position alone.</param>
    /// <returns>Always <see langword="false"/>: this is for exception filters, which need no stack for each call that is left, as a catch and a throw would.</returns>
    public bool Note(CallSite site, bool isCall, bool keepsPosition)
    {
        if ((isCall && !KeepsPosition) || Position < 0)
        {
            Position = site.Position;
        }

        (Token, KeepsPosition) = (Token ?? site.Name, keepsPosition);
        return false;
    }

    /// <summary>Notes the operator whose operands were evaluated.</summary>
    /// <returns>Always <see langword="false"/>, for exception filters.</returns>
    public bool Note(int position, string token)
    {
        (Position, Token) = (position, token);
        return false;
    }

    /// <summary>Gets which argument the error is about, from 1.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the text of an error that brings its own, as those of <c>$error</c> do.</summary>
    public string? Text { get; init; }
}
