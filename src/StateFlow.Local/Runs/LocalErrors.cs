namespace StateFlow.Local;

/// <summary>The names of errors that only a local run has. Nothing retries or catches them.</summary>
public static class LocalErrors
{
    /// <summary>A task was called that the test says nothing about. The cause shows the line to write.</summary>
    public const string UnmockedTask = "StateFlow.UnmockedTask";

    /// <summary>The run was ended because its executions were nested too deep: a machine that starts itself, for instance.</summary>
    public const string TooManyNestedExecutions = "StateFlow.TooManyNestedExecutions";

    /// <summary>The run was ended because it made more transitions than <see cref="RunLimits.MaxTransitions"/>.</summary>
    public const string TooManyTransitions = "StateFlow.TooManyTransitions";
}
