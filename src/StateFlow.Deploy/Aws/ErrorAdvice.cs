namespace StateFlow.Deploy.Aws;

/// <summary>Says what to do about the errors of AWS.</summary>
internal static class ErrorAdvice
{
    /// <summary>Gives what to do about an error; <see langword="null"/> where the error says it itself.</summary>
    public static string? Of(AwsError problem) => (problem.Service, problem.Code) switch
    {
        (_, "ExpiredToken" or "ExpiredTokenException" or "RequestExpired") => "The credentials have expired: sign in again.",
        (_, "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidAccessKeyId") => "The access key is not known: check which credentials and which account are used.",
        (_, "InvalidSignatureException" or "SignatureDoesNotMatch") => "The secret key does not fit the access key, or the clock of this machine is wrong.",
        (_, "AccessDeniedException" or "AccessDenied") => AccessAdvice(problem),
        (_, "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded") => "AWS is asked too often at the moment: try again later.",
        ("SFN", "InvalidDefinition") => "AWS refuses the definition; 'stateflow validate' may know more.",
        ("SFN", "InvalidName") => "Use 1 to 80 letters, digits, '-' and '_'.",
        ("SFN", "InvalidLoggingConfiguration") => "The log group must exist, in the same region.",
        ("SFN", "StateMachineLimitExceeded") => "The account has as many machines as it may: remove some, or ask AWS for more.",
        ("SFN", AwsErrors.ServiceQuotaExceeded) => "The machine has as many versions or aliases as it may: set how many versions are kept ('version.keep'), or delete some.",
        ("SFN", AwsErrors.StateMachineDeleting) => "The machine is being deleted, which lasts until its executions are done. Deploy again then.",
        ("SFN", "StateMachineTypeNotSupported") => "Standard workflows are started with 'start', and only Express workflows can be waited for in one call.",
        ("SFN", "TooManyTags") => "A machine may have 50 tags.",
        (_, "KmsAccessDeniedException") => "The key does not let the caller or the role use it: look at its key policy.",
        (_, "KmsInvalidStateException") => $"The key cannot be used{(problem.Details?["kmsKeyState"] is { } state ? $": its state is {state}" : string.Empty)}.",
        ("SFN", "InvalidArn") when problem.Operation == "DescribeExecution" => "Express executions cannot be looked at afterwards: start them with '--sync', or read their logs.",
        ("SFN", AwsErrors.ExecutionAlreadyExists) => "An execution of this name ran before, with another input: take another name.",
        ("SFN", AwsErrors.ExecutionDoesNotExist) => "Standard executions are kept for 90 days after their end; Express executions are not kept.",
        ("SFN", AwsErrors.ExecutionLimitExceeded) => "As many executions run as may: try again later, or ask AWS for more.",
        ("SFN", "InvalidExecutionInput") => "The input must be JSON of up to 256 KiB.",
        ("SFN", "InvalidToken") => "The page or the token is not known any more.",
        ("SFN", "TaskDoesNotExist" or "TaskTimedOut") => "The task was answered before, or it waits no longer.",
        ("IAM", "MalformedPolicyDocument" or "MalformedPolicyDocumentException") => "A resource in the policy is no ARN: see 'stateflow policy', and the values of the placeholders.",
        ("IAM", "LimitExceeded" or "LimitExceededException") => "The role or the account has as many policies as it may, or the policy is too long.",
        ("IAM", "UnmodifiableEntity" or "UnmodifiableEntityException") => "The role belongs to a service: name another one.",
        ("Lambda", "CodeStorageExceededException") => "The account has as much code as it may: delete functions or versions.",
        ("Lambda", AwsErrors.InvalidParameterValue) when problem.Message.Contains("cannot be assumed by Lambda", StringComparison.OrdinalIgnoreCase) =>
            "The trust policy of the role must let lambda.amazonaws.com assume it.",
        ("Lambda", AwsErrors.InvalidParameterValue) => "Check runtime, handler, role and sizes of the function.",
        (_, null) when problem.Status is >= 500 => "AWS has a problem of its own: try again later.",
        _ => null,
    };

    private static string AccessAdvice(AwsError problem) => problem.Message switch
    {
        var text when text.Contains("assume the provided role", StringComparison.OrdinalIgnoreCase) =>
            "The trust policy of the role must let states.amazonaws.com assume it, for this machine of this account.",
        var text when text.Contains("Log Destination", StringComparison.OrdinalIgnoreCase) => "The role must be allowed to deliver logs: see 'stateflow policy'.",
        var text when text.Contains("managed-rule", StringComparison.OrdinalIgnoreCase) => "The role must be allowed to make the rule that tells the end of a job (events:PutRule, PutTargets, DescribeRule): see 'stateflow policy'.",
        _ => $"The caller is not allowed to do this: {Permission(problem)}.",
    };

    private static string Permission(AwsError problem) =>
        $"it needs {problem.Service switch { "SFN" => "states", "CloudWatch Logs" => "logs", var service => service.ToLowerInvariant() }}:{problem.Operation}{(PassesRole(problem.Operation) ? ", and iam:PassRole on the role" : string.Empty)}";

    private static bool PassesRole(string operation) => operation is "CreateStateMachine" or "UpdateStateMachine" or "CreateFunction" or "UpdateFunctionConfiguration";
}

/// <summary>What a service says about a call that it refuses.</summary>
/// <param name="Service">The service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Code">The code of the error; <see langword="null"/> for none.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Message">What it says.</param>
/// <param name="Details">The whole answer; <see langword="null"/> where it is no JSON.</param>
internal sealed record AwsError(string Service, string Operation, string? Code, int Status, string Message, Json? Details);
