using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon EKS: clusters, and Kubernetes inside of them.</summary>
/// <remarks>The developer guide lists <c>.waitForTaskToken</c> without saying how the token gets to whoever answers.</remarks>
public static partial class Eks
{
    /// <summary>Creates a cluster. Becomes <c>eks:createCluster</c>.</summary>
    /// <param name="name">The name of the cluster. Becomes <c>Name</c>.</param>
    /// <param name="roleArn">The role of the control plane. Becomes <c>RoleArn</c>.</param>
    /// <param name="resourcesVpcConfig">The network, an object with <c>SubnetIds</c>. Becomes <c>ResourcesVpcConfig</c>.</param>
    /// <param name="version">The version of Kubernetes; the newest when it is not given. Becomes <c>Version</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Create cluster", Eks.CreateCluster("jobs", "${ClusterRole}", new { SubnetIds = new[] { "${SubnetA}", "${SubnetB}" } }).Sync())
    /// </code>
    /// </example>
    public static JobOrCallbackIntegration CreateCluster(object name, object roleArn, object resourcesVpcConfig, object? version = null) =>
        new(new ServiceCall(
            "eks:createCluster",
            ("Name", Required(name)),
            ("RoleArn", Required(roleArn)),
            ("ResourcesVpcConfig", Required(resourcesVpcConfig)),
            ("Version", version)));

    /// <summary>Deletes a cluster, which must have no node groups and no Fargate profiles. Becomes <c>eks:deleteCluster</c>.</summary>
    /// <param name="name">The cluster. Becomes <c>Name</c>.</param>
    /// <example><code>.Task("Delete cluster", Eks.DeleteCluster("jobs").Sync())</code></example>
    public static JobOrCallbackIntegration DeleteCluster(object name) =>
        new(new ServiceCall("eks:deleteCluster", ("Name", Required(name))));

    /// <summary>Adds machines to a cluster. Becomes <c>eks:createNodegroup</c>.</summary>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="nodegroupName">The name of the group. Becomes <c>NodegroupName</c>.</param>
    /// <param name="subnets">The subnets, a list. Becomes <c>Subnets</c>.</param>
    /// <param name="nodeRole">The role of the machines. Becomes <c>NodeRole</c>.</param>
    /// <param name="scalingConfig">
    /// How many machines, an object with <c>MinSize</c>, <c>MaxSize</c> and <c>DesiredSize</c>. Becomes <c>ScalingConfig</c>.
    /// </param>
    /// <param name="instanceTypes">The types of machines, a list. Becomes <c>InstanceTypes</c>.</param>
    /// <example><code>.Task("Add nodes", Eks.CreateNodegroup("jobs", "workers", new[] { "${SubnetA}" }, "${NodeRole}").Sync())</code></example>
    public static JobOrCallbackIntegration CreateNodegroup(
        object clusterName,
        object nodegroupName,
        object subnets,
        object nodeRole,
        object? scalingConfig = null,
        object? instanceTypes = null) =>
        new(new ServiceCall(
            "eks:createNodegroup",
            ("ClusterName", Required(clusterName)),
            ("NodegroupName", Required(nodegroupName)),
            ("Subnets", Required(subnets)),
            ("NodeRole", Required(nodeRole)),
            ("ScalingConfig", scalingConfig),
            ("InstanceTypes", instanceTypes)));

    /// <summary>Removes a group of machines from a cluster. Becomes <c>eks:deleteNodegroup</c>.</summary>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="nodegroupName">The group. Becomes <c>NodegroupName</c>.</param>
    /// <example><code>.Task("Remove nodes", Eks.DeleteNodegroup("jobs", "workers").Sync())</code></example>
    public static JobOrCallbackIntegration DeleteNodegroup(object clusterName, object nodegroupName) =>
        new(new ServiceCall("eks:deleteNodegroup", ("ClusterName", Required(clusterName)), ("NodegroupName", Required(nodegroupName))));

    /// <summary>Lets pods of a cluster run on Fargate. Becomes <c>eks:createFargateProfile</c>.</summary>
    /// <param name="fargateProfileName">The name of the profile. Becomes <c>FargateProfileName</c>.</param>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="podExecutionRoleArn">The role of the pods. Becomes <c>PodExecutionRoleArn</c>.</param>
    /// <param name="subnets">The private subnets, a list. Becomes <c>Subnets</c>.</param>
    /// <param name="selectors">Which pods, a list of objects with <c>Namespace</c>. Becomes <c>Selectors</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Add Fargate", Eks.CreateFargateProfile("batch", "jobs", "${PodRole}", selectors: new[] { new { Namespace = "batch" } }).Sync())
    /// </code>
    /// </example>
    public static JobOrCallbackIntegration CreateFargateProfile(
        object fargateProfileName,
        object clusterName,
        object podExecutionRoleArn,
        object? subnets = null,
        object? selectors = null) =>
        new(new ServiceCall(
            "eks:createFargateProfile",
            ("FargateProfileName", Required(fargateProfileName)),
            ("ClusterName", Required(clusterName)),
            ("PodExecutionRoleArn", Required(podExecutionRoleArn)),
            ("Subnets", subnets),
            ("Selectors", selectors)));

    /// <summary>Deletes a Fargate profile of a cluster. Becomes <c>eks:deleteFargateProfile</c>.</summary>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="fargateProfileName">The profile. Becomes <c>FargateProfileName</c>.</param>
    /// <example><code>.Task("Remove Fargate", Eks.DeleteFargateProfile("jobs", "batch").Sync())</code></example>
    public static JobOrCallbackIntegration DeleteFargateProfile(object clusterName, object fargateProfileName) =>
        new(new ServiceCall(
            "eks:deleteFargateProfile",
            ("ClusterName", Required(clusterName)),
            ("FargateProfileName", Required(fargateProfileName))));
}
