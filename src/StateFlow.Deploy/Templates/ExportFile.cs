namespace StateFlow.Deploy;

/// <summary>A file of an export.</summary>
/// <param name="Name">Its path below the folder of the export, with <c>/</c> between folders.</param>
/// <param name="Content">Its text, to be written in UTF-8; lines end with a line feed.</param>
public sealed record ExportFile(string Name, string Content);
