using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon ECS.</summary>
public static class Ecs
{
    /// <summary>Runs a container task. Becomes <c>ecs:runTask</c>.</summary>
    /// <remarks>A container is given the task token through <c>overrides</c>, in its environment.</remarks>
    /// <param name="taskDefinition">
    /// The family, with or without the revision, or the ARN of the task definition. Becomes <c>TaskDefinition</c>.
    /// </param>
    /// <param name="cluster">The cluster; the default one when it is not given. Becomes <c>Cluster</c>.</param>
    /// <param name="launchType"><c>EC2</c>, <c>FARGATE</c> or <c>EXTERNAL</c>. Becomes <c>LaunchType</c>.</param>
    /// <param name="networkConfiguration">
    /// The subnets and security groups, an object with <c>AwsvpcConfiguration</c>. Becomes <c>NetworkConfiguration</c>.
    /// </param>
    /// <param name="overrides">What differs from the definition: commands, environments, roles. Becomes <c>Overrides</c>.</param>
    /// <param name="platformVersion">The version of the Fargate platform. Becomes <c>PlatformVersion</c>.</param>
    /// <example><code>.Task("Resize images", Ecs.RunTask("${ResizeTask}", cluster: "${Cluster}", launchType: "FARGATE").Sync())</code></example>
    public static JobOrCallbackIntegration RunTask(
        object taskDefinition,
        object? cluster = null,
        object? launchType = null,
        object? networkConfiguration = null,
        object? overrides = null,
        object? platformVersion = null) =>
        new(new ServiceCall(
            "ecs:runTask",
            ("TaskDefinition", Required(taskDefinition)),
            ("Cluster", cluster),
            ("LaunchType", launchType),
            ("NetworkConfiguration", networkConfiguration),
            ("Overrides", overrides),
            ("PlatformVersion", platformVersion)));
}
