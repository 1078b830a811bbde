namespace StateFlow.Deploy;

/// <summary>Something that a deployment does to a resource.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Resource">What kind of resource it is.</param>
/// <param name="Name">The name of the resource.</param>
/// <param name="Details">What changes, one line each.</param>
public sealed record PlannedChange(ChangeKind Kind, ResourceKind Resource, string Name, EquatableArray<string> Details)
{
    /// <summary>Gives a line for people, without the details.</summary>
    public override string ToString() => $"{Kind switch { ChangeKind.Create => '+', ChangeKind.Delete => '-', _ => '~' }} {Words(Resource)} {Name}";

    internal static string Words(ResourceKind resource) => resource switch
    {
        ResourceKind.Role => "role",
        ResourceKind.Function => "function",
        ResourceKind.LogGroup => "log group",
        ResourceKind.StateMachine => "state machine",
        ResourceKind.Tags => "tags",
        ResourceKind.Version => "version",
        ResourceKind.Alias => "alias",
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, null),
    };
}
