using StateFlow.Local.Engine;
using StateFlow.Validation;

namespace StateFlow.Local;

/// <summary>A run that is on its way. It does nothing by itself: it works while one of its methods is awaited.</summary>
/// <remarks>Its methods that answer tokens can be called from any thread, and by the handlers of tasks.</remarks>
public sealed class LocalExecution : IDisposable
{
    private readonly Session _session;
    private readonly Execution _execution;
    private readonly TaskMocks _tasks;
    private bool _isDisposed;

    internal LocalExecution(StateMachine machine, Json input, TaskMocks tasks, RunOptions options)
    {
        if (options.Type is StateMachineType.Express)
        {
            RefuseWhatExpressLacks(machine);
        }

        var program = ProgramCompiler.Compile(machine, options.Tokens);
        _tasks = tasks;
        _session = new Session(options);
        _execution = new Execution(_session, program, options.Identity ?? IdentityOf(machine, options), tasks.Resolver(this), input, options.RecordHistory);
        _execution.Start();
    }

    /// <summary>Gets how it stands.</summary>
    public ExecutionStatus Status => _execution.Status;

    /// <summary>Gets the time of the run.</summary>
    public DateTimeOffset Now => _session.Now;

    /// <summary>Gets the tasks that wait for somebody to answer their tokens, or for a worker; the oldest first.</summary>
    public IReadOnlyList<WaitingTask> WaitingTasks => [.. _session.Tokens.Waiting.Select(w => new WaitingTask(w.State, w.Token, w.Request.Input))];

    /// <summary>Runs to the end.</summary>
    /// <param name="cancellation">Ends the run with an exception.</param>
    /// <returns>What the run did.</returns>
    public async Task<LocalRun> CompleteAsync(CancellationToken cancellation = default)
    {
        await RunAsync(() => !_execution.IsRunning && !_session.HasDetached(), DateTimeOffset.MaxValue, cancellation).ConfigureAwait(false);
        return Snapshot();
    }

    /// <summary>Runs as far as it can without the virtual clock moving on: to where everything waits for time or an answer, or to the end.</summary>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>What the run did so far.</returns>
    public async Task<LocalRun> RunToIdleAsync(CancellationToken cancellation = default)
    {
        await RunAsync(() => !_execution.IsRunning, _session.Now, cancellation).ConfigureAwait(false);
        return Snapshot();
    }

    /// <summary>Lets an amount of time pass on the virtual clock, with everything that is due in it.</summary>
    /// <param name="time">How much.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>What the run did so far.</returns>
    public async Task<LocalRun> AdvanceAsync(TimeSpan time, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var until = _session.After(time);
        await RunAsync(() => !_execution.IsRunning, until, cancellation).ConfigureAwait(false);
        _session.AdvanceTo(until);
        return Snapshot();
    }

    /// <summary>Answers a task that waits for its token, as <c>SendTaskSuccess</c> does.</summary>
    /// <param name="token">The token.</param>
    /// <param name="output">The result: a value that JSON can hold.</param>
    /// <exception cref="ArgumentException">No task waits with this token.</exception>
    public void SendTaskSuccess(string token, object? output)
    {
        var json = Values.ToJson(output, _tasks.SerializerOptions);
        Post(token, isAnswer: true, work => work.Answer(TaskOutcome.Success(json)));
    }

    /// <summary>Lets a task that waits for its token fail, as <c>SendTaskFailure</c> does.</summary>
    /// <param name="token">The token.</param>
    /// <param name="error">The name of the error.</param>
    /// <param name="cause">The cause.</param>
    /// <exception cref="ArgumentException">No task waits with this token.</exception>
    public void SendTaskFailure(string token, string? error = null, string? cause = null) =>
        Post(token, isAnswer: true, work => work.Answer(TaskOutcome.Fail(error, cause)));

    /// <summary>Says that a task that waits for its token is still worked on, as <c>SendTaskHeartbeat</c> does.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">No task waits with this token.</exception>
    public void SendTaskHeartbeat(string token) => Post(token, isAnswer: false, work => work.Beat());

