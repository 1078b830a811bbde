namespace StateFlow.Deploy;

/// <summary>A step of a deployment.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Resource">To what kind of resource.</param>
/// <param name="Name">The name or the ARN of the resource.</param>
/// <param name="Message">What happened, for people.</param>
public sealed record DeploymentEvent(DeploymentEventKind Kind, ResourceKind Resource, string Name, string Message);

/// <summary>The kinds of steps of a deployment.</summary>
public enum DeploymentEventKind
{
    /// <summary>Something was made.</summary>
    Created,

    /// <summary>Something was changed.</summary>
    Updated,

    /// <summary>Something was deleted.</summary>
    Deleted,

    /// <summary>Something takes time, or is tried again.</summary>
    Waiting,

    /// <summary>An alias went back to the version before.</summary>
    RolledBack,
}
