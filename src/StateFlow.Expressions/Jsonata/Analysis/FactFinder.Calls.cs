using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <content>Calls of functions.</content>
internal sealed partial class FactFinder
{
    /// <summary>Functions that look at a value, and not into it.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.Ordinal) { "exists", "type", "count" };

    /// <summary>Functions that give an array and not a sequence, of which a single item would be the result.</summary>
    private static readonly HashSet<string> GivesArray = new(StringComparer.Ordinal) { "split", "zip", "partition", "reverse", "sort", "shuffle" };

    /// <summary>Functions that may find nothing although they have got something.</summary>
    private static readonly HashSet<string> FindsNothing = new(StringComparer.Ordinal) { "max", "min", "average", "toMillis", "parseInteger", "sift", "merge", "assert" };

    private Observed Application(SyntaxNode node, Surroundings around)
    {
        var left = Whole(node.Left, around);
        if (node.Right is { Kind: SyntaxKind.Function } call)
        {
            return Call(call, around.Apart(), left);
        }

        var right = Whole(node.Right, around);
        return left.Kinds.HasFlag(JsonataKinds.Function) || right.Function is null ? Observed.Unknown : Result(right.Function, [left]);
    }

    private Observed Call(SyntaxNode node, Surroundings around, Observed? applied)
    {
        var free = _free.Count;
        var callee = Callee(node.Left!, around); // A call has a callee.
        var function = callee.Function;
        CheckCallee(node.Left!, callee, isFree: _free.Count > free);
        var arguments = new List<Observed>();
        if (applied is { } first)
        {
            arguments.Add(first);
        }

        foreach (var item in node.Items)
        {
            arguments.Add(Read(Walk(item, around), all: function is null || !Shallow.Contains(function.Name)));
        }

        if (function is null)
        {
            _callsAnyFunction |= around.Level is not ContextLevel.Inside;
            return Observed.Of(node.Kind is SyntaxKind.Partial ? JsonataKinds.Function : JsonataKinds.Any);
        }

        if (node.Kind is SyntaxKind.Function)
        {
            CheckArguments(node, function, arguments);
        }

        if (MayTakeContext(function, arguments))
        {
            _usesDocument |= around.Level is not ContextLevel.Inside;
            Read(Here(node, around), all: true);
            arguments.Insert(0, Observed.Unknown);
        }

        return node.Kind is SyntaxKind.Partial ? Observed.Of(JsonataKinds.Function) : Result(function, arguments);
    }

    /// <summary>Walks over what is called. A built-in function that is named here is called here, and goes nowhere else.</summary>
    private Observed Callee(SyntaxNode node, Surroundings around)
    {
        var handsContextOn = _handsContextOn;
        var callee = Whole(node, around);
        _handsContextOn = node.Kind is SyntaxKind.Variable ? handsContextOn : _handsContextOn;
        return callee;
    }

    private static bool TakesContext(string signature) => signature.Contains('-', StringComparison.Ordinal);

    /// <summary>Tells whether a function may take the context for its first parameter.</summary>
    private static bool MayTakeContext(NativeFunction function, List<Observed> arguments)
    {
        var signature = function.SignatureText;
        if (function.Name == "eval")
        {
            return arguments.Count < 2;
        }

        if (!TakesContext(signature))
        {
            return false;
        }

        var (required, total) = (0, 0);
        for (var at = 1; at < signature.Length && signature[at] is not (':' or '>'); at++)
        {
            at = signature[at] switch { '(' => signature.IndexOf(')', at), '<' => signature.IndexOf('>', at), _ => at };
            if (signature[at] is '>' or '-' or '+')
            {
                continue;
            }

            if (signature[at] is '?')
            {
                required--;
            }
            else
            {
                (required, total) = (required + 1, total + 1);
            }
        }

        return arguments.Count < required
            || (arguments.Count < total && (arguments[0].Kinds & ~KindOf(signature[1]) & ~JsonataKinds.Nothing) != 0);
    }

    private static Observed Result(NativeFunction function, List<Observed> arguments)
    {
        var signature = function.SignatureText;
        var colon = signature.LastIndexOf(':');
        var kinds = GivesArray.Contains(function.Name) ? JsonataKinds.Array : KindOf(colon < 0 ? 'x' : signature[colon + 1]);
        if (FindsNothing.Contains(function.Name) || (function.NeedsFirst && (arguments.Count == 0 || arguments.Exists(argument => argument.MayBeNothing))))
        {
            kinds |= JsonataKinds.Nothing;
        }

        return Observed.Of(kinds);
    }

    private static JsonataKinds KindOf(char letter) => letter switch
    {
        's' => JsonataKinds.String,
        'n' => JsonataKinds.Number,
        'b' => JsonataKinds.Boolean,
        'o' => JsonataKinds.Object,
        'f' => JsonataKinds.Function,
        _ => JsonataKinds.Any,
    };
}
