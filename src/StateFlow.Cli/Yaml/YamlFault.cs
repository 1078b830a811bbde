using System.Collections.Frozen;
using YamlDotNet.Core;

namespace StateFlow.Cli.Yaml;

/// <summary>Finds the words for what a YAML parser refuses.</summary>
internal static class YamlFault
{
    private const string TabAsIndentation = "While scanning a mapping, found invalid tab as indentation.";
    private const string TabInScalar = "While scanning a plain scalar, found a tab character that violate indentation.";
    private const string NoKey = "What begins here is no 'key: value' of the mapping it is indented for. Give it a colon and a blank, or the indentation of what it belongs to.";
    private const string Rest = "Something follows the end of the value. Remove it, or indent it as the value is.";
    private const string SecondColon = "A second colon on the line of a key. Quote the value, or begin it on a line of its own.";
    private const string BlockEntry = "The '-' of a sequence does not belong here. Begin the sequence on a line of its own.";
    private const string OpenQuote = "The quoted text that begins here is not closed.";
    private const string OpenFlowSequence = "A ',' or the ']' of the sequence is missing here.";
    private const string OpenFlowMapping = "A ',' or the '}' of the mapping is missing here.";
    private const string Escape = "This is not an escape of YAML. A backslash between double quotes is written \\\\; between single quotes it needs no escape.";
    private const string BlockHeader = "Nothing but a comment follows '|' or '>' on its line. Begin the text on the next line, or quote it.";

    /// <summary>What the parser says, and what a person would say.</summary>
    private static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        [TabAsIndentation] = "Tabs cannot indent. Use blanks.",
        [TabInScalar] = "Tabs cannot indent. Use blanks.",
        ["While scanning a simple key, could not find expected ':'."] = NoKey,
        ["While scanning a multiline plain scalar, found invalid mapping."] = "The line before this is neither 'key: value' nor the start of a text. Write its colon, or quote it.",
        ["While scanning a plain scalar value, found invalid mapping."] = SecondColon,
        ["Mapping values are not allowed in this context."] = SecondColon,
        ["While parsing a block mapping, did not find expected key."] = NoKey,
        ["While parsing a block collection, did not find expected '-' indicator."] = "What begins here is no '- item' of the sequence it is indented for. Give it a '-', or the indentation of what it belongs to.",
        ["Did not find expected <document start>."] = Rest,
        ["Did not find expected <document end>."] = Rest,
        ["Block sequence entries are not allowed in this context."] = BlockEntry,
        ["Anchor before sequence entry on same line is not allowed."] = BlockEntry,
        ["While scanning a quoted scalar, found unexpected end of stream."] = OpenQuote,
        ["While scanning a quoted scalar, found unexpected document indicator."] = OpenQuote,
        ["While scanning a multi-line double-quoted scalar, found wrong indentation."] = OpenQuote,
        ["While parsing a flow sequence, did not find expected ',' or ']'."] = OpenFlowSequence,
        ["While parsing a flow mapping, did not find expected ',' or '}'."] = OpenFlowMapping,
        ["While parsing a flow mapping,  did not find expected ',' or '}'."] = OpenFlowMapping,
        ["While parsing a node, did not find expected node content."] = "A value is missing here. Write null, or remove what asks for it.",
        ["While scanning for the next token, found character that cannot start any token."] = "A text cannot begin with this character. Quote it.",
        ["While scanning a quoted scalar, found unknown escape character."] = Escape,
        ["While scanning a quoted scalar, did not find expected hexadecimal number."] = Escape,
        ["While scanning a quoted scalar, found invalid Unicode character escape code."] = Escape,
        ["While scanning a quoted scalar, found invalid Unicode surrogates."] = "The escape is half of a surrogate pair, which is no character. Write both halves, or the character itself.",
        ["While scanning a block scalar, did not find expected comment or line break."] = BlockHeader,
        ["While scanning a block scalar, found a comment without whtespace after '>' indicator."] = BlockHeader,
        ["Found incompatible YAML document."] = "The version is none of YAML 1. Remove the directive.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Says where and why a text was refused.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What the parser says, or the composer in words that are final.</param>
    public static (Mark At, string Message) Explain(string text, YamlException fault) => (
        fault.Message is TabAsIndentation or TabInScalar ? FindTab(text, fault.Start) : fault.Start,
        Messages.GetValueOrDefault(fault.Message, fault.Message));

    /// <summary>Finds the tab in an indentation: the parser gives the place of what is indented by it, or of the line before.</summary>
    private static Mark FindTab(string text, Mark from)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line[..^line.TrimStart().Length].IndexOf('\t');
            if (number >= from.Line && tab >= 0)
            {
                return new Mark(from.Index, number, tab + 1);
            }
        }

        return from;
    }
}
