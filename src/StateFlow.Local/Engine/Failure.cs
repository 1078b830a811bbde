namespace StateFlow.Local.Engine;

/// <summary>Why a state, a branch or an execution failed.</summary>
/// <param name="Error">The name of the error; <see langword="null"/> where AWS gives none.</param>
/// <param name="Cause">The cause, or <see langword="null"/>.</param>
internal sealed record Failure(string? Error, string? Cause)
{
    /// <summary>Gets whether an expression in JSONata failed: the history then has an event of its own for it (recorded).</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>Gets the field whose expression failed: <c>Output/total</c>.</summary>
    public string? Location { get; init; }

    /// <summary>Gets whether it comes from what a Parallel or Map ran, and not from its own fields.</summary>
    public bool IsInner { get; init; }

    /// <summary>Gets the state inside a Parallel or Map that failed.</summary>
    public string? FailedState { get; init; }

    /// <summary>Gets whether it ends the execution whatever its states say: a limit was hit, or a test lacks an answer.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets whether handlers see it as a missed heartbeat as well, which has a name of its own in the documentation (asl.md, section 2.3).</summary>
    public bool IsHeartbeat { get; init; }

    /// <summary>Makes what a catcher hands on: asl.md, section 3.2. What is missing is null, but the cause of a timeout is empty (recorded).</summary>
    public Json ToErrorOutput() =>
        new JsonObjectBuilder(2).Add("Error", Json.From(Error)).Add("Cause", Json.From(Cause ?? (Error == Errors.Timeout ? string.Empty : null))).ToJson();

    /// <summary>Tells whether a retrier or catcher names the error: asl.md, section 3.3.</summary>
    /// <param name="names">The names in <c>ErrorEquals</c>.</param>
    /// <param name="isTask">Whether a Task state failed.</param>
    public bool IsNamedIn(EquatableArray<string> names, bool isTask)
    {
        if (IsFinal || Error == Errors.Runtime)
        {
            return false;
        }

        foreach (var name in names)
        {
            if (name == Error || name == Errors.All || (isTask && name == Errors.TaskFailed && Error != Errors.Timeout) || (IsHeartbeat && name == Errors.HeartbeatTimeout))
            {
                return true;
            }
        }

        return false;
    }
}
