namespace StateFlow.Local;

/// <summary>What became of the call of a task.</summary>
internal sealed record TaskOutcome
{
    /// <summary>Gets the result, where it succeeded.</summary>
    public Json Output { get; init; }

    /// <summary>Gets why it failed, or <see langword="null"/>.</summary>
    public Engine.Failure? Failure { get; init; }

    /// <summary>Gets whether no answer comes, but from somebody who has the token.</summary>
    public bool IsPending { get; init; }

    /// <summary>Gets how long it takes on the clock of the run.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets whether signs of life come until the answer, so that no heartbeat is missed.</summary>
    public bool HasHeartbeats { get; init; }

    /// <summary>Gets whether nobody can say what becomes of it: it waits for ever, and no timeout ends it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets the type of the event of its failure, where it is not the usual one.</summary>
    public HistoryEventType? FailureType { get; init; }

    /// <summary>Gets what a call that only begins the work is answered; <see langword="null"/> where even that failed.</summary>
    public Json? Submitted { get; init; } = Json.EmptyObject;

    /// <summary>Makes the outcome of a task that succeeds.</summary>
    public static TaskOutcome Success(Json output) => new() { Output = output };

    /// <summary>Makes the outcome of a task that fails.</summary>
    public static TaskOutcome Fail(string? error, string? cause) => new() { Failure = new Engine.Failure(error, cause) };
}
