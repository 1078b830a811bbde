using System.Runtime.InteropServices;
using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Makes operations of the meaning of an expression. Every variable gets a place in a frame here, so that nobody looks for names later.</summary>
internal sealed partial class Compiler
{
    private Scope _scope;
    private int _level;

    // How deep evaluation goes at least, because no condition stands before it.
    private int _reach;
    private bool _isConditional;

    private Compiler(Scope scope) => _scope = scope;

    /// <summary>Compiles an expression.</summary>
    /// <param name="syntax">The expression as it was written. It is changed.</param>
    /// <returns>The operation, and the variables that the whole expression binds or asks for.</returns>
    /// <exception cref="JsonataFault">The text is no expression.</exception>
    public static (Operation Operation, Scope Root) CompileSyntax(SyntaxNode syntax) => CompileMeaning(Meaning.Of(syntax));

    /// <summary>Compiles an expression whose meaning is known.</summary>
    public static (Operation Operation, Scope Root) CompileMeaning(SyntaxNode meaning)
    {
        var root = new Scope(null, Bindings.In(meaning));
        return (new Compiler(root).Compile(meaning), root);
    }

    private Operation Compile(SyntaxNode node)
    {
        _level++;
        _reach = _isConditional ? _reach : Math.Max(_reach, _level);
        var operation = node.Kind is SyntaxKind.Path ? Path(node) : Grouped(node, Filtered(node, Basic(node)));
        _level--;
        return node.KeepArray ? new KeepArrayOperation(operation) : operation;
    }

    private Operation Basic(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Name => new NameOperation(node.Text),
        SyntaxKind.String => new ConstantOperation(Json.From(node.Text)),
        SyntaxKind.Number => new ConstantOperation(Values.Number(node.Number)),
        SyntaxKind.Value => new ConstantOperation(node.Text switch { "true" => true, "false" => false, _ => Json.Null }),
        SyntaxKind.Regex => new RegexOperation(node.Text, node.Extra ?? string.Empty, node.Position),
        SyntaxKind.Wildcard => new WildcardOperation(),
        SyntaxKind.Descendant => new DescendantOperation(),
        SyntaxKind.Parent => Variable(node.Ancestor!.Label), // Every parent has got its slot.
        SyntaxKind.Variable => Variable(node.Text),
        SyntaxKind.Binary => Binary(node),
        SyntaxKind.Negation => new NegationOperation(Compile(node.Left!), node.Position), // The parser has seen the operands.
        SyntaxKind.Array => Array(node),
        SyntaxKind.Object => Object(node),
        SyntaxKind.Block => Block(node),
        SyntaxKind.Function => Call(node, applied: null),
        SyntaxKind.Partial => Partial(node),
        SyntaxKind.Lambda => Lambda(node),
        SyntaxKind.Condition => Condition(node),
        SyntaxKind.Transform => Transform(node),
        SyntaxKind.Bind => Bind(node),
        SyntaxKind.Application => Application(node),
        _ => throw new JsonataFault("S0206") { Position = node.Position, Token = node.Text },
    };

    private Operation Filtered(SyntaxNode node, Operation value) =>
        node.Predicates is { } predicates ? new FilterOperation(value, Filters(predicates), node.KeepArray) : value;

    private Operation Grouped(SyntaxNode node, Operation value) => node.Group is { } group ? new GroupOperation(value, Object(group)) : value;

    private Filter[] Filters(List<Stage>? stages)
    {
        if (stages is null)
        {
            return [];
        }

        var filters = new Filter[stages.Count];
        for (var i = 0; i < filters.Length; i++)
        {
            filters[i] = new Filter(Compile(stages[i].Predicate!)); // A stage without a predicate is one of tuples.
        }

        return filters;
    }

    private BinaryWithSides Sides(SyntaxNode node) => new(Compile(node.Left!), Compile(node.Right!)); // The parser has seen both sides.

    private Operation Binary(SyntaxNode node)
    {
        var (left, right) = Sides(node);
        return node.Symbol switch
        {
            Symbol.Plus or Symbol.Minus or Symbol.Star or Symbol.Slash or Symbol.Percent => new ArithmeticOperation(node.Symbol, left, right, node.Position),
            Symbol.Equal or Symbol.NotEqual => new EqualityOperation(node.Symbol, left, right, node.Position),
            Symbol.And or Symbol.Or => new LogicOperation(node.Symbol is Symbol.And, left, right, node.Position),
            Symbol.In => new InOperation(left, right, node.Position),
            Symbol.Ampersand => ConcatenationOperation.Of(left, right, node.Position),
            Symbol.DotDot => new RangeOperation(left, right, node.Position),
            _ => new ComparisonOperation(node.Symbol, left, right, node.Position),
        };
    }

