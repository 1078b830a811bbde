using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>How a machine is written.</summary>
public sealed record AslWriterOptions
{
    /// <summary>Gets whether the text is indented by two spaces; otherwise it has no white space at all. Default: indented.</summary>
    public bool Indented { get; init; } = true;

    /// <summary>
    /// Gets whether a machine with errors is written as well, for tools that work on faulty definitions. Default: it is refused.
    /// </summary>
    public bool AllowErrors { get; init; }

    /// <summary>Gets how the machine is checked before it is written. Default: <see cref="ValidationOptions.Default"/>.</summary>
    public ValidationOptions? Validation { get; init; }
}
