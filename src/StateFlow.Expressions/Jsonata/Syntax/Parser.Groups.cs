using System.Text;

namespace StateFlow.Expressions.Jsonata.Syntax;

/// <content>What stands between brackets.</content>
internal ref partial struct Parser
{
    private SyntaxNode Block(Token token)
    {
        var items = new List<SyntaxNode>();
        while (_token.Symbol is not Symbol.CloseParenthesis)
        {
            items.Add(Expression(0));
            if (_token.Symbol is not Symbol.Semicolon)
            {
                break;
            }

            Advance();
        }

        Expect(Symbol.CloseParenthesis, afterOperand: true);
        return new SyntaxNode(SyntaxKind.Block, token) { Items = items };
    }

    private SyntaxNode Array(Token token)
    {
        var items = new List<SyntaxNode>();
        if (_token.Symbol is not Symbol.CloseBracket)
        {
            while (true)
            {
                items.Add(Item());
                if (_token.Symbol is not Symbol.Comma)
                {
                    break;
                }

                Advance();
            }
        }

        Expect(Symbol.CloseBracket, afterOperand: true);
        return new SyntaxNode(SyntaxKind.Array, token) { Items = items };
    }

    private SyntaxNode Item()
    {
        var item = Expression(0);
        if (_token.Symbol is not Symbol.DotDot)
        {
            return item;
        }

        var range = _token;
        Advance();
        return new SyntaxNode(SyntaxKind.Binary, range) { Left = item, Right = Expression(0) };
    }

    private List<SyntaxNode> Pairs()
    {
        var pairs = new List<SyntaxNode>();
        if (_token.Symbol is not Symbol.CloseBrace)
        {
            while (true)
            {
                pairs.Add(Expression(0));
                Expect(Symbol.Colon);
                pairs.Add(Expression(0));
                if (_token.Symbol is not Symbol.Comma)
                {
                    break;
                }

                Advance();
            }
        }

        Expect(Symbol.CloseBrace, afterOperand: true);
        return pairs;
    }

    private SyntaxNode Transform(Token token)
    {
        var transform = new SyntaxNode(SyntaxKind.Transform, token) { Left = Expression(0) };
        Expect(Symbol.Bar);
        transform.Right = Expression(0);
        if (_token.Symbol is Symbol.Comma)
        {
            Advance();
            transform.Third = Expression(0);
        }

        Expect(Symbol.Bar);
        return transform;
    }

    private SyntaxNode Index(Token token, SyntaxNode left)
    {
        if (_token.Symbol is Symbol.CloseBracket)
        {
            var step = left;
            while (step.Kind is SyntaxKind.Index)
            {
                step = step.Left!; // An index has what it is an index of.
            }

            step.KeepArray = true;
            Expect(Symbol.CloseBracket);
            return left;
        }

        var index = new SyntaxNode(SyntaxKind.Index, token) { Left = left, Right = Expression(0) };
        Expect(Symbol.CloseBracket, afterOperand: true);
        return index;
    }

    private SyntaxNode Sort(Token token, SyntaxNode left)
    {
        Expect(Symbol.OpenParenthesis);
        var terms = new List<SyntaxNode>();
        while (true)
        {
            var isDescending = _token.Symbol is Symbol.Greater;
            if (isDescending || _token.Symbol is Symbol.Less)
            {
                Advance();
            }

            var term = Expression(0);
            terms.Add(new SyntaxNode(SyntaxKind.SortStep, term.Start, term.Position) { Left = term, IsDescending = isDescending });
            if (_token.Symbol is not Symbol.Comma)
            {
                break;
            }

            Advance();
        }

        Expect(Symbol.CloseParenthesis);
        return new SyntaxNode(SyntaxKind.Sort, token) { Left = left, Items = terms };
    }

    private SyntaxNode Condition(Token token, SyntaxNode left)
    {
        var condition = new SyntaxNode(SyntaxKind.Condition, token) { Left = left, Right = Expression(0) };
        if (_token.Symbol is Symbol.Colon)
        {
            Advance();
            condition.Third = Expression(0);
        }

        return condition;
    }

    private SyntaxNode Call(Token token, SyntaxNode callee)
    {
        var arguments = new List<SyntaxNode>();
        var kind = SyntaxKind.Function;
        if (_token.Symbol is not Symbol.CloseParenthesis)
        {
            while (true)
            {
                if (_token.Symbol is Symbol.Question)
                {
                    kind = SyntaxKind.Partial;
                    arguments.Add(new SyntaxNode(SyntaxKind.Placeholder, _token));
                    Advance();
                }
                else
                {
                    arguments.Add(Expression(0));
                }

                if (_token.Symbol is not Symbol.Comma)
                {
                    break;
                }

                Advance();
            }
        }

        Expect(Symbol.CloseParenthesis, afterOperand: true);
        return callee is { Kind: SyntaxKind.Name, Text: "function" or "λ" }
            ? Lambda(token, arguments)
            : new SyntaxNode(kind, token) { Left = callee, Items = arguments };
    }

    private SyntaxNode Lambda(Token token, List<SyntaxNode> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Kind is not (SyntaxKind.Variable or SyntaxKind.Error))
            {
                Fail(new JsonataFault("S0208") { Position = parameters[i].Position, Token = parameters[i].Text, Value = i + 1 });
            }
        }

        var lambda = new SyntaxNode(SyntaxKind.Lambda, token) { Items = parameters };
        if (_token.Symbol is Symbol.Less)
        {
            lambda.Extra = Signature();
        }

        Expect(Symbol.OpenBrace);
        lambda.Left = Expression(0);
        Expect(Symbol.CloseBrace);
        return lambda;
    }

    /// <summary>Reads a signature: its text is put together again from tokens, and its errors are places in the whole text.</summary>
    private string Signature()
    {
        var position = _token.End;
        var text = new StringBuilder("<");
        var depth = 1;
        while (depth > 0 && _token.Symbol is not (Symbol.OpenBrace or Symbol.End))
        {
            Advance();
            depth += _token.Symbol switch { Symbol.Greater => -1, Symbol.Less => 1, _ => 0 };
            text.Append(TextOf(_token));
        }

        Expect(Symbol.Greater);
        var signature = text.ToString();
        try
        {
            Jsonata.Signature.Parse(signature, position);
        }
        catch (JsonataFault fault) when (_errors is not null)
        {
            Fail(fault);
        }

        return signature;
    }
}
