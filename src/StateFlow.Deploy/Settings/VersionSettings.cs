namespace StateFlow.Deploy;

/// <summary>What becomes of the versions of a machine: a deployment that changes it publishes one.</summary>
public sealed record VersionSettings
{
    /// <summary>Gets what the version is described as, up to 256 characters. Becomes <c>versionDescription</c>. Default: nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Gets how many versions stay, at least 1; older ones that no alias leads to are deleted. Default: all of them, and AWS allows 1,000.</summary>
    public int? Keep { get; init; }
}
