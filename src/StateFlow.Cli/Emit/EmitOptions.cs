namespace StateFlow.Cli.Emit;

/// <summary>What is to be written, and where.</summary>
/// <param name="Folder">The folder for the files.</param>
/// <param name="Names">The names of the machines that are meant; all when there is none.</param>
/// <param name="Format">How machines are written.</param>
/// <param name="Stdout">Whether the only machine goes to the standard output.</param>
/// <param name="Json">Whether what was written is listed for programs.</param>
internal sealed record EmitOptions(string Folder, IReadOnlyCollection<string> Names, EmitFormat Format, bool Stdout, bool Json);
