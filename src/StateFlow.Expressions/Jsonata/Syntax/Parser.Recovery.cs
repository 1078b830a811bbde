namespace StateFlow.Expressions.Jsonata.Syntax;

/// <content>Goes on behind an error, for editors.</content>
/// <remarks>
/// As the reference implementation recovers (<c>recover: true</c>): what is behind a wrong token is skipped, and the groups around it report what they
/// miss at the end. Two things are better here: an error in the skipped text itself, such as a string without an end, is reported beside the others
/// instead of alone, and an error about the place of another one, which has no text of its own, is not reported.
/// </remarks>
internal ref partial struct Parser
{
    /// <summary>Parses a text as far as it is an expression.</summary>
    /// <param name="source">The text.</param>
    /// <param name="errors">Receives the errors in the order in which they are found; the first is the one of <see cref="Parse"/>.</param>
    /// <exception cref="JsonataFault">The text is nested too deeply.</exception>
    public static SyntaxNode ParseAll(string source, List<JsonataFault> errors)
    {
        var parser = new Parser(source, errors);
        return parser.Whole();
    }

    /// <summary>Ends the parsing with an error, or notes it and goes on at the end of the text.</summary>
    private void Fail(JsonataFault fault)
    {
        Note(fault);
        _token = new Token(Symbol.Error, string.Empty, _token.Start, _token.End);
    }

    private SyntaxNode Refused(JsonataFault fault, SyntaxNode left)
    {
        Fail(fault);
        return new SyntaxNode(SyntaxKind.Error, _token) { Left = left };
    }

    /// <summary>Handles a token that begins no expression; the one behind it has been read.</summary>
    private SyntaxNode Misplaced(Token token)
    {
        if (token.Symbol is not Symbol.Error)
        {
            Note(new JsonataFault("S0211") { Position = token.End, Token = token.Text });
        }

        return new SyntaxNode(SyntaxKind.Error, token);
    }

    private void Note(JsonataFault fault)
    {
        if (_errors is null)
        {
            throw fault;
        }

        _errors.Add(fault);
        var last = _token;
        while (last.Symbol is not (Symbol.End or Symbol.Error))
        {
            last = Recovered(EndsOperand(last.Symbol));
        }
    }

    /// <summary>Reads a token; an error in it is noted, and the rest of the text skipped.</summary>
    private Token Recovered(bool afterOperand)
    {
        try
        {
            return _lexer.Next(afterOperand);
        }
        catch (JsonataFault fault)
        {
            _errors!.Add(fault); // Only who recovers comes here.
            _lexer.SkipToEnd();
            return new Token(Symbol.Error, string.Empty, fault.Position, fault.Position);
        }
    }

    private static bool EndsOperand(Symbol symbol) => symbol
        is Symbol.Name or Symbol.Variable or Symbol.String or Symbol.Number or Symbol.Value or Symbol.Regex
        or Symbol.CloseParenthesis or Symbol.CloseBracket or Symbol.CloseBrace;
}
