namespace StateFlow.Local;

/// <summary>How a machine is run. The defaults need nothing and give the same run every time.</summary>
public sealed record RunOptions
{
    /// <summary>Gets whether the machine is a Standard or an Express workflow. The definition does not say it. Default: Standard.</summary>
    public StateMachineType Type { get; init; }

    /// <summary>Gets when the run begins on its virtual clock. Default: 2026-01-01T00:00:00Z.</summary>
    public DateTimeOffset StartTime { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Gets the clock. <see langword="null"/>, the default, is a virtual one: waiting takes no time, and a year passes at once.
    /// <see cref="TimeProvider.System"/> waits as AWS would.
    /// </summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Gets where random numbers, identifiers and tokens come from: the same seed gives the same run. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Gets the quotas. Default: those of AWS.</summary>
    public RunLimits Limits { get; init; } = RunLimits.Aws;

    /// <summary>Gets whether history and steps are kept. Without them memory does not grow with the run. Default: <see langword="true"/>.</summary>
    public bool RecordHistory { get; init; } = true;

    /// <summary>Gets of how many children of each distributed Map the runs are kept. Default: 1,000.</summary>
    public int MaxChildRuns { get; init; } = 1_000;

    /// <summary>Gets where distributed Maps read items and write results, S3 on AWS. Default: nowhere, so that reading fails.</summary>
    public IObjectStore? Objects { get; init; }

    /// <summary>Gets the name of the execution, <c>$$.Execution.Name</c>. Default: <c>local-run</c>.</summary>
    public string ExecutionName { get; init; } = "local-run";

    /// <summary>Gets the name of the machine, <c>$$.StateMachine.Name</c>. Default: the name of the definition, or <c>state-machine</c>.</summary>
    public string? StateMachineName { get; init; }

    /// <summary>Gets the account that ARNs have in them. Default: 123456789012.</summary>
    public string Account { get; init; } = "123456789012";

    /// <summary>Gets the region that ARNs have in them. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Gets the role of the executions, <c>$$.Execution.RoleArn</c>. Default: a role called <c>StateFlowLocal</c>.</summary>
    public string? RoleArn { get; init; }

    /// <summary>
    /// Gets the values of tokens such as <c>${QueueUrl}</c>, by their names. Those that are not given stay as they are, which is enough for names of
    /// functions; the ARN of an activity must be known for its tasks to be those of an activity. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Json> Tokens { get; init; } = new Dictionary<string, Json>(StringComparer.Ordinal);

    /// <summary>Gets who is told of each state that is entered, on the thread of the run: for showing progress.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>Gets the identity that a recording has, instead of what the options say.</summary>
    internal Engine.ExecutionIdentity? Identity { get; init; }

    /// <summary>Gets the tokens that a recording has, instead of those that are drawn.</summary>
    internal Func<string, string?>? NextToken { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Transitions">How many transitions the execution has made.</param>
/// <param name="Time">The time of the run.</param>
/// <param name="State">The state that was entered.</param>
public readonly record struct RunProgress(long Transitions, DateTimeOffset Time, string State);
