using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Batch.</summary>
public static class Batch
{
    /// <summary>Submits a job. Becomes <c>batch:submitJob</c>.</summary>
    /// <param name="jobName">The name of the job. Becomes <c>JobName</c>.</param>
    /// <param name="jobQueue">The queue. Becomes <c>JobQueue</c>.</param>
    /// <param name="jobDefinition">The job definition. Becomes <c>JobDefinition</c>.</param>
    /// <param name="parameters">The values of the placeholders of the definition, an object of texts. Becomes <c>Parameters</c>.</param>
    /// <param name="containerOverrides">
    /// What differs from the definition: command, environment, resources. Becomes <c>ContainerOverrides</c>.
    /// </param>
    /// <param name="arrayProperties">How many children an array job has, an object with <c>Size</c>. Becomes <c>ArrayProperties</c>.</param>
    /// <param name="dependsOn">The jobs that must be done before, a list. Becomes <c>DependsOn</c>.</param>
    /// <param name="retryStrategy">How often the job is tried, an object with <c>Attempts</c>. Becomes <c>RetryStrategy</c>.</param>
    /// <param name="timeout">When the job is ended, an object with <c>AttemptDurationSeconds</c>. Becomes <c>Timeout</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Render film", Batch.SubmitJob("render", "${RenderQueue}", "${RenderJob}", new { scene = Jsonata.Expr("$states.input.scene") }).Sync())
    /// </code>
    /// </example>
    public static JobIntegration SubmitJob(
        object jobName,
        object jobQueue,
        object jobDefinition,
        object? parameters = null,
        object? containerOverrides = null,
        object? arrayProperties = null,
        object? dependsOn = null,
        object? retryStrategy = null,
        object? timeout = null) =>
        new(new ServiceCall(
            "batch:submitJob",
            ("JobName", Required(jobName)),
            ("JobQueue", Required(jobQueue)),
            ("JobDefinition", Required(jobDefinition)),
            ("Parameters", parameters),
            ("ContainerOverrides", containerOverrides),
            ("ArrayProperties", arrayProperties),
            ("DependsOn", dependsOn),
            ("RetryStrategy", retryStrategy),
            ("Timeout", timeout)));
}
