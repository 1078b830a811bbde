namespace StateFlow.Local.Engine;

/// <summary>One line of work of an execution: the machine itself, a branch of a Parallel, or an iteration of an inline Map. It is in one state at a time.</summary>
internal sealed class Strand(Execution execution, ScopeProgram scope, Fork? fork, int index)
{
    private int[]? _attempts;

    public Execution Execution { get; } = execution;

    public ScopeProgram Scope { get; } = scope;

    /// <summary>Gets the Parallel or Map that waits for it; <see langword="null"/> for the machine itself.</summary>
    public Fork? Fork { get; } = fork;

    /// <summary>Gets which branch or iteration it is, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Gets or sets how it stands.</summary>
    public StrandStatus Status { get; set; }

    public StateProgram State { get; set; } = scope.Start;

    /// <summary>Gets or sets what runs next.</summary>
    public Continuation Next { get; set; } = Continuations.Enter;

    /// <summary>Gets or sets the raw input of the state.</summary>
    public Json Input { get; set; }

    /// <summary>Gets or sets the variables it can read, those of the scopes around it included: an object.</summary>
    public Json Variables { get; set; } = Json.EmptyObject;

    /// <summary>Gets or sets the item of the iteration it belongs to, as the context object has it.</summary>
    public Json? Item { get; set; }

    /// <summary>Gets or sets the number of its last event.</summary>
    public long Last { get; set; }

    /// <summary>Gets or sets the number of the event before that of entering the state.</summary>
    public long BeforeEntered { get; set; }

    /// <summary>Gets or sets the number of the event of entering the state.</summary>
    public long Entered { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>Gets how often the state was tried again since it was entered.</summary>
    public int Retries { get; private set; }

    /// <summary>Gets or sets the inner state whose failure made a Parallel or Map be tried again: the history names it (recorded).</summary>
    public string? FailedState { get; set; }

    /// <summary>Gets or sets the token of the task while it is called.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets what it waits for: a task, branches, a map run.</summary>
    public Work? Work { get; set; }

    /// <summary>Gets or sets the branches, iterations or children that did not all succeed, which a redrive takes up.</summary>
    public Work? Remains { get; set; }

    /// <summary>Gets or sets whether it has entered its state, and not only been sent there.</summary>
    public bool HasEntered { get; set; }

    /// <summary>Gets or sets whether it waits for its turn.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Gets or sets the timer that ends its waiting.</summary>
    public Timer? Timer { get; set; }

    /// <summary>Gets or sets what it gave, when it has succeeded.</summary>
    public Json Output { get; set; }

    /// <summary>Gets or sets why it failed.</summary>
    public Failure? Failure { get; set; }

    /// <summary>Gets or sets the record of the visit to the state, where records are kept.</summary>
    public StepRecorder? Step { get; set; }

    public Session Session => Execution.Session;

    /// <summary>Runs until it waits or ends.</summary>
    public void Run()
    {
        while (Status is StrandStatus.Running && Execution.MayGoOn() && TakeTurn())
        {
        }
    }

    /// <summary>Begins the visit to a state.</summary>
    public void BeginVisit()
    {
        (BeforeEntered, EnteredAt, Retries, _attempts, Token, FailedState) = (Last, Session.Now, 0, null, null, null);
        (HasEntered, Remains) = (true, null);
        Entered = Last = Execution.Log.Entered(this);
        Execution.CountTransition(State);
        Step = Execution.Recorder?.Enter(this);
    }

    /// <summary>Counts an attempt of a retrier.</summary>
    /// <returns>How many there were before.</returns>
    public int CountAttempt(int retrier)
    {
        Retries++;
        _attempts ??= new int[State.Retriers.Length];
        return _attempts[retrier]++;
    }

    /// <summary>Gets how often a retrier tried again since the state was entered.</summary>
    public int AttemptsOf(int retrier) => _attempts?[retrier] ?? 0;

    /// <summary>Sets the retry counters back, as a redrive does.</summary>
    public void ForgetAttempts() => (Retries, _attempts) = (0, null);

    /// <summary>Makes the failure of a state that cannot do what a field says (recorded).</summary>
    public Failure RuntimeFailure(string reason) => new(Errors.Runtime, Prefix() + reason);

    /// <summary>Makes the failure of a value in JSONata that does not fit its field (recorded).</summary>
    public Failure EvaluationFailure(string? location, string reason) => new(Errors.QueryEvaluationError, Prefix() + reason) { IsEvaluation = true, Location = location };

    /// <summary>Makes the failure of an expression.</summary>
    public Failure FailedBecause(ExpressionError error) => error.Code == Errors.QueryEvaluationError
        ? EvaluationFailure(error.Field, error.Message)
        : new Failure(error.Code, Prefix() + error.Message);

    /// <summary>Makes the failure of data that would nest too deep.</summary>
    public Failure TooDeep() => RuntimeFailure($"The data nests deeper than {Json.MaxDepth} levels.");

    /// <summary>Makes the failure of a result that is too large (recorded).</summary>
    /// <param name="what">The state, or the resource of its task.</param>
    public static Failure TooLarge(string what) =>
        new(Errors.DataLimitExceeded, $"The state/task '{what}' returned a result with a size exceeding the maximum number of bytes service limit.");

    // Data that a state would nest deeper than JSON may is an error of the state.
    private bool TakeTurn()
    {
        try
        {
            return Next(this);
        }
        catch (JsonDepthException)
        {
            return this.Fail(TooDeep());
        }
    }

    private string Prefix() => $"An error occurred while executing the state '{State.Name}' (entered at the event id #{Entered}). ";
}

/// <summary>How a strand stands.</summary>
internal enum StrandStatus
{
    Running,
    Succeeded,
    Failed,
    Aborted,
}

/// <summary>A piece of work of a strand.</summary>
/// <returns>Whether the strand goes on at once; otherwise it waits, or has ended.</returns>
internal delegate bool Continuation(Strand strand);

/// <summary>What a strand waits for.</summary>
internal abstract class Work
{
    /// <summary>Gives the work up, because the strand ends for another reason.</summary>
    public abstract void Abort(Strand strand);

    /// <summary>Takes the work up again, where some of it was done.</summary>
    public virtual void Revive(Strand strand) => throw new InvalidOperationException("The work is done as a whole or not at all.");
}
