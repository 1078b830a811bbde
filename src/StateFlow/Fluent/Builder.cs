using System.ComponentModel;
using StateFlow.Integrations;

namespace StateFlow;

/// <summary>What the builders of states, rules and catchers have in common: what was said to them so far.</summary>
/// <remarks>Verbs are extension methods: each is written once, for every builder that has the capability.</remarks>
public abstract class Builder
{
    private readonly string _subject;
    private bool _closed;

    private protected Builder(FlowBuilder flow, string subject, ServiceCall? call = null)
    {
        _subject = subject;
        Finished = new Draft(flow, subject) { Call = call };
    }

    /// <summary>Gets what was said so far, in order to say more.</summary>
    /// <exception cref="InvalidOperationException">The lambda that the builder was given to has ended.</exception>
    internal Draft Draft => _closed
        ? throw new InvalidOperationException($"{_subject} was configured after its lambda had ended. Say everything inside of the lambda.")
        : Finished;

    /// <summary>Gets what was said, in order to build.</summary>
    internal Draft Finished { get; }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override string? ToString() => base.ToString();

    /// <summary>Ends the time in which verbs may be called.</summary>
    internal virtual void Close() => _closed = true;
}