    /// <summary>Takes the oldest task of an activity that no worker has taken, as <c>GetActivityTask</c> does.</summary>
    /// <param name="activityArn">The ARN of the activity.</param>
    /// <param name="workerName">The name of the worker.</param>
    /// <returns>The task, or <see langword="null"/> when there is none.</returns>
    public WaitingTask? GetActivityTask(string activityArn, string? workerName = null)
    {
        ArgumentNullException.ThrowIfNull(activityArn);
        if (_session.Tokens.Waiting.FirstOrDefault(w => w.IsForWorkers && w.Request.Target.Arn == activityArn && w.TryClaim()) is not { } work)
        {
            return null;
        }

        _session.Post(() => work.Begin(workerName));
        return new WaitingTask(work.State, work.Token, work.Request.Input);
    }

    /// <summary>Stops the execution, as <c>StopExecution</c> does.</summary>
    /// <param name="error">The error to report.</param>
    /// <param name="cause">The cause to report.</param>
    public void Stop(string? error = null, string? cause = null) => _session.Post(() => _execution.Abort(error, cause));

    /// <summary>Goes on with an execution that did not succeed, from the states that failed, as <c>RedriveExecution</c> does.</summary>
    /// <exception cref="InvalidOperationException">The execution runs or has succeeded, or is one of an Express workflow, which cannot be redriven.</exception>
    public void Redrive()
    {
        if (_execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded || _execution.Identity.Type is StateMachineType.Express)
        {
            throw new InvalidOperationException(_execution.Identity.Type is StateMachineType.Express
                ? "Executions of Express workflows cannot be redriven."
                : $"An execution that is {StatusNames.Of(_execution.Status)} cannot be redriven: only one that failed, timed out or was stopped.");
        }

        _execution.Redrive();
    }

    /// <summary>Gets what the run did so far.</summary>
    public LocalRun Snapshot() => new(_execution, _tasks.SerializerOptions);

    /// <summary>Lets go of what the run holds. The runs that it gave can still be looked at.</summary>
    public void Dispose()
    {
        // A run that was given up closes what it reads and writes. One that is being worked on is given up when the piece of work ends.
        _isDisposed = true;
        if (_session.IsWorking)
        {
            _session.Post(() => _execution.Abort(null, null));
            return;
        }

        _execution.Abort(null, null);
        _session.Dispose();
    }

    private Task RunAsync(Func<bool> isDone, DateTimeOffset until, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _session.RunAsync(isDone, until, cancellation);
    }

    private void Post(string token, bool isAnswer, Action<TaskWork> action)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!(isAnswer ? _session.Tokens.TryTake(token, out var work) : _session.Tokens.TryGet(token, out work)))
        {
            throw new ArgumentException($"No task waits for the token '{token}': it was answered, has timed out, or never was one.", nameof(token));
        }

        _session.Post(() => action(work));
    }

    // What AWS refuses when the machine is created: asl.md, section 11.
    private static void RefuseWhatExpressLacks(StateMachine machine)
    {
        string[] rules =
        [
            IntegrationRules.ExpressSync.Id, IntegrationRules.ExpressToken.Id, IntegrationRules.ExpressActivity.Id, MapRules.DistributedInExpress.Id,
        ];
        var findings = machine.Validate(new ValidationOptions { Type = StateMachineType.Express }).Where(d => rules.Contains(d.Id)).ToList();
        InvalidDefinitionException.ThrowIfErrors(machine.Name, findings);
    }

    private static ExecutionIdentity IdentityOf(StateMachine machine, RunOptions options)
    {
        var name = options.StateMachineName ?? machine.Name ?? "state-machine";
        var arn = $"arn:aws:states:{options.Region}:{options.Account}:stateMachine:{name}";
        var role = options.RoleArn ?? $"arn:aws:iam::{options.Account}:role/StateFlowLocal";
        return ExecutionIdentity.Of(options.Type, arn, name, options.ExecutionName, role, options.Region);
    }
}

/// <summary>A task that waits for an answer.</summary>
/// <param name="State">The state.</param>
/// <param name="Token">The token that answers it.</param>
/// <param name="Parameters">What was sent.</param>
public sealed record WaitingTask(string State, string Token, Json Parameters);
