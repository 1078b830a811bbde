using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>Words for runs.</summary>
internal static class RunReport
{
    /// <summary>Gives the status as the API of Step Functions names it.</summary>
    public static string StatusOf(LocalRun run) => StatusNames.Of(run.Status);

    /// <summary>Says in a few words why a run did not succeed.</summary>
    public static string ReasonOf(LocalRun run) => run.Status is ExecutionStatus.Failed
        ? $"{run.Error ?? "no error name"}{(string.IsNullOrEmpty(run.Cause) ? string.Empty : $": {run.Cause}")}"
        : StatusOf(run);
}
