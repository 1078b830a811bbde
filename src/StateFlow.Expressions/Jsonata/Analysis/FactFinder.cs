using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Walks over an expression as it was written and notes what is known about it.</summary>
/// <remarks>The parser bounds how deep an expression may be nested, so that the walk needs no bound of its own.</remarks>
internal sealed partial class FactFinder
{
    /// <summary>From how many places a value may come. Where it may come from more, all of them are read at once: variables could double them again and again.</summary>
    private const int MaxOrigins = 100;

    private static readonly HashSet<string> Chance = new(StringComparer.Ordinal) { "now", "millis", "random", "uuid", "shuffle", "eval" };

    private readonly JsonataDialect _dialect;
    private readonly List<JsonataReference> _free = [];
    private readonly List<JsonataReference> _functions = [];
    private readonly List<JsonataReference> _context = [];
    private readonly List<JsonataReference> _newOperators = [];
    private readonly List<JsonataStatesPath> _paths = [];
    private VariableScope _scope = new(null);
    private bool _usesDocument;
    private bool _callsAnyFunction; // Calls something that is not known to be a certain function, where the document is the context.
    private bool _handsContextOn; // Has a function as a value that takes the context when somebody calls it with too few arguments.

    private FactFinder(JsonataDialect dialect) => _dialect = dialect;

    public JsonataFacts Facts { get; private set; } = new();

    /// <summary>Gets the operators that JSONata 2.1 added.</summary>
    public IReadOnlyList<JsonataReference> NewOperators => _newOperators;

    /// <summary>Finds the facts of an expression. The tree stays as it is.</summary>
    public static FactFinder Find(SyntaxNode root, JsonataDialect dialect)
    {
        var finder = new FactFinder(dialect);
        finder._scope.Announce(root);
        var result = finder.Walk(root, new Surroundings(ContextLevel.Top, []));
        finder.Read(result, all: true);
        finder.Leave(finder._scope);
        var isDeterministic = !finder._functions.Exists(function => Chance.Contains(function.Name));
        finder.Facts = new JsonataFacts
        {
            FreeVariables = Sorted(finder._free),
            Functions = Sorted(finder._functions),
            ContextReferences = Sorted(finder._context),
            StatesPaths = Distinct(Ordered(finder._paths, path => path.Start)),
            IsDeterministic = isDeterministic,
            IsConstant = isDeterministic && finder._free.Count == 0 && !finder._usesDocument && !(finder._callsAnyFunction && finder._handsContextOn),
            ResultKinds = result.Kinds,
            Failures = [.. Ordered(finder._failures, failure => failure.Error.Start)],
            IsSequence = IsSequence(root),
        };
        return finder;
    }

    /// <summary>Tells whether the left part of a node stands once more in the text, because an operator stands for a condition.</summary>
    public static bool IsDoubled(SyntaxNode node) => node is { Kind: SyntaxKind.Condition, Symbol: Symbol.Elvis or Symbol.Coalesce };

    private static EquatableArray<JsonataReference> Sorted(List<JsonataReference> references) => [.. Ordered(references, reference => reference.Start)];

    /// <summary>Puts what was found into the order of the text, which it nearly always has.</summary>
    private static List<T> Ordered<T>(List<T> found, Func<T, int> start)
    {
        for (var i = 1; i < found.Count; i++)
        {
            if (start(found[i]) < start(found[i - 1]))
            {
                return [.. found.OrderBy(start)];
            }
        }

        return found;
    }

