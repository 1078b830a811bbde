using System.Text.Json;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>What a run did: its end, the way it took, and everything that happened on it.</summary>
public sealed partial class LocalRun
{
    private readonly Execution _execution;
    private readonly JsonSerializerOptions? _serializer;

    internal LocalRun(Execution execution, JsonSerializerOptions? serializer = null)
    {
        (_execution, _serializer) = (execution, serializer);
        (Status, Transitions, Variables, Error, Cause) = (execution.Status, execution.Transitions, execution.Root.Variables, execution.Failure?.Error, execution.Failure?.Cause);
        (Elapsed, Price) = (execution.Elapsed, RunPrice.Of(execution) + execution.ChildrenPrice);
        History = [.. execution.Log.Events];
        Steps = [.. execution.Recorder?.Steps.Select(s => new RunStep(s)) ?? []];
    }

    /// <summary>Gets how it ended, or that it has not.</summary>
    public ExecutionStatus Status { get; }

    /// <summary>Gets the output as JSON; <see langword="null"/> where it did not succeed.</summary>
    public Json? OutputJson => Status is ExecutionStatus.Succeeded ? _execution.Root.Output : null;

    /// <summary>Gets the input as JSON.</summary>
    public Json InputJson => _execution.Input;

    /// <summary>Gets the name of the error; <see langword="null"/> where there is none.</summary>
    public string? Error { get; }

    /// <summary>Gets the cause of the error; <see langword="null"/> where there is none.</summary>
    public string? Cause { get; }

    /// <summary>Gets the variables of the machine itself at the end, an object.</summary>
    public Json Variables { get; }

    /// <summary>Gets how long it took on its clock. On the virtual clock only waiting takes time.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Gets how many transitions AWS would bill.</summary>
    public long Transitions { get; }

    /// <summary>Gets the events, as <c>GetExecutionHistory</c> gives them; empty where no history was kept.</summary>
    public IReadOnlyList<HistoryEvent> History { get; }

    /// <summary>Gets the visits to states in the order in which they were entered, those of branches and iterations included; empty where no history was kept.</summary>
    public IReadOnlyList<RunStep> Steps { get; }

    /// <summary>Gets the names of the states in the order in which they were entered.</summary>
    public IReadOnlyList<string> Path => [.. Steps.Select(s => s.State)];

    /// <summary>Gets the runs of distributed Maps.</summary>
    public IReadOnlyList<MapRunRecord> MapRuns => _execution.Recorder?.MapRuns ?? [];

    /// <summary>Gets the runs of the nested executions that were started.</summary>
    public IReadOnlyList<LocalRun> NestedRuns => [.. (_execution.Recorder?.Nested ?? []).Select(n => new LocalRun(n, _serializer))];

    /// <summary>Gets the ARN of the execution.</summary>
    public string ExecutionArn => _execution.Identity.Arn;

    /// <summary>Gets the name of the machine.</summary>
    public string StateMachineName => _execution.Identity.MachineName;

    /// <summary>
    /// Gets what AWS would charge for the run, in US dollars, at the list price of us-east-1 without free tier: for the transitions of a Standard
    /// workflow; for the request, and 64 MB during the time of the run, of an Express one. The children of distributed Maps are in it, nested
    /// executions are not.
    /// </summary>
    public decimal Price { get; }

    internal CoverageCounter Coverage => _execution.Coverage;

    internal Execution Execution => _execution;

    /// <summary>Gets the output as a value of a type, read by System.Text.Json.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="RunAssertionException">The run has not succeeded.</exception>
    public T Output<T>()
    {
        ShouldSucceed();
        return Values.To<T>(_execution.Root.Output, _serializer)!; // Who asks for a type that cannot be null gets null only for an output that is null.
    }

    /// <summary>Gets the last visit to a state.</summary>
    /// <param name="state">The name of the state.</param>
    /// <exception cref="RunAssertionException">The state was never entered.</exception>
    public RunStep Step(string state)
    {
        ShouldReach(state);
        return Steps.Last(s => s.State == state);
    }

    /// <summary>Gets all visits to a state, in order.</summary>
    /// <param name="state">The name of the state.</param>
    public IReadOnlyList<RunStep> StepsOf(string state) => [.. Steps.Where(s => s.State == state)];
}
