using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>A visit to a state.</summary>
public sealed class RunStep
{
    private readonly StepRecorder _recorded;

    internal RunStep(StepRecorder recorded) => _recorded = recorded;

    /// <summary>Gets the name of the state.</summary>
    public string State => _recorded.State;

    /// <summary>Gets the type of the state: <c>Task</c>.</summary>
    public string Type => _recorded.Type;

    /// <summary>Gets the branches and iterations it belongs to, from the outside in: <c>Price lines[3]</c>. Empty in the machine itself.</summary>
    public string Place => _recorded.Place;

    /// <summary>Gets the number of the event of entering it.</summary>
    public long EventId => _recorded.EventId;

    /// <summary>Gets the raw input.</summary>
    public Json Input => _recorded.Input;

    /// <summary>Gets the output; <see langword="null"/> where the state was not left.</summary>
    public Json? Output => _recorded.Output;

    /// <summary>Gets the variables that could be read when the state was entered, an object.</summary>
    public Json Variables => _recorded.Variables;

    /// <summary>Gets the variables that the state assigned, an object; <see langword="null"/> where it assigned none.</summary>
    public Json? Assigned => _recorded.Assigned;

    /// <summary>Gets the state that came next; <see langword="null"/> where the scope ended.</summary>
    public string? Next => _recorded.Next;

    /// <summary>Gets when it was entered, on the clock of the run.</summary>
    public DateTimeOffset Entered => _recorded.Entered;

    /// <summary>Gets when it was left; <see langword="null"/> where it was not.</summary>
    public DateTimeOffset? Exited => _recorded.Exited;

    /// <summary>Gets how long it took on the clock of the run; <see langword="null"/> where the state was not left.</summary>
    public TimeSpan? Duration => Exited - Entered;

    /// <summary>Gets until when a Wait state waited; <see langword="null"/> for any other state.</summary>
    public DateTimeOffset? WaitsUntil => _recorded.WaitsUntil;

    /// <summary>Gets the attempts of a task, and every failure of another state.</summary>
    public IReadOnlyList<RunAttempt> Attempts => _recorded.Attempts;

    /// <summary>Gets the last error, also one that was caught; <see langword="null"/> where nothing failed.</summary>
    public string? Error => _recorded.Failure?.Error;

    /// <summary>Gets the cause of the last error.</summary>
    public string? Cause => _recorded.Failure?.Cause;

    /// <summary>Gets whether the state failed and nothing caught the error.</summary>
    public bool Failed => _recorded.Failure is not null && Exited is null;

    /// <summary>Gets the name of the state with its place.</summary>
    public override string ToString() => Place.Length == 0 ? State : $"{Place}/{State}";
}
