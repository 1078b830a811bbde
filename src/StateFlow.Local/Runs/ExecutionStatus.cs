namespace StateFlow.Local;

/// <summary>How an execution stands, as <c>DescribeExecution</c> says it.</summary>
public enum ExecutionStatus
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It gave an output.</summary>
    Succeeded,

    /// <summary>It failed with an error.</summary>
    Failed,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>It was stopped.</summary>
    Aborted,
}
