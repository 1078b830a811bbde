using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>Reads paths as Jayway does (<c>PathCompiler</c>), with the refusals and the tolerance that were recorded.</summary>
/// <remarks>Every method that gives null or <see langword="false"/> has put what is wrong into the error.</remarks>
internal sealed partial class JsonPathParser
{
    private const int MaxSteps = 1000;

    private readonly string _text;
    private readonly int _end;
    private int _at;
    private int _depth;
    private ExpressionError? _error;

    private JsonPathParser(string text, int start, int end) => (_text, _at, _end) = (text, start, end);

    private char Current => _at < _end ? _text[_at] : '\0';

    private char Next => _at + 1 < _end ? _text[_at + 1] : '\0';

    /// <summary>Reads the path between two places of a text; white space after it does not count.</summary>
    public static JsonPathQuery? Parse(string text, int start, int end, out ExpressionError? error)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var parser = new JsonPathParser(text, start, end);
        var query = parser.ReadQuery();
        error = parser._error;
        return error is null ? query : null;
    }

    private JsonPathQuery? ReadQuery()
    {
        var start = _at;
        if (!Skip('$'))
        {
            Fail(_at, "A path begins with $, with $$ for the context object, or with $ and the name of a variable.");
            return null;
        }

        var root = PathRoot.Input;
        string? variable = null;
        if (Skip('$'))
        {
            root = PathRoot.Context;
        }
        else if (VariableName.LengthAt(_text.AsSpan(_at, _end - _at)) is > 0 and var length)
        {
            (root, variable, _at) = (PathRoot.Variable, _text.Substring(_at, length), _at + length);
            if (length > VariableName.MaxLength)
            {
                Fail(_at - length, $"The name of a variable has at most {VariableName.MaxLength} characters.", length);
                return null;
            }
        }

        var steps = ReadSteps(inFilter: false);
        return steps is null ? null : new JsonPathQuery(root, variable, steps, _text[start.._end]);
    }

    private JsonPathSteps? ReadSteps(bool inFilter)
    {
        var steps = new List<JsonPathStep>();
        while (_at < _end)
        {
            if (Current is not ('.' or '['))
            {
                if (inFilter)
                {
                    break;
                }

                Fail(_at, $"A path goes on with . or [, not with {Show(Current)}.", 1);
                return null;
            }

            if (steps.Count >= MaxSteps)
            {
                Fail(_at, $"A path has at most {MaxSteps} steps.");
                return null;
            }

            if (!ReadStep(steps, inFilter))
            {
                return null;
            }
        }

        return new JsonPathSteps([.. steps]);
    }

    private bool ReadStep(List<JsonPathStep> steps, bool inFilter)
    {
        var start = _at;
        if (Current == '[')
        {
            return ReadBracket(steps);
        }

        _at++;
        if (Current == '.')
        {
            _at++;
            steps.Add(new ScanStep(start));
        }

        switch (Current)
        {
            case '[':
                return ReadBracket(steps); // $.[0] and $..[0]; the point does not count.
            case '*':
                _at++;
                steps.Add(new WildcardStep(start));
                return true;
            default:
                var name = ReadName(inFilter);
                if (name is not null)
                {
                    steps.Add(new MemberStep(start, name));
                }

                return name is not null;
        }
    }

    // A backslash takes the next character as it is (States Language specification, "Reference Paths").
    private string? ReadName(bool inFilter)
    {
        var start = _at;
        var name = new StringBuilder();
        while (_at < _end && !EndsName(Current, inFilter))
        {
            _at += Current == '\\' && _at + 1 < _end ? 1 : 0;
            name.Append(Current);
            _at++;
        }

        if (Current == '(')
        {
            Fail(start, "Step Functions has no functions in paths, such as length(). Use an intrinsic function, such as States.ArrayLength.", _at - start, SyntaxFault.PathFunction);
            return null;
        }

        if (!inFilter && char.IsWhiteSpace(Current))
        {
            return Fail(_at, "A name with a blank is written in brackets and quotes: ['my name'].", 1);
        }

        return _at > start ? name.ToString() : Fail(_at, "The name of a member is missing.");
    }

    private static bool EndsName(char c, bool inFilter) => c is '.' or '[' or '('
        || char.IsWhiteSpace(c)
        || (inFilter && c is ')' or ']' or ',' or '=' or '!' or '<' or '>' or '~' or '&' or '|');

    private bool ReadBracket(List<JsonPathStep> steps)
    {
        var start = _at++;
        SkipBlanks();
        switch (Current)
        {
            case '\'' or '"':
                return ReadNames(steps, start);
            case '*':
                _at++;
                steps.Add(new WildcardStep(start));
                return Expect(']');
            case '?':
                return ReadFilterStep(steps, start);
            case '-' or ':' or (>= '0' and <= '9'):
                return ReadIndexes(steps, start);
            default:
                Fail(_at, "In brackets stands an index, a slice, a name in quotes, * or a filter ?(...).", _at < _end ? 1 : 0);
                return false;
        }
    }

    private bool ReadNames(List<JsonPathStep> steps, int start)
    {
        var names = new List<string>();
        do
        {
            SkipBlanks();
            if (Current is not ('\'' or '"'))
            {
                Fail(_at, "A name in quotes is missing.");
                return false;
            }

            if (ReadQuoted(inFilter: false) is not { } name)
            {
                return false;
            }

            names.Add(name);
            SkipBlanks();
        }
        while (Skip(','));

        steps.Add(names is [var only] ? new MemberStep(start, only) : new MembersStep(start, [.. names]));
        return Expect(']');
    }

    // Recorded: in ['Test\""Name"'] the backslash is part of the name. So only the quote and the backslash itself are escaped by one.
    private string? ReadQuoted(bool inFilter)
    {
        var start = _at;
        var quote = Current;
        var text = new StringBuilder();
        for (_at++; _at < _end && Current != quote; _at++)
        {
            if (Current == '\\' && (Next == quote || Next == '\\' || (inFilter && Next is '\'' or '"' or '/')))
            {
                _at++;
            }

            text.Append(Current);
        }

        return Skip(quote) ? text.ToString() : Fail(start, "The quotation mark is not closed.", _end - start);
    }

    private bool ReadIndexes(List<JsonPathStep> steps, int start)
    {
        var indexes = new List<int>();
        if (Current != ':' && !ReadInteger(indexes))
        {
            return false;
        }

        if (Current == ':')
        {
            return ReadSlice(steps, start, indexes is [var from] ? from : null);
        }

        while (Skip(','))
        {
            SkipBlanks();
            if (!ReadInteger(indexes))
            {
                return false;
            }
        }

        steps.Add(indexes is [var only] ? new IndexStep(start, only) : new IndexesStep(start, [.. indexes]));
        return Expect(']');
    }

    // Jayway reads [from:to:step] and does not look at the step.
    private bool ReadSlice(List<JsonPathStep> steps, int start, int? from)
    {
        var ends = new List<int>();
        _at++;
        SkipBlanks();
        if (Current is not (']' or ':') && !ReadInteger(ends))
        {
            return false;
        }

        int? to = ends is [var end] ? end : null;
        if (Skip(':'))
        {
            SkipBlanks();
            if (Current != ']' && !ReadInteger(ends))
            {
                return false;
            }
        }

        if (from is null && to is null)
        {
            Fail(start, "A slice needs an end at least: [1:], [:2] or [1:2]. All items are [*].", _at - start);
            return false;
        }

        steps.Add(new SliceStep(start, from, to));
        return Expect(']');
    }

    private bool ReadInteger(List<int> integers)
    {
        var start = _at;
        _at += Current == '-' ? 1 : 0;
        while (char.IsAsciiDigit(Current))
        {
            _at++;
        }

        if (!int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            Fail(start, "An index is an integer of 32 bits.", _at - start);
            return false;
        }

        integers.Add(integer);
        SkipBlanks();
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _end && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }

    private bool Skip(char expected)
    {
        var found = _at < _end && Current == expected;
        _at += found ? 1 : 0;
        return found;
    }

    private bool Expect(char expected)
    {
        SkipBlanks();
        if (Skip(expected))
        {
            return true;
        }

        Fail(_at, _at < _end ? $"Here {Show(expected)} is expected, not {Show(Current)}." : $"At the end {Show(expected)} is missing.", _at < _end ? 1 : 0);
        return false;
    }

    [SuppressMessage("Style", "IDE0060", Justification = "The result lets callers return what they found or this.")]
    private string? Fail(int position, string message, int length = 0, SyntaxFault fault = SyntaxFault.Structure)
    {
        _error ??= new ExpressionError(ErrorCodes.Syntax, message, position) { Length = length, Fault = fault };
        return null;
    }

    private static string Show(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"the character U+{(int)c:X4}" : c.ToString();
}
