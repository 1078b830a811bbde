namespace StateFlow.Cli.Documents;

/// <summary>How a document is written.</summary>
internal enum TextFormat
{
    Json,
    Yaml,
}

/// <summary>Finds out how documents are written.</summary>
internal static class TextFormats
{
    /// <summary>Tells the format by the extension of a file: YAML is <c>.yaml</c> and <c>.yml</c>, JSON is all else.</summary>
    public static TextFormat OfFile(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" ? TextFormat.Yaml : TextFormat.Json;

    /// <summary>Tells the format by the first character of a text: a JSON document begins with a bracket.</summary>
    public static TextFormat OfText(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.TrimStart("\uFEFF \t\r\n"u8);
        return start.IsEmpty || start[0] is (byte)'{' or (byte)'[' ? TextFormat.Json : TextFormat.Yaml;
    }
}
