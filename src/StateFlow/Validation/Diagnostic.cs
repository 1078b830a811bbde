using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>One finding in a definition.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Pointer">Where in the ASL document: a JSON pointer (RFC 6901); empty for the whole document.</param>
/// <param name="Message">What is wrong, and what to do about it.</param>
/// <param name="Location">Where in the file it was written, if that is known.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Pointer, string Message, SourceLocation? Location = null)
{
    /// <summary>Gets the identifier of the rule.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Gets how bad the finding is: as its rule says, or as <see cref="ValidationOptions"/> do.</summary>
    public Severity Severity { get; init; } = Descriptor.Severity;

    /// <summary>Gets the other places that have to do with it.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>Gets a change that removes it, where one is certain.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Gets the finding as compilers print theirs: <c>file(line,column): error SFnnnn: message</c>.</summary>
    /// <remarks>Where the file is not known the JSON pointer takes its place. Control characters in names of the definition are written as <c>\u001b</c>.</remarks>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "hint",
        };
        var place = Location?.ToString() is { Length: > 0 } location ? location : Pointer.Length > 0 ? Pointer : "/";
        return Words.OnOneLine($"{place}: {severity} {Id}: {Message}");
    }
}
