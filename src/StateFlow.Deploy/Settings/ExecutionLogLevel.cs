namespace StateFlow.Deploy;

/// <summary>Which events of an execution are logged. Becomes <c>level</c> of <c>loggingConfiguration</c>.</summary>
public enum ExecutionLogLevel
{
    /// <summary>None: <c>OFF</c>.</summary>
    Off,

    /// <summary>Those of every error, caught ones included: <c>ERROR</c>.</summary>
    Error,

    /// <summary>Those that end an execution without success: <c>FATAL</c>.</summary>
    Fatal,

    /// <summary>All of them: <c>ALL</c>.</summary>
    All,
}