    private ConditionOperation Condition(SyntaxNode node)
    {
        var condition = Compile(node.Left!); // A condition has something to ask, and something to choose.
        var isConditional = _isConditional;
        _isConditional = true;
        var then = Compile(node.Right!);
        var otherwise = node.Third is null ? null : Compile(node.Third);
        _isConditional = isConditional;
        return new ConditionOperation(condition, then, otherwise);
    }

    private Operation[] CompileAll(List<SyntaxNode> nodes)
    {
        var operations = new Operation[nodes.Count];
        for (var i = 0; i < operations.Length; i++)
        {
            operations[i] = Compile(nodes[i]);
        }

        return operations;
    }

    private ArrayOperation Array(SyntaxNode node) => new(
        CompileAll(node.Items),
        [.. node.Items.Select(item => item.Kind is SyntaxKind.Array)],
        node.IsConsArray);

    private ObjectOperation Object(SyntaxNode node)
    {
        var keys = new Operation[node.Items.Count / 2];
        var values = new Operation[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Compile(node.Items[2 * i]);
            values[i] = Compile(node.Items[(2 * i) + 1]);
        }

        return new ObjectOperation(keys, values, node.Position);
    }

    private Operation Block(SyntaxNode node)
    {
        var names = Bindings.In(CollectionsMarshal.AsSpan(node.Items));
        if (names.Count == 0)
        {
            return node.Items is [var only] ? Compile(only) : new BlockOperation(CompileAll(node.Items), 0);
        }

        var outer = Enter(new Scope(_scope, names));
        var parts = CompileAll(node.Items);
        _scope = outer;
        return new BlockOperation(parts, names.Count);
    }

    /// <summary>Enters a scope. Whoever does puts the one around it back.</summary>
    private Scope Enter(Scope scope)
    {
        var outer = _scope;
        _scope = scope;
        return outer;
    }

    private LambdaOperation Lambda(SyntaxNode node)
    {
        Keep();
        var names = new List<string>(node.Items.Count);
        foreach (var parameter in node.Items)
        {
            names.Add(parameter.Text);
        }

        var count = names.Count;
        foreach (var name in Bindings.In(node.Left!)) // A lambda has a body.
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        var scope = new Scope(_scope, names) { BoundCount = count };
        var outside = (_level, _reach, _isConditional);
        (_level, _reach, _isConditional) = (0, 0, false);
        var outer = Enter(scope);
        var body = Compile(node.Left!);
        _scope = outer;
        var reach = _reach;
        (_level, _reach, _isConditional) = outside;
        return new LambdaOperation(count, names.Count, node.Extra is null ? null : Signature.Parse(node.Extra), scope.IsKept)
        {
            Body = body,
            Reach = reach,
            Comparator = count == 2 && node.Extra is null ? KeyComparator.Of(body) : null,
        };
    }

    /// <summary>Notes that something takes the frames around it along, so that they are not used again.</summary>
    private void Keep()
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            scope.IsKept = true;
        }
    }

    private TransformOperation Transform(SyntaxNode node)
    {
        Keep();
        return new TransformOperation(
            Compile(node.Left!), // A transform has a pattern and an update.
            Compile(node.Right!),
            node.Third is null ? null : Compile(node.Third),
            node.Right!.Position,
            node.Third?.Position ?? 0);
    }

    private BindOperation Bind(SyntaxNode node)
    {
        // The frame of this place has a slot for everything that is bound here.
        var value = Compile(node.Right!); // A binding has a variable and a value.
        return new BindOperation(_scope.Names.IndexOf(node.Left!.Text), value);
    }

    private Operation Variable(string name)
    {
        switch (name)
        {
            case "":
                return new ContextOperation();
            case "$":
                return new DocumentOperation();
        }

        return Find(name, _scope, 0);
    }

    private static VariableOperation Find(string name, Scope scope, int hops)
    {
        var slot = scope.Names.IndexOf(name);
        if (slot >= 0)
        {
            var isBound = slot < scope.BoundCount || scope.Parent is null;
            return new VariableOperation(hops, slot, isBound ? null : Find(name, scope.Parent!, hops + 1));
        }

        if (scope.Parent is not null)
        {
            return Find(name, scope.Parent, hops + 1);
        }

        scope.Names.Add(name);
        return new VariableOperation(hops, scope.Names.Count - 1, null);
    }

    private readonly record struct BinaryWithSides(Operation Left, Operation Right);
}
