using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Glue.</summary>
public static class Glue
{
    /// <summary>Runs a job. Becomes <c>glue:startJobRun</c>.</summary>
    /// <param name="jobName">The job. Becomes <c>JobName</c>.</param>
    /// <param name="arguments">
    /// The arguments of the job, an object of texts whose names begin with <c>--</c>. Becomes <c>Arguments</c>.
    /// </param>
    /// <param name="workerType">The kind of workers, as in <c>G.1X</c>. Becomes <c>WorkerType</c>.</param>
    /// <param name="numberOfWorkers">How many workers. Becomes <c>NumberOfWorkers</c>.</param>
    /// <param name="timeout">When the run is ended, in minutes. Becomes <c>Timeout</c>.</param>
    /// <param name="executionClass"><c>STANDARD</c> or <c>FLEX</c>. Becomes <c>ExecutionClass</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Clean data", Glue.StartJobRun("${CleanJob}", new Dictionary&lt;string, object&gt; { ["--day"] = Jsonata.Expr("$states.input.day") }).Sync())
    /// </code>
    /// </example>
    public static JobIntegration StartJobRun(
        object jobName,
        object? arguments = null,
        object? workerType = null,
        object? numberOfWorkers = null,
        object? timeout = null,
        object? executionClass = null) =>
        new(new ServiceCall(
            "glue:startJobRun",
            ("JobName", Required(jobName)),
            ("Arguments", arguments),
            ("WorkerType", workerType),
            ("NumberOfWorkers", numberOfWorkers),
            ("Timeout", timeout),
            ("ExecutionClass", executionClass)));
}
