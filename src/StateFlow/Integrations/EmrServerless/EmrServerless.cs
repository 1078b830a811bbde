using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon EMR Serverless.</summary>
public static class EmrServerless
{
    /// <summary>Creates an application. Becomes <c>emr-serverless:createApplication</c>.</summary>
    /// <param name="releaseLabel">The release, as in <c>emr-7.1.0</c>. Becomes <c>ReleaseLabel</c>.</param>
    /// <param name="type"><c>SPARK</c> or <c>HIVE</c>. Becomes <c>Type</c>.</param>
    /// <param name="name">The name of the application. Becomes <c>Name</c>.</param>
    /// <param name="initialCapacity">The workers that wait for jobs. Becomes <c>InitialCapacity</c>.</param>
    /// <param name="maximumCapacity">The most that may be used. Becomes <c>MaximumCapacity</c>.</param>
    /// <param name="networkConfiguration">The subnets and security groups. Becomes <c>NetworkConfiguration</c>.</param>
    /// <example><code>.Task("Create application", EmrServerless.CreateApplication("emr-7.1.0", "SPARK", name: "nightly").Sync())</code></example>
    public static JobIntegration CreateApplication(
        object releaseLabel,
        object type,
        object? name = null,
        object? initialCapacity = null,
        object? maximumCapacity = null,
        object? networkConfiguration = null) =>
        new(new ServiceCall(
            "emr-serverless:createApplication",
            ("ReleaseLabel", Required(releaseLabel)),
            ("Type", Required(type)),
            ("Name", name),
            ("InitialCapacity", initialCapacity),
            ("MaximumCapacity", maximumCapacity),
            ("NetworkConfiguration", networkConfiguration)));

    /// <summary>Starts an application. Becomes <c>emr-serverless:startApplication</c>.</summary>
    /// <param name="applicationId">The application. Becomes <c>ApplicationId</c>.</param>
    /// <example><code>.Task("Start application", EmrServerless.StartApplication("${Application}").Sync())</code></example>
    public static JobIntegration StartApplication(object applicationId) =>
        new(new ServiceCall("emr-serverless:startApplication", ("ApplicationId", Required(applicationId))));

    /// <summary>Stops an application, in which no job may run. Becomes <c>emr-serverless:stopApplication</c>.</summary>
    /// <param name="applicationId">The application. Becomes <c>ApplicationId</c>.</param>
    /// <example><code>.Task("Stop application", EmrServerless.StopApplication("${Application}").Sync())</code></example>
    public static JobIntegration StopApplication(object applicationId) =>
        new(new ServiceCall("emr-serverless:stopApplication", ("ApplicationId", Required(applicationId))));

    /// <summary>Deletes an application, which must be stopped. Becomes <c>emr-serverless:deleteApplication</c>.</summary>
    /// <param name="applicationId">The application. Becomes <c>ApplicationId</c>.</param>
    /// <example><code>.Task("Delete application", EmrServerless.DeleteApplication("${Application}").Sync())</code></example>
    public static JobIntegration DeleteApplication(object applicationId) =>
        new(new ServiceCall("emr-serverless:deleteApplication", ("ApplicationId", Required(applicationId))));

    /// <summary>Runs a job. Becomes <c>emr-serverless:startJobRun</c>.</summary>
    /// <param name="applicationId">The application. Becomes <c>ApplicationId</c>.</param>
    /// <param name="executionRoleArn">The role of the job. Becomes <c>ExecutionRoleArn</c>.</param>
    /// <param name="jobDriver">What to run, an object. Becomes <c>JobDriver</c>.</param>
    /// <param name="configurationOverrides">The settings that differ: applications, monitoring. Becomes <c>ConfigurationOverrides</c>.</param>
    /// <param name="name">The name of the run. Becomes <c>Name</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Run job", EmrServerless.StartJobRun("${Application}", "${JobRole}", Jsonata.Expr("$states.input.driver")).Sync())
    /// </code>
    /// </example>
    public static JobIntegration StartJobRun(
        object applicationId,
        object executionRoleArn,
        object? jobDriver = null,
        object? configurationOverrides = null,
        object? name = null) =>
        new(new ServiceCall(
            "emr-serverless:startJobRun",
            ("ApplicationId", Required(applicationId)),
            ("ExecutionRoleArn", Required(executionRoleArn)),
            ("JobDriver", jobDriver),
            ("ConfigurationOverrides", configurationOverrides),
            ("Name", name)));

    /// <summary>Cancels a run of a job. Becomes <c>emr-serverless:cancelJobRun</c>.</summary>
    /// <param name="applicationId">The application. Becomes <c>ApplicationId</c>.</param>
    /// <param name="jobRunId">The run. Becomes <c>JobRunId</c>.</param>
    /// <example><code>.Task("Cancel run", EmrServerless.CancelJobRun("${Application}", Jsonata.Expr("$run.JobRunId")).Sync())</code></example>
    public static JobIntegration CancelJobRun(object applicationId, object jobRunId) =>
        new(new ServiceCall("emr-serverless:cancelJobRun", ("ApplicationId", Required(applicationId)), ("JobRunId", Required(jobRunId))));
}
