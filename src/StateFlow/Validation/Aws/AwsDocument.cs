using System.Globalization;
using System.Text;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A definition as the service sees it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Root">Its value, if it is JSON.</param>
internal sealed record AwsDocument(string Text, Json? Root)
{
    /// <summary>How much of a text the parser of the service quotes.</summary>
    private const int MaxQuoted = 500;

    /// <summary>Takes a text.</summary>
    public static AwsDocument Of(ReadOnlyMemory<byte> utf8) =>
        new(Encoding.UTF8.GetString(utf8.Span), Json.TryParse(utf8, out var root, out _) ? root : null);

    /// <summary>Finds a value.</summary>
    public Json? Find(ReadOnlySpan<string> steps)
    {
        var value = Root;
        foreach (var step in steps)
        {
            value = value is { } owner ? Step(owner, step) : null;
        }

        return value;
    }

    /// <summary>Writes a place: a slash before each name, which is not escaped, and positions in brackets.</summary>
    public string Locate(ReadOnlySpan<string> steps)
    {
        var text = new StringBuilder();
        var value = Root;
        foreach (var step in steps)
        {
            text.Append(value is { ValueKind: JsonValueKind.Array } ? $"[{step}]" : $"/{step}");
            value = value is { } owner ? Step(owner, step) : null;
        }

        return text.Length == 0 ? "/" : text.ToString();
    }

    /// <summary>Writes a place in a text that is no JSON, as the parser of the service does.</summary>
    public string Quote(int line, int column)
    {
        var rest = Text.Length - MaxQuoted;
        var quoted = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"\"{Text[..MaxQuoted]}\"[truncated {rest} chars]") : $"\"{Text}\"";
        return string.Create(CultureInfo.InvariantCulture, $"[Source: (String){quoted}; line: {line}, column: {column}]");
    }

    /// <summary>Gets the word that begins at a place of the text; empty when none does.</summary>
    public string WordAt(int line, int column)
    {
        var lines = Text.Split('\n', line + 1);
        var from = column - 1;
        if (line > lines.Length || from >= lines[line - 1].Length)
        {
            return string.Empty;
        }

        var word = lines[line - 1].AsSpan(from);
        var length = 0;
        while (length < word.Length && (char.IsLetterOrDigit(word[length]) || word[length] is '_' or '$'))
        {
            length++;
        }

        return char.IsAsciiDigit(word[0]) ? string.Empty : word[..length].ToString();
    }

    private static Json? Step(Json owner, string step) =>
        owner.ValueKind is not JsonValueKind.Array ? owner[step]
        : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < owner.Count ? owner[index]
        : null;
}
