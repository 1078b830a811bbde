using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon EMR.</summary>
public static class Emr
{
    /// <summary>Creates a cluster. Becomes <c>elasticmapreduce:createCluster</c>.</summary>
    /// <param name="name">The name of the cluster. Becomes <c>Name</c>.</param>
    /// <param name="instances">
    /// The machines, an object; <c>KeepJobFlowAliveWhenNoSteps</c> must be true in it. Becomes <c>Instances</c>.
    /// </param>
    /// <param name="releaseLabel">The release, as in <c>emr-7.1.0</c>. Becomes <c>ReleaseLabel</c>.</param>
    /// <param name="applications">What to install, a list of objects with <c>Name</c>. Becomes <c>Applications</c>.</param>
    /// <param name="serviceRole">The role of the service. Becomes <c>ServiceRole</c>.</param>
    /// <param name="jobFlowRole">The instance profile of the machines. Becomes <c>JobFlowRole</c>.</param>
    /// <param name="logUri">Where in S3 the logs go. Becomes <c>LogUri</c>.</param>
    /// <param name="configurations">The settings of the applications, a list. Becomes <c>Configurations</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Create cluster", Emr.CreateCluster("nightly", Jsonata.Expr("$states.input.instances"), releaseLabel: "emr-7.1.0").Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateCluster(
        object name,
        object instances,
        object? releaseLabel = null,
        object? applications = null,
        object? serviceRole = null,
        object? jobFlowRole = null,
        object? logUri = null,
        object? configurations = null) =>
        new(new ServiceCall(
            "elasticmapreduce:createCluster",
            ("Name", Required(name)),
            ("Instances", Required(instances)),
            ("ReleaseLabel", releaseLabel),
            ("Applications", applications),
            ("ServiceRole", serviceRole),
            ("JobFlowRole", jobFlowRole),
            ("LogUri", logUri),
            ("Configurations", configurations)));

    /// <summary>Ends a cluster. Becomes <c>elasticmapreduce:terminateCluster</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <example><code>.Task("End cluster", Emr.TerminateCluster(Jsonata.Expr("$cluster.ClusterId")).Sync())</code></example>
    public static JobIntegration TerminateCluster(object clusterId) =>
        new(new ServiceCall("elasticmapreduce:terminateCluster", ("ClusterId", Required(clusterId))));

    /// <summary>Protects a cluster against being ended, or no longer. Becomes <c>elasticmapreduce:setClusterTerminationProtection</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <param name="terminationProtected">Whether it is protected. Becomes <c>TerminationProtected</c>.</param>
    /// <example><code>.Task("Protect cluster", Emr.SetClusterTerminationProtection(Jsonata.Expr("$cluster.ClusterId"), true))</code></example>
    public static Integration SetClusterTerminationProtection(object clusterId, object terminationProtected) =>
        new(new ServiceCall(
            "elasticmapreduce:setClusterTerminationProtection",
            ("ClusterId", Required(clusterId)),
            ("TerminationProtected", Required(terminationProtected))));

    /// <summary>Gives a cluster something to do. Becomes <c>elasticmapreduce:addStep</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <param name="step">The step, an object; one, not a list. Becomes <c>Step</c>.</param>
    /// <example><code>.Task("Run step", Emr.AddStep(Jsonata.Expr("$cluster.ClusterId"), Jsonata.Expr("$states.input.step")).Sync())</code></example>
    public static JobIntegration AddStep(object clusterId, object step) =>
        new(new ServiceCall("elasticmapreduce:addStep", ("ClusterId", Required(clusterId)), ("Step", Required(step))));

    /// <summary>Cancels a step. Becomes <c>elasticmapreduce:cancelStep</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <param name="stepId">The step. Becomes <c>StepId</c>.</param>
    /// <example><code>.Task("Cancel step", Emr.CancelStep(Jsonata.Expr("$cluster.ClusterId"), Jsonata.Expr("$step.StepId")))</code></example>
    public static Integration CancelStep(object clusterId, object stepId) =>
        new(new ServiceCall("elasticmapreduce:cancelStep", ("ClusterId", Required(clusterId)), ("StepId", Required(stepId))));

    /// <summary>Resizes an instance fleet. Becomes <c>elasticmapreduce:modifyInstanceFleetByName</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <param name="instanceFleetName">The fleet. Becomes <c>InstanceFleetName</c>.</param>
    /// <param name="instanceFleet">The new capacities, an object. Becomes <c>InstanceFleet</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Grow fleet", Emr.ModifyInstanceFleetByName(Jsonata.Expr("$cluster.ClusterId"), "core", new { TargetOnDemandCapacity = 8 }))
    /// </code>
    /// </example>
    public static Integration ModifyInstanceFleetByName(object clusterId, object instanceFleetName, object instanceFleet) =>
        new(new ServiceCall(
            "elasticmapreduce:modifyInstanceFleetByName",
            ("ClusterId", Required(clusterId)),
            ("InstanceFleetName", Required(instanceFleetName)),
            ("InstanceFleet", Required(instanceFleet))));

    /// <summary>Resizes an instance group. Becomes <c>elasticmapreduce:modifyInstanceGroupByName</c>.</summary>
    /// <param name="clusterId">The cluster. Becomes <c>ClusterId</c>.</param>
    /// <param name="instanceGroupName">The group. Becomes <c>InstanceGroupName</c>.</param>
    /// <param name="instanceGroup">The new size, an object. Becomes <c>InstanceGroup</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Grow group", Emr.ModifyInstanceGroupByName(Jsonata.Expr("$cluster.ClusterId"), "core", new { InstanceCount = 8 }))
    /// </code>
    /// </example>
    public static Integration ModifyInstanceGroupByName(object clusterId, object instanceGroupName, object instanceGroup) =>
        new(new ServiceCall(
            "elasticmapreduce:modifyInstanceGroupByName",
            ("ClusterId", Required(clusterId)),
            ("InstanceGroupName", Required(instanceGroupName)),
            ("InstanceGroup", Required(instanceGroup))));
}
