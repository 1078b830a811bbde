namespace StateFlow.Integrations;

/// <summary>Why a text is no resource that a task can call.</summary>
public enum ResourceProblem
{
    /// <summary>It is not an ARN: <c>arn:</c>, a partition, a service, a region, an account, and the rest, with colons between them.</summary>
    NotAnArn,

    /// <summary>It is the ARN of something that cannot be called: a bucket, a role, a state machine.</summary>
    NotCallable,

    /// <summary>It is the ARN of a function or an activity, but the region, the account or the name is missing or misspelled.</summary>
    Malformed,

    /// <summary>There is no optimized integration of this service and action.</summary>
    UnknownIntegration,

    /// <summary>What follows the action is none of <c>.sync</c>, <c>.sync:2</c> and <c>.waitForTaskToken</c>.</summary>
    UnknownPattern,

    /// <summary>The service cannot be waited for in this way.</summary>
    UnsupportedPattern,

    /// <summary>It reads or writes the items of a distributed map, in <c>ItemReader</c> or <c>ResultWriter</c>, and is nothing for a task.</summary>
    ReaderOrWriter,
}
