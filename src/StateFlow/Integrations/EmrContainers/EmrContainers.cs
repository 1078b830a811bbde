using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon EMR on EKS.</summary>
public static class EmrContainers
{
    /// <summary>Makes a namespace of an EKS cluster a place for jobs. Becomes <c>emr-containers:createVirtualCluster</c>.</summary>
    /// <param name="name">The name of the virtual cluster. Becomes <c>Name</c>.</param>
    /// <param name="containerProvider">
    /// The EKS cluster and the namespace, an object with <c>Id</c>, <c>Info</c> and <c>Type</c>. Becomes <c>ContainerProvider</c>.
    /// </param>
    /// <example><code>.Task("Prepare", EmrContainers.CreateVirtualCluster("spark", Jsonata.Expr("$states.input.provider")))</code></example>
    public static Integration CreateVirtualCluster(object name, object containerProvider) =>
        new(new ServiceCall("emr-containers:createVirtualCluster", ("Name", Required(name)), ("ContainerProvider", Required(containerProvider))));

    /// <summary>Deletes a virtual cluster. Becomes <c>emr-containers:deleteVirtualCluster</c>.</summary>
    /// <param name="id">The virtual cluster. Becomes <c>Id</c>.</param>
    /// <example><code>.Task("Clean up", EmrContainers.DeleteVirtualCluster(Jsonata.Expr("$cluster.Id")).Sync())</code></example>
    public static JobIntegration DeleteVirtualCluster(object id) =>
        new(new ServiceCall("emr-containers:deleteVirtualCluster", ("Id", Required(id))));

    /// <summary>Runs a job. Becomes <c>emr-containers:startJobRun</c>.</summary>
    /// <param name="virtualClusterId">The virtual cluster. Becomes <c>VirtualClusterId</c>.</param>
    /// <param name="name">The name of the run. Becomes <c>Name</c>.</param>
    /// <param name="executionRoleArn">The role of the job. Becomes <c>ExecutionRoleArn</c>.</param>
    /// <param name="releaseLabel">The release, as in <c>emr-7.1.0-latest</c>. Becomes <c>ReleaseLabel</c>.</param>
    /// <param name="jobDriver">What to run, an object. Becomes <c>JobDriver</c>.</param>
    /// <param name="configurationOverrides">The settings that differ: applications, monitoring. Becomes <c>ConfigurationOverrides</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Run job", EmrContainers.StartJobRun(
    ///     "${VirtualCluster}", executionRoleArn: "${JobRole}", releaseLabel: "emr-7.1.0-latest", jobDriver: Jsonata.Expr("$states.input.driver")).Sync())
    /// </code>
    /// </example>
    public static JobIntegration StartJobRun(
        object virtualClusterId,
        object? name = null,
        object? executionRoleArn = null,
        object? releaseLabel = null,
        object? jobDriver = null,
        object? configurationOverrides = null) =>
        new(new ServiceCall(
            "emr-containers:startJobRun",
            ("VirtualClusterId", Required(virtualClusterId)),
            ("Name", name),
            ("ExecutionRoleArn", executionRoleArn),
            ("ReleaseLabel", releaseLabel),
            ("JobDriver", jobDriver),
            ("ConfigurationOverrides", configurationOverrides)));
}
