using StateFlow.Deploy.Deployments;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy;

/// <summary>What a single state did on AWS, as <c>TestState</c> tells of it.</summary>
/// <param name="Status">How it ended: <c>SUCCEEDED</c>, <c>FAILED</c>, <c>RETRIABLE</c> or <c>CAUGHT_ERROR</c>.</param>
public sealed record StateTestResult(string Status)
{
    /// <summary>Gets the output; <see langword="null"/> where it has not succeeded.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the name of the error; <see langword="null"/> where there is none.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the cause of the error; <see langword="null"/> where there is none.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets the name of the state that follows; <see langword="null"/> where none does.</summary>
    public string? NextState { get; init; }

    /// <summary>Gets the data on its way through the state: <c>afterArguments</c>, <c>result</c>, <c>variables</c> and others, each a text with JSON.</summary>
    public Json? InspectionData { get; init; }

    internal static StateTestResult Of(TestStateReply reply) => new(reply.Status ?? string.Empty)
    {
        Output = reply.Output is null ? null : CanonicalJson.Read(reply.Output),
        Error = reply.Error,
        Cause = reply.Cause,
        NextState = reply.NextState,
        InspectionData = reply.InspectionData,
    };
}
