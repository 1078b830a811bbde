using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A variable that an expression binds.</summary>
internal sealed class BoundVariable
{
    /// <summary>Gets or sets in how many places it is bound.</summary>
    public int Bindings { get; set; }

    /// <summary>Gets or sets whether it has been bound before the place that is looked at.</summary>
    public bool IsBound { get; set; }

    /// <summary>Gets or sets whether a lambda uses it before it is bound.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>Gets or sets whether somebody has asked for it.</summary>
    public bool IsUsed { get; set; }

    public Observed Value { get; set; } = Observed.Unknown;
}

/// <summary>The variables of a block, a lambda or a path.</summary>
/// <param name="parent">The scope around it.</param>
/// <param name="isLambda">Whether it is that of a lambda, which runs later.</param>
/// <param name="isPath">Whether it is that of a path, in which <c>:=</c> binds nothing.</param>
internal sealed class VariableScope(VariableScope? parent, bool isLambda = false, bool isPath = false)
{
    private Dictionary<string, BoundVariable>? _variables; // Most scopes have none.

    public VariableScope? Parent => parent;

    public IEnumerable<BoundVariable> Variables => _variables?.Values ?? Enumerable.Empty<BoundVariable>();

    private bool IsLambda => isLambda;

    /// <summary>Adds a variable that is bound from the start.</summary>
    public void Add(string name, Observed value) => Table()[name] = new BoundVariable { Bindings = 1, IsBound = true, Value = value };

    /// <summary>Announces what <c>:=</c> binds in a part: everything but what is in a block, a lambda or a transform inside.</summary>
    public void Announce(SyntaxNode? node)
    {
        if (node is null or { Kind: SyntaxKind.Block or SyntaxKind.Lambda or SyntaxKind.Transform })
        {
            return;
        }

        if (node is { Kind: SyntaxKind.Bind, Left.Text: var name })
        {
            Table().TryAdd(name, new BoundVariable());
            Table()[name].Bindings++;
        }

        // What stands twice in the tree stands once in the text.
        Announce(FactFinder.IsDoubled(node) ? null : node.Left);
        Announce(node.Right);
        Announce(node.Third);
        AnnounceAll(node);
    }

    /// <summary>Announces what <c>:=</c> binds in the items of a part.</summary>
    public void AnnounceAll(SyntaxNode node)
    {
        if (node.HasItems)
        {
            foreach (var item in node.Items)
            {
                Announce(item);
            }
        }
    }

    /// <summary>Finds the variable that <c>:=</c> binds here.</summary>
    public BoundVariable? Target(string name) => isPath ? parent?.Target(name) : _variables?.GetValueOrDefault(name);

    /// <summary>Finds the variable that a name stands for here.</summary>
    public BoundVariable? Find(string name)
    {
        var isLater = false;
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._variables?.GetValueOrDefault(name) is { } variable && (variable.IsBound || isLater))
            {
                variable.IsAwaited |= !variable.IsBound;
                return variable;
            }

            isLater |= scope.IsLambda;
        }

        return null;
    }

    private Dictionary<string, BoundVariable> Table() => _variables ??= new(StringComparer.Ordinal);
}
