using StateFlow.Expressions;
using StateFlow.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StateFlow.Cli.Yaml;

/// <summary>Makes a value of the events of a parser. What ends the reading is thrown as the parser throws it, all else is reported.</summary>
internal sealed partial class YamlComposer(IParser parser, string? file)
{
    /// <summary>How many characters aliases may stand for, all together: well beyond any definition, and far from using up the memory.</summary>
    private const long MaxExpansion = 16 * 1024 * 1024;

    /// <summary>What stands for a value that was reported: the text has errors, and nobody sees it.</summary>
    private static readonly Json Reported = Json.Null;

    private readonly Dictionary<AnchorName, YamlNode?> _anchors = [];
    private readonly Stack<NodeEvent> _open = [];
    private readonly List<Diagnostic> _findings = [];
    private SourceLocation? _alias;
    private long _expansion;

    /// <summary>Reads the text.</summary>
    public YamlResult Compose()
    {
        Advance(); // To the start of the stream.
        Advance();
        if (parser.Current is StreamEnd end)
        {
            throw new SemanticErrorException(end.Start, end.End, "The text is empty.");
        }

        Advance();
        var root = ComposeNode(0);
        Advance();
        if (parser.Current is DocumentStart second)
        {
            Report(YamlRules.OneDocument, second.Start, "Another document begins here, but only one is read. Put it into a file of its own.");
        }

        return new YamlResult(_findings.Count == 0 ? root : null, Findings(), _alias);
    }

    /// <summary>Gives up on the text.</summary>
    public YamlResult Abort(Mark at, string message)
    {
        Report(YamlRules.Syntax, at, message);
        return new YamlResult(null, Findings(), _alias);
    }

    /// <summary>Gives up on a text that the parser has no words for; it loses its way in brackets mostly.</summary>
    public YamlResult Abort() => _open.TryPeek(out var open)
        ? Abort(open.Start, "What begins here cannot be read to its end. Close its brackets, or quote the texts in it.")
        : Abort(parser.Current?.End ?? Mark.Empty, "The text cannot be read from here on. Quote it, or give it the indentation of what it belongs to.");

    /// <summary>Reads the current node and what is in it, and goes to the event behind it.</summary>
    /// <param name="depth">How many sequences and mappings are around it.</param>
    private YamlNode ComposeNode(int depth)
    {
        if (parser.Current is AnchorAlias alias)
        {
            Advance();
            return Expand(alias, depth);
        }

        if (parser.Current is not NodeEvent start)
        {
            // The parser takes an alias behind a value for a key.
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "The mapping ends here after a key without a value. Remove the key, or write its value.");
        }

        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = null;
        }

        var node = start switch
        {
            Scalar scalar => ComposeScalar(scalar),
            SequenceStart => ComposeSequence(start, Nested(depth + 1, start)),
            _ => ComposeMapping(start, Nested(depth + 1, start)),
        };
        node = ApplyTag(node, start, depth);
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private YamlNode ComposeSequence(NodeEvent start, int depth)
    {
        var items = new List<YamlNode>();
        _open.Push(start);
        Advance();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ComposeNode(depth));
        }

        _open.Pop();
        Advance();
        return YamlNode.Sequence(items, LocationOf(start.Start));
    }

    private YamlNode ComposeScalar(Scalar scalar)
    {
        Advance();
        return YamlNode.Scalar(ValueOf(scalar), scalar.Value, LocationOf(scalar.Start));
    }

    private YamlNode Expand(AnchorAlias alias, int depth)
    {
        var location = LocationOf(alias.Start);
        _alias ??= location;
        if (!_anchors.TryGetValue(alias.Value, out var node))
        {
            Report(YamlRules.KnownAlias, alias.Start, $"'*{Show(alias.Value.Value)}' stands for nothing: no '&{Show(alias.Value.Value)}' comes before it.");
        }
        else if (node is null)
        {
            Report(YamlRules.KnownAlias, alias.Start, $"'*{Show(alias.Value.Value)}' stands inside of what it stands for, which would never end.");
        }
        else
        {
            _expansion += node.Size;
            Nested(depth + node.Depth, alias);
            return _expansion <= MaxExpansion
                ? node with { Location = location }
                : throw new SemanticErrorException(alias.Start, alias.End, $"The aliases up to here stand for more than {MaxExpansion / 1024 / 1024} million characters. Write less with aliases.");
        }

        return YamlNode.Scalar(Reported, string.Empty, location);
    }

    /// <summary>Gives the depth back, once it is found to be allowed.</summary>
    private static int Nested(int depth, ParsingEvent at) => depth <= Json.MaxDepth
        ? depth
        : throw new SemanticErrorException(at.Start, at.End, $"The text nests deeper than {Json.MaxDepth} levels, which is the most that is read.");

    /// <summary>Shortens what was written, for messages.</summary>
    private static string Show(string text) => text.Length > 60 ? $"{text.AsSpan(0, 57)}…" : text;

    private void Advance() => parser.MoveNext();

    private SourceLocation LocationOf(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private void Report(DiagnosticDescriptor rule, Mark at, string message) =>
        _findings.Add(new Diagnostic(rule, string.Empty, message, LocationOf(at)));

    private List<Diagnostic> Findings() => [.. _findings.OrderBy(f => f.Location!.Value.Line).ThenBy(f => f.Location!.Value.Column)];
}
