namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>Reads an expression by precedence (Pratt 1973), with the binding powers of the reference implementation.</summary>
internal ref partial struct Parser
{
    /// <summary>How deep expressions may be nested: deeper ones could exhaust the stack, and nobody writes them.</summary>
    public const int MaxDepth = 500;

    /// <summary>How many parts may be copied because they stand once in the text and twice in its meaning: nested ones double every time.</summary>
    private const int MaxCopies = 100_000;

    private readonly List<JsonataFault>? _errors;
    private Lexer _lexer;
    private Token _token;
    private int _depth;
    private int _copies;

    private Parser(string source, List<JsonataFault>? errors)
    {
        _lexer = new Lexer(source);
        _errors = errors;
        Advance();
    }

    /// <summary>Parses an expression as it was written.</summary>
    /// <exception cref="JsonataFault">The text is no expression.</exception>
    public static SyntaxNode Parse(string source)
    {
        var parser = new Parser(source, null);
        return parser.Whole();
    }

    private SyntaxNode Whole()
    {
        var root = Expression(0);
        if (_token.Symbol is not Symbol.End)
        {
            Fail(Unexpected("S0201"));
        }

        return root;
    }

    private readonly JsonataFault Unexpected(string code) => new(code) { Position = _token.End, Token = TextOf(_token) };

    private static string TextOf(Token token) => token.Symbol switch
    {
        Symbol.End => "(end)",
        Symbol.Number => NumberText.Format(token.Number),
        _ => token.Text,
    };

    private void Advance(bool afterOperand = false)
    {
        _token = _errors is null ? _lexer.Next(afterOperand) : Recovered(afterOperand);
        if (_token.Symbol is Symbol.Exclamation or Symbol.Tilde)
        {
            Fail(new JsonataFault("S0204") { Position = _token.End, Token = _token.Text });
        }
    }

    private void Expect(Symbol symbol, bool afterOperand = false)
    {
        if (_token.Symbol is Symbol.Error)
        {
            return;
        }

        if (_token.Symbol != symbol)
        {
            Fail(new JsonataFault(_token.Symbol is Symbol.End ? "S0203" : "S0202")
            {
                Position = _token.End,
                Token = TextOf(_token),
                Value = Json.From(Symbols.TextOf(symbol)),
            });
            return;
        }

        Advance(afterOperand);
    }

    private SyntaxNode Expression(int power)
    {
        if (++_depth > MaxDepth)
        {
            throw new JsonataFault("D1011") { Position = _token.End };
        }

        var token = _token;
        Advance(afterOperand: true);
        var left = Measured(Prefix(token));
        while (power < Symbols.PowerOf(_token.Symbol))
        {
            token = _token;
            Advance();
            left = Measured(Infix(token, left));
        }

        _depth--;
        return left;
    }

    /// <summary>Counts how deep a tree is: a long chain of operators is deep, too, although nobody nested anything.</summary>
    private static SyntaxNode Measured(SyntaxNode node)
    {
        var depth = Math.Max(node.Left?.Depth ?? 0, Math.Max(node.Right?.Depth ?? 0, node.Third?.Depth ?? 0));
        if (node.HasItems)
        {
            foreach (var item in node.Items)
            {
                depth = Math.Max(depth, item.Depth);
            }
        }

        node.Depth = depth + 1;
        return depth < MaxDepth ? node : throw new JsonataFault("D1011") { Position = node.Position };
    }

    private SyntaxNode Prefix(Token token)
    {
        switch (token.Symbol)
        {
            case Symbol.Name:
                return new SyntaxNode(SyntaxKind.Name, token);
            case Symbol.Variable:
                return new SyntaxNode(SyntaxKind.Variable, token);
            case Symbol.String:
                return new SyntaxNode(SyntaxKind.String, token);
            case Symbol.Number:
                return new SyntaxNode(SyntaxKind.Number, token);
            case Symbol.Value:
                return new SyntaxNode(SyntaxKind.Value, token);
            case Symbol.Regex:
                return new SyntaxNode(SyntaxKind.Regex, token) { Extra = token.Flags };
            case Symbol.And or Symbol.Or or Symbol.In:
                return new SyntaxNode(SyntaxKind.Keyword, token);
            case Symbol.Star:
                return new SyntaxNode(SyntaxKind.Wildcard, token);
            case Symbol.StarStar:
                return new SyntaxNode(SyntaxKind.Descendant, token);
            case Symbol.Percent:
                return new SyntaxNode(SyntaxKind.Parent, token);
            case Symbol.End:
                return new SyntaxNode(SyntaxKind.End, token);
            case Symbol.Minus:
                var operand = Expression(70);
                return new SyntaxNode(SyntaxKind.Negation, token) { Left = operand };
            case Symbol.OpenParenthesis:
                return Block(token);
            case Symbol.OpenBracket:
                return Array(token);
            case Symbol.OpenBrace:
                return new SyntaxNode(SyntaxKind.Object, token) { Items = Pairs() };
            case Symbol.Bar:
                return Transform(token);
            default:
                return Misplaced(token);
        }
    }

    private SyntaxNode Infix(Token token, SyntaxNode left)
    {
        switch (token.Symbol)
        {
            case Symbol.OpenParenthesis:
                return Call(token, left);
            case Symbol.OpenBracket:
                return Index(token, left);
            case Symbol.OpenBrace:
                return new SyntaxNode(SyntaxKind.Group, token) { Left = left, Items = Pairs() };
            case Symbol.Caret:
                return Sort(token, left);
            case Symbol.Question:
                return Condition(token, left);
            case Symbol.Elvis:
                return new SyntaxNode(SyntaxKind.Condition, token) { Left = Copy(left), Right = left, Third = Expression(0) };
            case Symbol.Coalesce:
                return new SyntaxNode(SyntaxKind.Condition, token) { Left = Exists(token, Copy(left)), Right = left, Third = Expression(0) };
            case Symbol.Assign:
                return left.Kind is SyntaxKind.Variable
                    ? new SyntaxNode(SyntaxKind.Bind, token) { Left = left, Right = Expression(Symbols.PowerOf(Symbol.Assign) - 1) }
                    : Refused(new JsonataFault("S0212") { Position = left.Position, Token = left.Text }, left);
            case Symbol.At:
                return Binding(SyntaxKind.Focus, token, left);
            case Symbol.Hash:
                return Binding(SyntaxKind.Position, token, left);
            case Symbol.Error:
                return new SyntaxNode(SyntaxKind.Error, token) { Left = left };
            default:
                return new SyntaxNode(SyntaxKind.Binary, token) { Left = left, Right = Expression(Symbols.PowerOf(token.Symbol)) };
        }
    }

    private SyntaxNode Binding(SyntaxKind kind, Token token, SyntaxNode left)
    {
        var variable = Expression(Symbols.PowerOf(token.Symbol));
        return variable.Kind is SyntaxKind.Variable
            ? new SyntaxNode(kind, token) { Left = left, Right = variable }
            : Refused(new JsonataFault("S0214") { Position = variable.Position, Token = token.Text }, left);
    }

    private static SyntaxNode Exists(Token token, SyntaxNode value) => new(SyntaxKind.Function, token)
    {
        Left = new SyntaxNode(SyntaxKind.Variable, token.Start, token.End) { Text = "exists" },
        Items = [value],
    };

    /// <summary>Copies what stands twice in the meaning but once in the text: meaning changes nodes.</summary>
    private SyntaxNode Copy(SyntaxNode node) => ++_copies > MaxCopies ? throw new JsonataFault("D1011") { Position = node.Position } : new SyntaxNode(node.Kind, node.Start, node.Position)
    {
        Symbol = node.Symbol,
        Text = node.Text,
        Extra = node.Extra,
        Number = node.Number,
        Left = node.Left is null ? null : Copy(node.Left),
        Right = node.Right is null ? null : Copy(node.Right),
        Third = node.Third is null ? null : Copy(node.Third),
        Items = node.HasItems ? Copies(node.Items) : [],
        IsDescending = node.IsDescending,
        KeepArray = node.KeepArray,
        Depth = node.Depth,
    };

    private List<SyntaxNode> Copies(List<SyntaxNode> nodes)
    {
        var copies = new List<SyntaxNode>(nodes.Count);
        foreach (var node in nodes)
        {
            copies.Add(Copy(node));
        }

        return copies;
    }
}
