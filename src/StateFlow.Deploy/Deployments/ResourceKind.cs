namespace StateFlow.Deploy;

/// <summary>The kinds of things that a deployment makes.</summary>
public enum ResourceKind
{
    /// <summary>The role of the machine or of its functions, with its policy.</summary>
    Role,

    /// <summary>A Lambda function.</summary>
    Function,

    /// <summary>The log group of the machine.</summary>
    LogGroup,

    /// <summary>The machine.</summary>
    StateMachine,

    /// <summary>The tags of the machine.</summary>
    Tags,

    /// <summary>A version of the machine.</summary>
    Version,

    /// <summary>The alias of the machine.</summary>
    Alias,
}
