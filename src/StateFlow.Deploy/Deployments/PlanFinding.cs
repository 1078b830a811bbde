using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>Something to know before a deployment.</summary>
/// <param name="Severity">How bad it is: with an error nothing is deployed.</param>
/// <param name="Message">What is the matter, and what to do.</param>
public sealed record PlanFinding(Severity Severity, string Message)
{
    /// <summary>Gets whether it is about what somebody else added on AWS.</summary>
    public bool IsDrift { get; init; }
}
