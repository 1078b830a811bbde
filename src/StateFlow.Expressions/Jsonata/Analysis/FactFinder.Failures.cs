using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <content>What fails whenever it is evaluated.</content>
internal sealed partial class FactFinder
{
    private const JsonataKinds Comparable = JsonataKinds.Number | JsonataKinds.String;

    private readonly List<JsonataFailure> _failures = [];

    /// <summary>Gets whether variables come from outside that may hide the built-in functions: those of a state machine.</summary>
    private bool HasStateVariables => _dialect is JsonataDialect.StepFunctions;

    /// <summary>In how many parts that may not be evaluated the walk is.</summary>
    private int _doubts;

    /// <summary>Walks over a part that may not be evaluated.</summary>
    private Observed Doubtful(SyntaxNode? node, Surroundings around)
    {
        _doubts++;
        var value = Walk(node, around);
        _doubts--;
        return value;
    }

    private void Fail(SyntaxNode node, JsonataFault fault) =>
        _failures.Add(new JsonataFailure(Messages.ErrorOf(fault) with { Start = node.Start, Length = node.Position - node.Start }, _doubts == 0));

    private void Fail(SyntaxNode node, string code) => Fail(node, new JsonataFault(code) { Position = node.Position, Token = node.Text });

    /// <summary>Tells whether a value is surely none of some kinds, and not nothing either. A part that fails itself is not a second failure.</summary>
    private static bool IsNever(Observed value, JsonataKinds kinds) =>
        value.Kinds is not JsonataKinds.None && (value.Kinds & (kinds | JsonataKinds.Nothing)) == 0;

    private Observed Negation(SyntaxNode node, Observed value)
    {
        if (IsNever(value, JsonataKinds.Number))
        {
            Fail(node, new JsonataFault("D1002") { Position = node.Position, Text = "Cannot negate a non-numeric value" });
        }

        return Observed.Of(value.Kinds & (JsonataKinds.Number | JsonataKinds.Nothing));
    }

    private Observed Arithmetic(SyntaxNode node, Observed left, Observed right)
    {
        if (IsNever(left, JsonataKinds.Number) || IsNever(right, JsonataKinds.Number))
        {
            Fail(node, IsNever(left, JsonataKinds.Number) ? "T2001" : "T2002");
        }

        var nothing = (left.Kinds | right.Kinds) & JsonataKinds.Nothing;
        return Observed.Of((left.Kinds & right.Kinds & JsonataKinds.Number) | nothing);
    }

    private Observed Order(SyntaxNode node, Observed left, Observed right)
    {
        if (IsNever(left, Comparable) || IsNever(right, Comparable))
        {
            Fail(node, "T2010");
        }
        else if (left.Kinds != right.Kinds && IsOneOf(left.Kinds) && IsOneOf(right.Kinds))
        {
            var text = $"The values either side of operator \"{node.Text}\" must be of the same data type";
            Fail(node, new JsonataFault("T2009") { Position = node.Position, Token = node.Text, Text = text });
        }

        return Observed.Of(JsonataKinds.Boolean | ((left.Kinds | right.Kinds) & JsonataKinds.Nothing));
    }

    private static bool IsOneOf(JsonataKinds kinds) => kinds is JsonataKinds.Number or JsonataKinds.String;

    /// <summary>Checks that what is called is a function. What comes from outside is none in Step Functions: its variables are JSON.</summary>
    private void CheckCallee(SyntaxNode node, Observed callee, bool isFree)
    {
        var isData = isFree && node.Kind is SyntaxKind.Variable && HasStateVariables;
        if (isData || IsNever(callee, JsonataKinds.Function))
        {
            Fail(node, "T1006");
        }
    }

    private void CheckArguments(SyntaxNode node, NativeFunction function, List<Observed> arguments)
    {
        var kinds = new ValueKinds[arguments.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (arguments[i].Kinds is JsonataKinds.None)
            {
                return;
            }

            kinds[i] = KindsOf(arguments[i].Kinds);
        }

        if (Signature.Parse(function.SignatureText).FindMisfit(kinds) is { } misfit)
        {
            Fail(node.Left!, new JsonataFault("T0410") { Position = node.Left!.Position, Token = function.Name, Index = misfit + 1 }); // A call has a callee.
        }
    }

    private static ValueKinds KindsOf(JsonataKinds kinds)
    {
        var found = ValueKinds.None;
        foreach (var (kind, value) in Pairs)
        {
            found |= kinds.HasFlag(kind) ? value : ValueKinds.None;
        }

        return found;
    }

    private static readonly (JsonataKinds, ValueKinds)[] Pairs =
    [
        (JsonataKinds.Nothing, ValueKinds.Missing),
        (JsonataKinds.Null, ValueKinds.Null),
        (JsonataKinds.Boolean, ValueKinds.Boolean),
        (JsonataKinds.Number, ValueKinds.Number),
        (JsonataKinds.String, ValueKinds.String),
        (JsonataKinds.Array, ValueKinds.Array),
        (JsonataKinds.Object, ValueKinds.Object),
        (JsonataKinds.Function, ValueKinds.Function),
    ];

    /// <summary>Tells whether the result is a list of what a predicate or a function has found, and <c>[]</c> keeps no array of it.</summary>
    private static bool IsSequence(SyntaxNode root) => Finds(root) && !KeepsArray(root);

    private static bool Finds(SyntaxNode? node) => node is { KeepArray: false } && node.Kind switch
    {
        SyntaxKind.Index => IsTest(node.Right) || Finds(node.Left),
        SyntaxKind.Binary when node.Symbol is Symbol.Dot => Finds(node.Left) || Finds(node.Right),
        SyntaxKind.Binary when node.Symbol is Symbol.Apply => Finds(node.Right),
        SyntaxKind.Function => node.Left is { Kind: SyntaxKind.Variable, Text: "filter" or "map" },
        SyntaxKind.Block => node.HasItems && Finds(node.Items[^1]),
        _ => false,
    };

    private static bool IsTest(SyntaxNode? node) => node is
    {
        Kind: SyntaxKind.Binary,
        Symbol: Symbol.Equal or Symbol.NotEqual or Symbol.Less or Symbol.LessOrEqual or Symbol.Greater or Symbol.GreaterOrEqual or Symbol.And or Symbol.Or or Symbol.In,
    };

    private static bool KeepsArray(SyntaxNode? node)
    {
        for (; node is not null; node = node.Left)
        {
            if (node.KeepArray || (node is { Kind: SyntaxKind.Binary, Symbol: Symbol.Dot } && KeepsArray(node.Right)))
            {
                return true;
            }
        }

        return false;
    }
}
