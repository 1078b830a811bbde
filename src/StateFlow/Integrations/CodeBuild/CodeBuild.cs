using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS CodeBuild.</summary>
public static class CodeBuild
{
    /// <summary>Starts a build. Becomes <c>codebuild:startBuild</c>.</summary>
    /// <param name="projectName">The project. Becomes <c>ProjectName</c>.</param>
    /// <param name="sourceVersion">The commit, branch or tag. Becomes <c>SourceVersion</c>.</param>
    /// <param name="environmentVariablesOverride">
    /// The environment variables that differ from the project, a list. Becomes <c>EnvironmentVariablesOverride</c>.
    /// </param>
    /// <param name="buildspecOverride">The build specification instead of that of the project. Becomes <c>BuildspecOverride</c>.</param>
    /// <example><code>.Task("Build", CodeBuild.StartBuild("${Project}", sourceVersion: Jsonata.Expr("$states.input.commit")).Sync())</code></example>
    public static JobIntegration StartBuild(
        object projectName,
        object? sourceVersion = null,
        object? environmentVariablesOverride = null,
        object? buildspecOverride = null) =>
        new(new ServiceCall(
            "codebuild:startBuild",
            ("ProjectName", Required(projectName)),
            ("SourceVersion", sourceVersion),
            ("EnvironmentVariablesOverride", environmentVariablesOverride),
            ("BuildspecOverride", buildspecOverride)));

    /// <summary>Stops a build. Becomes <c>codebuild:stopBuild</c>.</summary>
    /// <param name="id">The build. Becomes <c>Id</c>.</param>
    /// <example><code>.Task("Stop build", CodeBuild.StopBuild(Jsonata.Expr("$build.Id")))</code></example>
    public static Integration StopBuild(object id) =>
        new(new ServiceCall("codebuild:stopBuild", ("Id", Required(id))));

    /// <summary>Deletes builds. Becomes <c>codebuild:batchDeleteBuilds</c>.</summary>
    /// <param name="ids">The builds, a list. Becomes <c>Ids</c>.</param>
    /// <example><code>.Task("Forget builds", CodeBuild.BatchDeleteBuilds(Jsonata.Expr("$states.input.builds")))</code></example>
    public static Integration BatchDeleteBuilds(object ids) =>
        new(new ServiceCall("codebuild:batchDeleteBuilds", ("Ids", Required(ids))));

    /// <summary>Reads test reports. Becomes <c>codebuild:batchGetReports</c>.</summary>
    /// <param name="reportArns">The reports, a list. Becomes <c>ReportArns</c>.</param>
    /// <example><code>.Task("Read reports", CodeBuild.BatchGetReports(Jsonata.Expr("$states.input.Build.ReportArns")))</code></example>
    public static Integration BatchGetReports(object reportArns) =>
        new(new ServiceCall("codebuild:batchGetReports", ("ReportArns", Required(reportArns))));

    /// <summary>Starts a batch of builds. Becomes <c>codebuild:startBuildBatch</c>.</summary>
    /// <param name="projectName">The project. Becomes <c>ProjectName</c>.</param>
    /// <param name="sourceVersion">The commit, branch or tag. Becomes <c>SourceVersion</c>.</param>
    /// <param name="environmentVariablesOverride">
    /// The environment variables that differ from the project, a list. Becomes <c>EnvironmentVariablesOverride</c>.
    /// </param>
    /// <param name="buildspecOverride">The build specification instead of that of the project. Becomes <c>BuildspecOverride</c>.</param>
    /// <example><code>.Task("Build all", CodeBuild.StartBuildBatch("${Project}").Sync())</code></example>
    public static JobIntegration StartBuildBatch(
        object projectName,
        object? sourceVersion = null,
        object? environmentVariablesOverride = null,
        object? buildspecOverride = null) =>
        new(new ServiceCall(
            "codebuild:startBuildBatch",
            ("ProjectName", Required(projectName)),
            ("SourceVersion", sourceVersion),
            ("EnvironmentVariablesOverride", environmentVariablesOverride),
            ("BuildspecOverride", buildspecOverride)));

    /// <summary>Stops a batch of builds. Becomes <c>codebuild:stopBuildBatch</c>.</summary>
    /// <param name="id">The batch. Becomes <c>Id</c>.</param>
    /// <example><code>.Task("Stop builds", CodeBuild.StopBuildBatch(Jsonata.Expr("$batch.Id")))</code></example>
    public static Integration StopBuildBatch(object id) =>
        new(new ServiceCall("codebuild:stopBuildBatch", ("Id", Required(id))));

    /// <summary>Starts a batch of builds again. Becomes <c>codebuild:retryBuildBatch</c>.</summary>
    /// <param name="id">The batch. Becomes <c>Id</c>.</param>
    /// <param name="retryType"><c>RETRY_ALL_BUILDS</c> or <c>RETRY_FAILED_BUILDS</c>. Becomes <c>RetryType</c>.</param>
    /// <example><code>.Task("Build again", CodeBuild.RetryBuildBatch(Jsonata.Expr("$batch.Id"), "RETRY_FAILED_BUILDS").Sync())</code></example>
    public static JobIntegration RetryBuildBatch(object id, object? retryType = null) =>
        new(new ServiceCall("codebuild:retryBuildBatch", ("Id", Required(id)), ("RetryType", retryType)));

    /// <summary>Deletes a batch of builds. Becomes <c>codebuild:deleteBuildBatch</c>.</summary>
    /// <param name="id">The batch. Becomes <c>Id</c>.</param>
    /// <example><code>.Task("Forget builds", CodeBuild.DeleteBuildBatch(Jsonata.Expr("$batch.Id")))</code></example>
    public static Integration DeleteBuildBatch(object id) =>
        new(new ServiceCall("codebuild:deleteBuildBatch", ("Id", Required(id))));
}