    /// <summary>Leaves out what was found twice; equal paths begin at the same place.</summary>
    private static EquatableArray<JsonataStatesPath> Distinct(List<JsonataStatesPath> ordered)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Start == ordered[i - 1].Start)
            {
                return [.. ordered.Distinct()];
            }
        }

        return [.. ordered];
    }

    private static JsonataReference ReferenceTo(SyntaxNode node, string name) => new(name, node.Start, node.Position - node.Start);

    private Observed Walk(SyntaxNode? node, Surroundings around, bool isStep = false)
    {
        if (node is null)
        {
            return Observed.Unknown;
        }

        var value = node.Kind switch
        {
            SyntaxKind.Name or SyntaxKind.Keyword => Name(node, around),
            SyntaxKind.String => isStep ? Name(node, around) : Observed.Of(JsonataKinds.String),
            SyntaxKind.Number => Observed.Of(JsonataKinds.Number),
            SyntaxKind.Value => Observed.Of(node.Text == "null" ? JsonataKinds.Null : JsonataKinds.Boolean),
            SyntaxKind.Regex => Observed.Of(JsonataKinds.Function),
            SyntaxKind.Variable => Variable(node, around),
            SyntaxKind.Wildcard or SyntaxKind.Descendant => Wildcard(node, around),
            SyntaxKind.Parent => Parent(node, around),
            SyntaxKind.Binary when node.Symbol is Symbol.Dot => InPath(node, around, isStep),
            SyntaxKind.Binary when node.Symbol is Symbol.Apply => Application(node, around),
            SyntaxKind.Binary => Binary(node, around),
            SyntaxKind.Negation => Negation(node, Looked(node.Left, around)),
            SyntaxKind.Array => Array(node, around.Apart()),
            SyntaxKind.Object => Object(node, around.Apart()),
            SyntaxKind.Block => Block(node, around.Apart()),
            SyntaxKind.Function or SyntaxKind.Partial => Call(node, around.Apart(), null),
            SyntaxKind.Lambda => Lambda(node, around.Apart()),
            SyntaxKind.Transform => Transform(node),
            SyntaxKind.Condition => Condition(node, around),
            SyntaxKind.Index or SyntaxKind.Group or SyntaxKind.Sort or SyntaxKind.Focus or SyntaxKind.Position => InPath(node, around, isStep),
            SyntaxKind.Bind => Bind(node, around),
            SyntaxKind.Error => Walk(node.Left, around),
            _ => Observed.Unknown,
        };
        return node.KeepArray ? value with { Kinds = value.Kinds | JsonataKinds.Array } : value;
    }

    /// <summary>Notes that a value is read.</summary>
    /// <param name="value">The value.</param>
    /// <param name="all">Whether all below it is read, too.</param>
    private Observed Read(Observed value, bool all)
    {
        foreach (var origin in value.Origins)
        {
            if (origin.Start >= 0)
            {
                _paths.Add(new JsonataStatesPath([.. origin.Names], all, origin.Start, origin.End - origin.Start));
            }
        }

        return value with { Origins = [] };
    }

    /// <summary>Walks over a part of which only the value itself is looked at.</summary>
    private Observed Looked(SyntaxNode? node, Surroundings around) => Read(Walk(node, around), all: false);

    /// <summary>Walks over a part whose value goes away as a whole.</summary>
    private Observed Whole(SyntaxNode? node, Surroundings around) => Read(Walk(node, around), all: true);

    /// <summary>Gets what is known where it is the one or the other.</summary>
    private Observed Either(Observed one, Observed other)
    {
        var kinds = one.Kinds | other.Kinds;
        if (one.Origins.Length + other.Origins.Length <= MaxOrigins)
        {
            return new Observed(kinds, one.Origins.Length == 0 ? other.Origins : [.. one.Origins, .. other.Origins]);
        }

        Read(one, all: true);
        Read(other, all: true);
        return Observed.Of(kinds);
    }

    private void Enter(bool isLambda = false, bool isPath = false) => _scope = new VariableScope(_scope, isLambda, isPath);

    /// <summary>Leaves a scope. A path that was bound and never asked for is read nevertheless.</summary>
    private void Leave(VariableScope scope)
    {
        foreach (var variable in scope.Variables)
        {
            if (!variable.IsUsed)
            {
                Read(variable.Value, all: false);
            }
        }

        _scope = scope.Parent ?? scope;
    }

    private Observed Binary(SyntaxNode node, Surroundings around)
    {
        switch (node.Symbol)
        {
            case Symbol.Plus or Symbol.Minus or Symbol.Star or Symbol.Slash or Symbol.Percent:
                return Arithmetic(node, Looked(node.Left, around), Looked(node.Right, around));
            case Symbol.Less or Symbol.LessOrEqual or Symbol.Greater or Symbol.GreaterOrEqual:
                return Order(node, Looked(node.Left, around), Looked(node.Right, around));
            case Symbol.Ampersand:
                Whole(node.Left, around);
                Whole(node.Right, around);
                return Observed.Of(JsonataKinds.String);
            case Symbol.And or Symbol.Or:
                Looked(node.Left, around);
                _doubts++;
                Looked(node.Right, around);
                _doubts--;
                return Observed.Of(JsonataKinds.Boolean);
            case Symbol.DotDot:
                Looked(node.Left, around);
                Looked(node.Right, around);
                return Observed.Of(JsonataKinds.Any);
            default:
                Whole(node.Left, around);
                Whole(node.Right, around);
                return Observed.Of(JsonataKinds.Boolean);
        }
    }

    private Observed Array(SyntaxNode node, Surroundings around)
    {
        var items = Observed.Of(JsonataKinds.None);
        foreach (var item in node.Items)
        {
            items = Either(items, Walk(item, around));
        }

        return items with { Kinds = JsonataKinds.Array };
    }

    private Observed Object(SyntaxNode node, Surroundings around)
    {
        foreach (var item in node.Items)
        {
            Whole(item, around);
        }

        return Observed.Of(JsonataKinds.Object);
    }

    private Observed Condition(SyntaxNode node, Surroundings around)
    {
        if (IsDoubled(node))
        {
            _newOperators.Add(ReferenceTo(node, Symbols.TextOf(node.Symbol)));
            var given = Walk(node.Right, around);
            return Either(given with { Kinds = given.Kinds & ~JsonataKinds.Nothing }, Doubtful(node.Third, around));
        }

        Looked(node.Left, around);
        return Either(Doubtful(node.Right, around), node.Third is null ? Observed.Of(JsonataKinds.Nothing) : Doubtful(node.Third, around));
    }

    private Observed Block(SyntaxNode node, Surroundings around)
    {
        Enter();
        var scope = _scope;
        scope.AnnounceAll(node);
        var last = Observed.Of(JsonataKinds.Nothing);
        for (var i = 0; i < node.Items.Count; i++)
        {
            var item = node.Items[i];
            last = item.Kind is SyntaxKind.Bind ? Bind(item, around, isDefinite: true) : Walk(item, around);
            if (i < node.Items.Count - 1 && item.Kind is not SyntaxKind.Bind)
            {
                last = Read(last, all: false);
            }
        }

        Leave(scope);
        return last;
    }

    private Observed Bind(SyntaxNode node, Surroundings around) => Bind(node, around, isDefinite: false);

    private Observed Bind(SyntaxNode node, Surroundings around, bool isDefinite)
    {
        var value = Walk(node.Right, around);
        var variable = _scope.Target(node.Left!.Text); // The parser has seen a variable.
        if (variable is not { Bindings: 1, IsAwaited: false })
        {
            value = Read(value, all: true) with { Function = null };
        }

        if (variable is not null)
        {
            variable.Value = variable is { Bindings: 1, IsAwaited: false }
                ? value with { Kinds = isDefinite ? value.Kinds : value.Kinds | JsonataKinds.Nothing }
                : Observed.Unknown;
            variable.IsBound = true;
        }

        return value;
    }

    private Observed Lambda(SyntaxNode node, Surroundings around)
    {
        _handsContextOn |= node.Extra is { } signature && TakesContext(signature);
        Enter(isLambda: true);
        var scope = _scope;
        scope.Announce(node.Left);
        foreach (var parameter in node.Items)
        {
            scope.Add(parameter.Text, Observed.Unknown);
        }

        _doubts++;
        Whole(node.Left, around.Level is ContextLevel.Top ? around with { Level = ContextLevel.Lambda } : around);
        _doubts--;
        Leave(scope);
        return Observed.Of(JsonataKinds.Function);
    }

    private Observed Transform(SyntaxNode node)
    {
        var inside = Surroundings.Inside([]);
        Enter(isLambda: true);
        var scope = _scope;
        scope.Announce(node.Left);
        scope.Announce(node.Right);
        scope.Announce(node.Third);
        _doubts++;
        Whole(node.Left, inside);
        Whole(node.Right, inside);
        Whole(node.Third, inside);
        _doubts--;
        Leave(scope);
        return Observed.Of(JsonataKinds.Function);
    }
}
