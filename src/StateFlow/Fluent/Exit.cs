namespace StateFlow;

/// <summary>A way out of a state, a rule or a catcher, or the way into a graph, whose target may still be open.</summary>
/// <param name="subject">What the way belongs to, for messages.</param>
/// <param name="canEnd">Whether the graph may end here: states can, rules and catchers must lead to a state.</param>
internal sealed class Exit(string subject, bool canEnd)
{
    private string? _name;
    private IReadOnlyList<string> _prefixes = [];

    public void To(StateBuilder state) => _name = state.Name;

    /// <summary>Leads to a state that is found by name once all states are there.</summary>
    /// <param name="name">The name as the caller wrote it.</param>
    /// <param name="prefixes">The prefixes that may stand before it, the longest first.</param>
    public void To(string name, IReadOnlyList<string> prefixes) => (_name, _prefixes) = (name, prefixes);

    /// <exception cref="InvalidOperationException">A rule, a catcher or a graph leads nowhere.</exception>
    public void End()
    {
        if (!canEnd)
        {
            throw new InvalidOperationException(
                $"{subject} leads nowhere: no state follows. Add one behind it, such as Succeed, or end the lambda with GoTo, Succeed or Fail.");
        }
    }

    /// <summary>Gets the name of the state that the way leads to, or <see langword="null"/> when the graph ends.</summary>
    /// <param name="scope">The graph.</param>
    public string? Target(ScopeBuilder scope) =>
        _prefixes.Select(prefix => prefix + _name).FirstOrDefault(scope.Has) ?? _name;

    public Transition ToTransition(ScopeBuilder scope) => Target(scope) is { } name ? new Transition.Next(name) : Transition.End.Instance;
}
