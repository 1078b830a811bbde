namespace StateFlow.Asl;

/// <summary>How a definition is read.</summary>
public sealed record AslReaderOptions
{
    /// <summary>Gets the name that the machine is given; it is not part of the text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the name of the file, for the locations of diagnostics.</summary>
    public string? File { get; init; }

    /// <summary>
    /// Gets where the parts of the text come from, if it was made of another text such as YAML; positions in the text itself when it is
    /// <see langword="null"/>.
    /// </summary>
    public SourceMap? Source { get; init; }
}
