namespace StateFlow.Deploy;

/// <summary>The kinds of roll-outs. Becomes <c>Type</c> of a <c>DeploymentPreference</c>.</summary>
public enum RolloutKind
{
    /// <summary>Everything moves in one step: <c>ALL_AT_ONCE</c>.</summary>
    AllAtOnce,

    /// <summary>A part moves first, then the rest: <c>CANARY</c>.</summary>
    Canary,

    /// <summary>Equal parts move, one after the other: <c>LINEAR</c>.</summary>
    Linear,
}
