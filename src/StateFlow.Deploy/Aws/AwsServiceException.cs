using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Amazon.Runtime;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy;

/// <summary>A service of AWS refused a call, or could not be reached.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Nobody else throws it.")]
public sealed class AwsServiceException : Exception
{
    internal const string BodyKey = "StateFlow.Body";

    private static readonly string[] NoCredentials = ["Failed to resolve AWS credentials", "Signature V4a"];

    private AwsServiceException(AwsError error, AmazonServiceException cause)
        : base($"{error.Service} {error.Operation}: {error.Code ?? $"HTTP {error.Status}"}: {error.Message}{Mark(cause.RequestId)}{(ErrorAdvice.Of(error) is { } advice ? $" {advice}" : string.Empty)}", cause) =>
        (Service, Operation, ErrorCode, ServiceMessage, RequestId, StatusCode, Details) = (error.Service, error.Operation, error.Code, error.Message, cause.RequestId, error.Status, error.Details);

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
    internal static AwsServiceException Of(string service, string operation, AmazonServiceException problem, string address)
    {
        if (problem.StatusCode is 0 || (int)problem.StatusCode is >= 200 and < 300)
        {
            return Unreachable(service, operation, address, problem); // An answer that breaks off has the status of success.
        }

        var details = problem.Data[BodyKey] is byte[] body && Json.TryParse(body, out var answer, out _) ? answer : (Json?)null;
        var code = string.IsNullOrEmpty(problem.ErrorCode) ? null : problem.ErrorCode;
        var text = code is null && problem is AmazonUnmarshallingException || string.IsNullOrEmpty(problem.Message) ? "The service gives no reason." : problem.Message;
        return new AwsServiceException(new AwsError(service, operation, code, (int)problem.StatusCode, text, details), problem);
    }

    /// <summary>Makes one of a call that the AWS SDK did not make.</summary>
    internal static AwsServiceException Of(string service, string operation, AmazonClientException problem)
    {
        // Without credentials the SDK tries every kind of signature, and speaks of the last one.
        var hasNone = NoCredentials.Any(t => problem.Message.Contains(t, StringComparison.Ordinal));
        return new AwsServiceException(service, operation, hasNone
            ? "There are no credentials. Sign in with 'aws sso login' or 'aws configure', set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile."
            : problem.Message, problem);
    }

    /// <summary>Makes one of a call that has no answer.</summary>
    internal static AwsServiceException Unreachable(string service, string operation, string address, Exception problem) =>
        new(service, operation, $"{address} cannot be reached: {Innermost(problem).Message.TrimEnd('.')}. Check the address, the region and the network.", problem);

    /// <summary>Makes one of a call whose answer takes too long.</summary>
    internal static AwsServiceException Late(string service, string operation, string address, TimeSpan limit, Exception problem) =>
        new(service, operation, string.Create(CultureInfo.InvariantCulture, $"{address} did not answer within {limit.TotalSeconds} s. Check the network, or try again later."), problem);

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner ? Innermost(inner) : problem;

    private static string Mark(string? request) => string.IsNullOrEmpty(request) ? string.Empty : $" (request {request})";
}
