namespace StateFlow.Deploy;

/// <summary>How deployments go about their work.</summary>
public sealed record DeployerOptions
{
    /// <summary>Gets whether a machine that somebody else made or changed is deployed over. Default: no, and the plan has an error.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets who hears of the steps. Default: nobody.</summary>
    public IProgress<DeploymentEvent>? Progress { get; init; }

    /// <summary>Gets for how long it is tried again while IAM spreads a new role. Default: three minutes.</summary>
    public TimeSpan PropagationTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets the clock that waiting goes by. Default: that of the system.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
