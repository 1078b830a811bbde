using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace StateFlow.Deploy;

/// <summary>A service of AWS refused a call, or could not be reached.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Nobody else throws it.")]
public sealed class AwsServiceException : Exception
{
    internal const string BodyKey = "StateFlow.Body";

    internal AwsServiceException(string service, string operation, AmazonServiceException cause)
        : base($"{service} {operation}: {cause.ErrorCode ?? $"HTTP {(int)cause.StatusCode}"}: {(string.IsNullOrEmpty(cause.Message) ? "The service gives no reason." : cause.Message)}{Mark(cause.RequestId)}", cause)
    {
        (Service, Operation, ErrorCode, ServiceMessage, RequestId, StatusCode) = (service, operation, cause.ErrorCode, cause.Message, cause.RequestId, (int)cause.StatusCode);
        if (cause.Data[BodyKey] is byte[] body && Json.TryParse(body, out var details, out _))
        {
            Details = details;
        }
    }

    internal AwsServiceException(string service, string operation, string message, Exception? cause)
        : base($"{service} {operation}: {message}", cause) => (Service, Operation, ServiceMessage) = (service, operation, message);

    /// <summary>Gets the service: <c>SFN</c>, <c>IAM</c>, <c>Lambda</c>, <c>CloudWatch Logs</c>, <c>CloudWatch</c>, <c>STS</c>.</summary>
    public string Service { get; }

    /// <summary>Gets the operation, as the service calls it: <c>CreateStateMachine</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the code of the error, as <c>StateMachineDoesNotExist</c>; <see langword="null"/> where the service gave none, or was not reached.</summary>
    public string? ErrorCode { get; }

    /// <summary>Gets what the service said.</summary>
    public string ServiceMessage { get; }

    /// <summary>Gets the id of the request, which the support of AWS asks for; <see langword="null"/> where there is none.</summary>
    public string? RequestId { get; }

    /// <summary>Gets the status of HTTP; 0 where the service was not reached.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the whole answer, with members such as <c>reason</c> and <c>kmsKeyState</c>; <see langword="null"/> where it is no JSON.</summary>
    public Json? Details { get; }

    /// <summary>Makes one of what the AWS SDK says.</summary>
    internal static AwsServiceException Of(string service, string operation, AmazonServiceException problem, string address) => problem.StatusCode is 0
        ? new AwsServiceException(service, operation, $"{address} cannot be reached: {Innermost(problem).Message}", problem)
        : new AwsServiceException(service, operation, problem);

    /// <summary>Finds what an exception was brought about by.</summary>
    internal static Exception Innermost(Exception problem) => problem.InnerException is { } inner ? Innermost(inner) : problem;

    private static string Mark(string? request) => string.IsNullOrEmpty(request) ? string.Empty : $" (request {request})";
}
