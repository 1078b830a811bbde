namespace StateFlow.Cli.Documents;

/// <summary>A text that a command was given.</summary>
/// <param name="Name">What messages call it: the file as it was given, or <see cref="StandardInput"/>.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Content">The text, as far as it is one.</param>
internal sealed record SourceText(string Name, TextFormat Format, byte[] Content)
{
    /// <summary>What stands for the standard input in messages.</summary>
    public const string StandardInput = "<stdin>";

    /// <summary>What stands for the standard input among the arguments.</summary>
    public const string Dash = "-";

    /// <summary>Gets whether the text came from the standard input, and not from a file.</summary>
    public bool IsStandardInput => Name == StandardInput;
}
