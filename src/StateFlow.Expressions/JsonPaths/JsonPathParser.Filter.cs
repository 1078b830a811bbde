using System.Text.RegularExpressions;

namespace StateFlow.Expressions.JsonPaths;

/// <content>Filters (Jayway, <c>FilterCompiler</c>).</content>
internal sealed partial class JsonPathParser
{
    private const int MaxDepth = 32;
    private const int MaxPatternLength = 1000;

    private bool ReadFilterStep(List<JsonPathStep> steps, int start)
    {
        _at++;
        if (!Expect('(') || ReadAny() is not { } filter)
        {
            return false;
        }

        steps.Add(new FilterStep(start, filter));
        return Expect(')') && Expect(']');
    }

    private Filter? ReadAny() => ReadParts("||", ReadAll, parts => new AnyFilter(parts));

    private Filter? ReadAll() => ReadParts("&&", ReadOne, parts => new AllFilter(parts));

    private Filter? ReadParts(string separator, Func<Filter?> read, Func<Filter[], Filter> join)
    {
        var parts = new List<Filter>();
        do
        {
            if (read() is not { } part)
            {
                return null;
            }

            parts.Add(part);
            SkipBlanks();
        }
        while (SkipText(separator));

        return parts is [var only] ? only : join([.. parts]);
    }

    private Filter? ReadOne()
    {
        SkipBlanks();
        if (_depth >= MaxDepth)
        {
            Fail(_at, $"Filters nest at most {MaxDepth} levels.");
            return null;
        }

        _depth++;
        var filter = Current switch
        {
            '!' => ReadNot(),
            '(' => ReadParenthesis(),
            _ => ReadComparison(),
        };
        _depth--;
        return filter;
    }

    private NotFilter? ReadNot()
    {
        _at++;
        return ReadOne() is { } part ? new NotFilter(part) : null;
    }

    private Filter? ReadParenthesis()
    {
        _at++;
        var filter = ReadAny();
        return filter is not null && Expect(')') ? filter : null;
    }

    private Filter? ReadComparison()
    {
        var start = _at;
        if (ReadOperand() is not { } left)
        {
            return null;
        }

        SkipBlanks();
        if (ReadOperator(out var comparison))
        {
            SkipBlanks();
            return ReadOperand() is { } right ? new ComparisonFilter(comparison, left, right) : null;
        }

        if (_error is null && left is not PathOperand)
        {
            Fail(start, "A filter compares something, or asks for a path that begins with @ or $.", _at - start);
        }

        return _error is null ? new ExistsFilter((PathOperand)left) : null;
    }

    // False also where there is no operator, which is not an error.
    private bool ReadOperator(out FilterOperator comparison)
    {
        var start = _at;
        if (char.IsAsciiLetter(Current))
        {
            while (char.IsAsciiLetter(Current))
            {
                _at++;
            }
        }
        else
        {
            while (Current is '=' or '!' or '<' or '>' or '~')
            {
                _at++;
            }
        }

        var text = _text[start.._at];
        var found = FilterOperators.ByText.TryGetValue(text, out comparison);
        if (!found && text.Length > 0)
        {
            Fail(start, $"'{text}' is not an operator. Those that Step Functions documents are == != < <= > >= =~ && || and !.", text.Length);
        }

        return found;
    }

    private Operand? ReadOperand()
    {
        switch (Current)
        {
            case '@' or '$':
                var fromItem = Current == '@';
                _at++;
                return ReadSteps(inFilter: true) is { } steps ? new PathOperand(fromItem, steps) : null;
            case '/':
                return ReadRegex();
            default:
                return ReadLiteral() is { } value ? new LiteralOperand(value) : null;
        }
    }

    private Json? ReadLiteral()
    {
        switch (Current)
        {
            case '\'' or '"':
                return ReadQuoted(inFilter: true) is { } text ? Json.From(text) : null;
            case '[':
                return ReadList();
            default:
                return ReadWord();
        }
    }

    private Json? ReadList()
    {
        var start = _at++;
        if (++_depth > MaxDepth)
        {
            Fail(start, $"Filters nest at most {MaxDepth} levels.");
            return null;
        }

        var items = new List<Json>();
        SkipBlanks();
        while (Current != ']')
        {
            if (items.Count > 0 && !Expect(','))
            {
                return null;
            }

            SkipBlanks();
            if (ReadLiteral() is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipBlanks();
        }

        _at++;
        _depth--;
        return Json.FromList([.. items]);
    }

    // Deployed machines say [?(@.status==Failure)]: a word without quotes that is no number, boolean or null is a string.
    private Json? ReadWord()
    {
        var start = _at;
        while (_at < _end && !char.IsWhiteSpace(Current) && Current is not (')' or '(' or ',' or ']' or '[' or '=' or '!' or '<' or '>' or '~' or '&' or '|' or '\'' or '"' or '@' or '$'))
        {
            _at++;
        }

        var word = _text[start.._at];
        switch (word)
        {
            case "":
                Fail(_at, _at < _end ? $"Here a value or a path is expected, not {Show(Current)}." : "At the end a value or a path is missing.", _at < _end ? 1 : 0);
                return null;
            case "null":
                return Json.Null;
            case "true":
                return Json.True;
            case "false":
                return Json.False;
            default:
                return NumberText.IsNumber(word) ? Json.FromCheckedNumber(word) : Json.From(word);
        }
    }

    private RegexOperand? ReadRegex()
    {
        var start = _at;
        for (_at++; _at < _end && Current != '/'; _at++)
        {
            _at += Current == '\\' ? 1 : 0;
        }

        if (!Skip('/'))
        {
            Fail(start, "The pattern is not closed with /.", _end - start);
            return null;
        }

        var pattern = _text[(start + 1)..(_at - 1)];
        var flags = _at;
        while (char.IsAsciiLetter(Current))
        {
            _at++;
        }

        return CreateRegex(start, pattern, _text[flags.._at]);
    }

    // The flags of java.util.regex; without backtracking no pattern takes longer than its text is long.
    private RegexOperand? CreateRegex(int start, string pattern, string flags)
    {
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        var text = _text[start.._at];
        if (pattern.Length > MaxPatternLength)
        {
            Fail(start, $"A pattern has at most {MaxPatternLength} characters.", text.Length);
            return null;
        }

        try
        {
            return new RegexOperand(text, new Regex($@"\A(?:{pattern}{(flags.Contains('x', StringComparison.Ordinal) ? "\n" : string.Empty)})\z", options));
        }
        catch (NotSupportedException)
        {
            Fail(start, "The pattern looks around, refers back, or is too large; such patterns can take for ever and are not supported.", text.Length);
        }
        catch (ArgumentException problem)
        {
            Fail(start, $"The pattern is not a regular expression. {problem.Message}", text.Length);
        }

        return null;
    }

    private bool SkipText(string expected)
    {
        var found = _text.AsSpan(_at, _end - _at).StartsWith(expected, StringComparison.Ordinal);
        _at += found ? expected.Length : 0;
        return found;
    }
}
