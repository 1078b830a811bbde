using System.Text;
using StateFlow.Expressions.JsonPaths;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>Reads calls of intrinsic functions (States Language specification, "Intrinsic Functions").</summary>
/// <remarks>Every method that gives null has put what is wrong into the error.</remarks>
internal sealed class IntrinsicParser
{
    private const int MaxDepth = 10;

    private readonly string _text;
    private int _at;
    private ExpressionError? _error;

    private IntrinsicParser(string text) => _text = text;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Reads a text that is one call and nothing else.</summary>
    public static IntrinsicCall? Parse(string text, out ExpressionError? error)
    {
        var parser = new IntrinsicParser(text);
        var call = parser.ReadCall(1);
        parser.SkipBlanks();
        if (call is not null && parser._at < text.Length)
        {
            parser.Fail(parser._at, "After the call nothing may follow.", text.Length - parser._at, SyntaxFault.Trailing);
        }

        error = parser._error;
        return error is null ? call : null;
    }

    private IntrinsicCall? ReadCall(int depth)
    {
        var start = _at;
        var name = ReadWord();
        if (!IntrinsicTable.ByName.TryGetValue(name, out var function))
        {
            var similar = IntrinsicTable.All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
            return Fail<IntrinsicCall>(start, Explain(name, similar), name.Length, similar is null ? SyntaxFault.UnknownFunction : SyntaxFault.FunctionCase);
        }

        if (depth > MaxDepth)
        {
            return Fail<IntrinsicCall>(start, $"Intrinsic functions nest at most {MaxDepth} levels.", name.Length, SyntaxFault.TooDeep);
        }

        SkipBlanks();
        if (!Skip('('))
        {
            return Fail<IntrinsicCall>(_at, $"After {name} the arguments are missing: ( is expected.");
        }

        if (ReadArguments(depth) is not { } arguments)
        {
            return null;
        }

        return arguments.Length < function.MinArguments || arguments.Length > function.MaxArguments
            ? Fail<IntrinsicCall>(start, $"{name} takes {Count(function)}, not {arguments.Length}.", _at - start, SyntaxFault.ArgumentCount)
            : new IntrinsicCall(function, arguments, start, _text[start.._at]);
    }

    private IntrinsicArgument[]? ReadArguments(int depth)
    {
        var arguments = new List<IntrinsicArgument>();
        SkipBlanks();
        if (Skip(')'))
        {
            return [];
        }

        while (true)
        {
            SkipBlanks();
            if (ReadArgument(depth) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            SkipBlanks();
            if (Skip(')'))
            {
                return [.. arguments];
            }

            if (!Skip(','))
            {
                return Fail<IntrinsicArgument[]>(_at, _at < _text.Length ? "Between arguments stands a comma, after them )." : "At the end ) is missing.");
            }
        }
    }

    private IntrinsicArgument? ReadArgument(int depth)
    {
        var start = _at;
        switch (Current)
        {
            case '\'':
                return ReadString();
            case '"':
                return Fail<IntrinsicArgument>(start, "Strings stand in single quotes.", 1, SyntaxFault.Quotes);
            case '$':
                _at = EndOfPath();
                var query = JsonPathParser.Parse(_text, start, _at, out var error);
                _error ??= error is null or { Fault: SyntaxFault.PathFunction } ? error : error with { Fault = SyntaxFault.PathArgument };
                return query is null ? null : new IntrinsicArgument.Path(start, query);
            default:
                if (_text.AsSpan(start).StartsWith("States.", StringComparison.Ordinal))
                {
                    return ReadCall(depth + 1) is { } call ? new IntrinsicArgument.Call(start, call) : null;
                }

                return ReadConstant();
        }
    }

    private IntrinsicArgument.Literal? ReadConstant()
    {
        var start = _at;
        var word = ReadWord();
        return word switch
        {
            "true" => new(start, Json.True),
            "false" => new(start, Json.False),
            "null" => new(start, Json.Null),
            _ when NumberText.IsNumber(word) => new(start, Json.FromCheckedNumber(word)),
            "" => Fail<IntrinsicArgument.Literal>(start, "An argument is missing.", 0, SyntaxFault.Argument),
            _ => Fail<IntrinsicArgument.Literal>(start, $"'{word}' is not an argument: those are paths, calls, numbers, true, false, null, and strings in single quotes.", word.Length, SyntaxFault.Argument),
        };
    }

    // Recorded: a backslash before a double quote is refused when the state machine is created.
    private IntrinsicArgument.Literal? ReadString()
    {
        var start = _at;
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && Current != '\''; _at++)
        {
            if (Current == '\\')
            {
                _at++;
                if (Current is not ('\'' or '{' or '}' or '\\'))
                {
                    return Fail<IntrinsicArgument.Literal>(_at - 1, @"A backslash in a string escapes ' { } and \ only.", 1, SyntaxFault.Escape);
                }
            }

            text.Append(Current);
        }

        var end = _at;
        return Skip('\'')
            ? new(start, Json.From(text.ToString())) { Escaped = _text[(start + 1)..end] }
            : Fail<IntrinsicArgument.Literal>(start, "The string is not closed with '.", _text.Length - start, SyntaxFault.Quotes);
    }

    // A path ends at a comma, a parenthesis or white space, unless they stand in its brackets.
    private int EndOfPath()
    {
        var brackets = 0;
        var quote = '\0';
        for (var i = _at; i < _text.Length; i++)
        {
            var c = _text[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (brackets == 0 && (c is ',' or ')' || char.IsWhiteSpace(c)))
            {
                return i;
            }
            else
            {
                quote = brackets > 0 && c is '\'' or '"' ? c : quote;
                brackets += c is '[' ? 1 : c is ']' && brackets > 0 ? -1 : 0;
            }
        }

        return _text.Length;
    }

    private string ReadWord()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '.' or '_' or '-' or '+')
        {
            _at++;
        }

        return _text[start.._at];
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }

    private bool Skip(char expected)
    {
        var found = _at < _text.Length && Current == expected;
        _at += found ? 1 : 0;
        return found;
    }

    private static string Explain(string name, IntrinsicFunction? similar) =>
        similar is not null ? $"There is no intrinsic function {name}; case matters: {similar.Name}."
        : name.StartsWith("States.", StringComparison.Ordinal) ? $"There is no intrinsic function {name}."
        : "A call begins with the name of an intrinsic function, such as States.Format.";

    private static string Count(IntrinsicFunction function) => (function.MinArguments, function.MaxArguments) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        (var min, IntrinsicFunction.Any) => $"at least {min} arguments",
        var (min, max) when min == max => $"{min} arguments",
        var (min, max) => $"{min} to {max} arguments",
    };

    private T? Fail<T>(int position, string message, int length = 0, SyntaxFault fault = SyntaxFault.Structure)
        where T : class
    {
        Fail(position, message, length, fault);
        return null;
    }

    private void Fail(int position, string message, int length, SyntaxFault fault) =>
        _error ??= new ExpressionError(ErrorCodes.Syntax, message, position) { Length = length, Fault = fault };
}
