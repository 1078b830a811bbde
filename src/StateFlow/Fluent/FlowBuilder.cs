namespace StateFlow;

/// <summary>Adds states to a graph, one after the other: each goes on with the next one.</summary>
/// <remarks>
/// <para>The last state of the outermost chain, of a branch and of an item processor ends its graph. A chain inside of a Choice state or a
/// catcher that does not end goes on with what follows that state; so branches meet again by themselves.</para>
/// <para>A chain that has ended has no further verbs. In a lambda with statements the next verb on the builder starts a new chain, which is
/// entered by <c>GoTo</c> only.</para>
/// </remarks>
public sealed partial class FlowBuilder
{
    private readonly ScopeBuilder _scope;
    private readonly List<StateBuilder> _segment;
    private readonly List<Exit> _open;
    private IReadOnlyList<string> _prefixes;
    private string? _inner;
    private bool _closed;

    internal FlowBuilder(ScopeBuilder scope, List<StateBuilder> segment, IEnumerable<Exit> entries, IReadOnlyList<string> prefixes) =>
        (_scope, _segment, _open, _prefixes) = (scope, segment, [.. entries], prefixes);

    internal DefinitionContext Definition => _scope.Definition;

    internal ScopeBuilder Scope => _scope;

    /// <summary>Goes on with a state of the same graph that is added before or later.</summary>
    /// <param name="name">Its name. In a fragment that was added with a prefix the prefix may be left out.</param>
    /// <example><code>.Choice("Done?", c => c.When(Jsonata.Condition("$done"), d => d.Succeed("Done")).Otherwise(again => again.GoTo("Wait")))</code></example>
    /// <exception cref="InvalidOperationException">Nothing leads here: the chain has ended before.</exception>
    public FlowEnd GoTo(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        foreach (var exit in TakeOpen($"GoTo(\"{name}\")"))
        {
            exit.To(name, _prefixes);
        }

        return FlowEnd.Instance;
    }

    /// <summary>Ends the machine, the branch or the item processor after the state before. Becomes <c>"End": true</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no state before that could end.</exception>
    public FlowEnd End()
    {
        foreach (var exit in TakeOpen("End()"))
        {
            exit.End();
        }

        return FlowEnd.Instance;
    }

    /// <summary>Adds states whose names begin with a prefix, so that a fragment can be used more than once.</summary>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="part">Adds the states, for example by an extension method.</param>
    /// <example><code>.Prefixed("Refund: ", part => part.ChargeCard())</code></example>
    public FlowBuilder Prefixed(string prefix, Action<FlowBuilder> part)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        ArgumentNullException.ThrowIfNull(part);
        Guard($"Prefixed(\"{prefix}\")");
        var outer = _prefixes;
        _prefixes = [(outer.Count > 0 ? outer[0] : string.Empty) + prefix, .. outer];
        part(this);
        _prefixes = outer;
        return this;
    }

    /// <summary>Runs a lambda on this builder, and closes it.</summary>
    /// <returns>The ways whose targets are still open.</returns>
    internal IReadOnlyList<Exit> Run(Action<FlowBuilder> define)
    {
        define(this);
        _closed = true;
        return _open;
    }

    /// <summary>Defines what belongs to one of this flow's states but is a chain of its own: a handler, or a branch of a Choice state.</summary>
    /// <param name="entry">The way into the chain.</param>
    /// <param name="deferred">Whether its states are written after those of the main line.</param>
    /// <param name="define">Adds the states.</param>
    /// <returns>The ways whose targets are still open.</returns>
    internal IReadOnlyList<Exit> RunInner(Exit entry, bool deferred, Action<FlowBuilder>? define) =>
        define is null ? [entry] : new FlowBuilder(_scope, deferred ? _scope.NewSegment() : _segment, [entry], _prefixes).Run(define);

    /// <summary>Defines a graph inside of one of this flow's states.</summary>
    internal ScopeBuilder Nest(string subject, Action<FlowBuilder> define)
    {
        ArgumentNullException.ThrowIfNull(define);
        var scope = _scope.Nest(subject);
        scope.Define(_prefixes, define);
        return scope;
    }

    private string FullName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _prefixes.Count > 0 ? _prefixes[0] + name : name;
    }

    /// <summary>Adds a state, and lets the caller configure it.</summary>
    private FlowBuilder Add<TBuilder>(TBuilder state, Action<TBuilder>? configure)
        where TBuilder : StateBuilder
    {
        Guard($"'{state.Name}'");
        _scope.Add(_segment, state);
        foreach (var exit in _open)
        {
            exit.To(state);
        }

        _open.Clear();
        _inner = state.Name;
        configure?.Invoke(state);
        _inner = null;
        state.Close();
        _open.AddRange(state.Exits);
        return this;
    }

    private List<Exit> TakeOpen(string verb)
    {
        Guard(verb);
        if (_open.Count == 0)
        {
            throw new InvalidOperationException($"{verb} comes after the end of the chain: nothing leads here. Add a state first.");
        }

        List<Exit> open = [.. _open];
        _open.Clear();
        return open;
    }

    private void Guard(string what)
    {
        if (_inner is not null)
        {
            throw new InvalidOperationException(
                $"{what} was added to the flow around '{_inner}' while '{_inner}' is being defined. Use the builder that its lambda is given.");
        }

        if (_closed)
        {
            throw new InvalidOperationException($"{what} was added to a flow whose lambda had ended. Say everything inside of the lambda.");
        }
    }
}
