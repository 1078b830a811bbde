namespace StateFlow.Deploy;

/// <summary>An alias of a machine, which leads to its newest version.</summary>
/// <param name="Name">Its name: up to 80 letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, not digits only.</param>
public sealed record AliasSettings(string Name)
{
    /// <summary>Gets how executions move from the version before to the new one. Default: all at once.</summary>
    public Rollout Rollout { get; init; } = Rollout.AllAtOnce;
}
