using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.Cli.Yaml;

/// <summary>Finds the plainest way to write a text that reads back as the same text.</summary>
internal static partial class YamlScalar
{
    /// <summary>What only an escape can carry: control characters, and what is invisible or a line break to some readers.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>The same without what a literal block can carry.</summary>
    private static readonly SearchValues<char> EscapedInLiteral = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Except(['\n', '\t']), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>Tells whether a text has several lines that can be written as they are, below a <c>|</c>.</summary>
    public static bool IsLiteral(string text)
    {
        var firstLine = text.IndexOf('\n', StringComparison.Ordinal);
        return firstLine > 0 && !text.AsSpan(0, firstLine).IsWhiteSpace() && !text.AsSpan().ContainsAny(EscapedInLiteral);
    }

    /// <summary>Writes a text on one line: as it is where it can be, else between quotes.</summary>
    public static string Quote(string text)
    {
        if (text.AsSpan().ContainsAny(Escaped))
        {
            return DoubleQuote(text);
        }

        if (IsPlain(text))
        {
            return text;
        }

        // Apostrophes are doubled between single quotes; JSONata has many, and no need for anything else to be escaped.
        return text.Contains('\'', StringComparison.Ordinal) && text.AsSpan().IndexOfAny('"', '\\') < 0
            ? $"\"{text}\""
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(string text) =>
        PlainText().IsMatch(text)
        && !OtherThanText().IsMatch(text)
        && CoreSchema.Resolve(text)?.ValueKind is JsonValueKind.String;

    private static string DoubleQuote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when Escaped.Contains(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Begins with no indicator, and holds nothing that ends a plain scalar, or makes YamlDotNet overlook its end as <c> *</c> does.</summary>
    [GeneratedRegex(@"\A(?!---|\.\.\.)(?:[^\s\-?:,\[\]{}#&*!|>'""%@`]|[-?:](?=\S))(?!.*(?:: |:\z| #| \*| \z))", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex PlainText();

    /// <summary>What YAML 1.1 takes for something else than a text: booleans, numbers of any notation, times, merge and value keys.</summary>
    [GeneratedRegex(@"\A(?:y|n|yes|no|on|off|<<|=|[-+.]?[0-9][-+.:_0-9a-foxtz ]*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThanText();
}
