using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using StateFlow.Expressions;
using StateFlow.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace StateFlow.Cli.Yaml;

/// <summary>Reads YAML 1.2 as JSON. Nothing is thrown because of the text, whatever it is.</summary>
internal static class YamlReader
{
    /// <summary>
    /// Control characters but tab and line breaks, and what is invisible: YAML forbids some of them, and readers disagree about the others,
    /// which some of them take for line breaks.
    /// </summary>
    private static readonly SearchValues<char> Unreadable =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n', '\r']), '\u0085', '\u2028', '\u2029', '\uFEFF']);

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The name of its file, for locations.</param>
    public static YamlResult Read(ReadOnlyMemory<byte> utf8, string? file)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            _ = Json.TryParse(utf8, out _, out var error); // Looks for this first, and knows the words.
            return Refused(error!.Message, new SourceLocation(file, error.Line, error.Column));
        }

        var text = Encoding.UTF8.GetString(utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8.Span[Encoding.UTF8.Preamble.Length..] : utf8.Span);
        var unreadable = text.AsSpan().IndexOfAny(Unreadable);
        return unreadable >= 0
            ? Refused(DescribeUnreadable(text[unreadable]), LocationOf(text, unreadable, file))
            : Compose(text, file);
    }

    /// <summary>Finds the first comment of a text that was read without errors.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The name of its file.</param>
    /// <returns>Where it is. Where the scanner, which is stricter about comments than about the rest, gives up there may be one.</returns>
    public static SourceLocation? FindComment(ReadOnlyMemory<byte> utf8, string? file)
    {
        var scanner = new Scanner(new StringReader(Encoding.UTF8.GetString(utf8.Span)), skipComments: false);
        try
        {
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment or Error)
                {
                    return LocationOf(scanner.Current.Start, file);
                }
            }

            return null;
        }
        catch (YamlException fault)
        {
            return LocationOf(fault.Start, file);
        }
    }

    private static YamlResult Compose(string text, string? file)
    {
        var composer = new YamlComposer(new Parser(new Scanner(new StringReader(text), skipComments: true)), file);
        try
        {
            return composer.Compose();
        }
        catch (YamlException fault)
        {
            var (at, message) = YamlFault.Explain(text, fault);
            return composer.Abort(at, message);
        }
        catch (InvalidOperationException)
        {
            return composer.Abort(); // What the parser throws where it loses its way.
        }
    }

    private static YamlResult Refused(string message, SourceLocation location) =>
        new(null, [new Diagnostic(YamlRules.Syntax, string.Empty, message, location)]);

    private static string DescribeUnreadable(char unreadable) => string.Create(
        CultureInfo.InvariantCulture,
        $"The character U+{(int)unreadable:X4} cannot be seen and must not stand here. Remove it, or write it between double quotes as \\u{(int)unreadable:X4}.");

    private static SourceLocation LocationOf(Mark mark, string? file) => new(file, (int)mark.Line, (int)mark.Column);

    private static SourceLocation LocationOf(string text, int index, string? file)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
