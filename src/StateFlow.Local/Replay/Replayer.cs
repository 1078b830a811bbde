using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>Runs a definition with what was recorded of an execution, and says where they part: before a change is deployed, for instance.</summary>
public static class Replayer
{
    // Enough to make a time of day another one, and too little to matter to a wait.
    private static readonly TimeSpan TwinDelay = TimeSpan.FromMilliseconds(1234);

    /// <summary>Replays a recorded execution: with its input, its beginning and its role, and with tasks that answer what was recorded, as late as recorded.</summary>
    /// <param name="machine">The definition, which may have changed since.</param>
    /// <param name="recorded">The history of the execution, from its first event on: see <see cref="HistoryJson.Read"/>.</param>
    /// <param name="cancellation">Ends the replay with an exception.</param>
    /// <returns>Whether the definition does what was recorded, and if not, where it parts from it.</returns>
    /// <remarks>
    /// Values that come from chance, from the clock or from names of the execution are compared by their form alone. The children of a distributed
    /// Map are executions of their own, with histories of their own: the output of the Map is the recorded one.
    /// </remarks>
    /// <exception cref="ArgumentException">The history does not begin with its first event, or has no data.</exception>
    /// <exception cref="Validation.InvalidDefinitionException">The definition has errors that keep it from being run.</exception>
    public static Task<ReplayResult> ReplayAsync(StateMachine machine, IReadOnlyList<HistoryEvent> recorded, CancellationToken cancellation = default) =>
        ReplayAsync(machine, recorded, new RunOptions(), cancellation);

    /// <summary>Replays a recorded execution with options: with the names that the execution has in its ARN, for instance, or the type of the workflow.</summary>
    /// <param name="machine">The definition, which may have changed since.</param>
    /// <param name="recorded">The history of the execution, from its first event on.</param>
    /// <param name="options">How to run it. The beginning, the role and the clock are those of the recording.</param>
    /// <param name="cancellation">Ends the replay with an exception.</param>
    /// <returns>Whether the definition does what was recorded, and if not, where it parts from it.</returns>
    /// <exception cref="ArgumentException">The history does not begin with its first event, or has no data.</exception>
    /// <exception cref="Validation.InvalidDefinitionException">The definition has errors that keep it from being run.</exception>
    public static Task<ReplayResult> ReplayAsync(StateMachine machine, IReadOnlyList<HistoryEvent> recorded, RunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(options);
        var recording = Recording.Of(recorded, nameof(recorded));
        return ReplayAsync(machine, recording, options, options.Identity ?? IdentityOf(machine, recording, options), cancellation);
    }

    /// <summary>Replays a run that was made here.</summary>
    /// <param name="machine">The definition, which may have changed since.</param>
    /// <param name="recorded">The run.</param>
    /// <param name="cancellation">Ends the replay with an exception.</param>
    /// <returns>Whether the definition does what the run did, and if not, where it parts from it.</returns>
    /// <exception cref="ArgumentException">The run kept no history.</exception>
    /// <exception cref="Validation.InvalidDefinitionException">The definition has errors that keep it from being run.</exception>
    public static Task<ReplayResult> ReplayAsync(StateMachine machine, LocalRun recorded, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(recorded);
        return ReplayAsync(machine, Recording.Of(recorded.History, nameof(recorded)), recorded.Execution.Session.Options with { Progress = null }, recorded.Execution.Identity, cancellation);
    }

    private static async Task<ReplayResult> ReplayAsync(
        StateMachine machine, Recording recording, RunOptions options, ExecutionIdentity identity, CancellationToken cancellation)
    {
        var program = ProgramCompiler.Compile(machine);
        var shape = MachineShape.Of(machine);
        var start = recording.Start.Timestamp;
        var own = options with { StartTime = start, Clock = null, RecordHistory = true, NextToken = null, Limits = LimitsOf(recording, options) };
        var (run, tasks) = await RunAsync(program, shape, recording, own, identity, cancellation).ConfigureAwait(false);
        var other = own with { StartTime = start + TwinDelay, Seed = ~options.Seed, NextToken = static _ => "another token", Progress = null };
        var (twin, _) = await RunAsync(program, shape, recording, other, TwinOf(identity), cancellation).ConfigureAwait(false);

        var findings = new DivergenceList(tasks.Unanswered, shape, recording.States);
        new ReplayComparison(recording, findings).Compare(run, HistoryTree.Of(run.History), HistoryTree.Of(twin.History));
        return new ReplayResult(run, findings.InOrder(), Remarks(recording));
    }

    private static async Task<(LocalRun Run, RecordedTasks Tasks)> RunAsync(
        MachineProgram program, MachineShape shape, Recording recording, RunOptions options, ExecutionIdentity identity, CancellationToken cancellation)
    {
        using var session = new Session(options);
        var tasks = new RecordedTasks(recording.Tree, shape);
        var execution = new Execution(session, program, identity, tasks, recording.Input, keepsRecords: true);
        execution.Start();
        await session.RunAsync(() => !execution.IsRunning, DateTimeOffset.MaxValue, cancellation).ConfigureAwait(false);
        return (new LocalRun(execution), tasks);
    }

    // What nothing ends would only end after a year.
    private static RunLimits LimitsOf(Recording recording, RunOptions options) => recording.Tree.End is { Type: HistoryEventType.ExecutionTimedOut }
        ? options.Limits
        : options.Limits with { MaxDuration = null, MaxExpressDuration = null };

    private static ExecutionIdentity IdentityOf(StateMachine machine, Recording recording, RunOptions options)
    {
        var region = recording.Region ?? options.Region;
        var account = recording.Account ?? options.Account;
        var name = options.StateMachineName ?? recording.MachineArn?.Split(':')[^1] ?? machine.Name ?? "state-machine";
        var arn = recording.MachineArn ?? $"arn:aws:states:{region}:{account}:stateMachine:{name}";
        return ExecutionIdentity.Of(options.Type, arn, name, options.ExecutionName, recording.Start.RoleArn ?? options.RoleArn ?? string.Empty, region);
    }

    // The role is recorded; the other names need not be those of the recording.
    private static ExecutionIdentity TwinOf(ExecutionIdentity identity) =>
        ExecutionIdentity.Of(identity.Type, "arn:aws:states:elsewhere-9:999999999999:stateMachine:another", "another", "twin", identity.RoleArn, identity.Region);

    private static List<string> Remarks(Recording recording)
    {
        var remarks = new List<string>();
        if (recording.IsRedriven)
        {
            remarks.Add("The execution was redriven. What came after its first end is not compared.");
        }

        if (recording.Tree.End is null or { Type: HistoryEventType.ExecutionAborted })
        {
            remarks.Add(recording.Tree.End is null ? "The execution has not ended. What is recorded is compared." : "The execution was stopped. What came before is compared.");
        }

        var maps = recording.Tree.Forks.Where(f => f.MapRunStarted is not null).Select(f => f.Owner.State).Distinct(StringComparer.Ordinal);
        remarks.AddRange(maps.Select(m =>
            $"The children of the distributed Map '{m}' are executions with histories of their own. They were not run: the output of the state is the recorded one."));
        return remarks;
    }
}
