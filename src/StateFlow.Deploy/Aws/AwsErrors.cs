namespace StateFlow.Deploy.Aws;

/// <summary>The codes of errors that something is done about.</summary>
internal static class AwsErrors
{
    public const string AccessDenied = "AccessDeniedException";
    public const string Throttling = "ThrottlingException";
    public const string TooManyRequests = "TooManyRequestsException";
    public const string Conflict = "ConflictException";
    public const string StateMachineDoesNotExist = "StateMachineDoesNotExist";
    public const string StateMachineAlreadyExists = "StateMachineAlreadyExists";
    public const string StateMachineDeleting = "StateMachineDeleting";
    public const string KmsThrottling = "KmsThrottlingException";
    public const string ServiceQuotaExceeded = "ServiceQuotaExceededException";
    public const string ResourceNotFound = "ResourceNotFound";
    public const string ExecutionAlreadyExists = "ExecutionAlreadyExists";
    public const string ExecutionDoesNotExist = "ExecutionDoesNotExist";
    public const string ExecutionLimitExceeded = "ExecutionLimitExceeded";
    public const string NoSuchEntity = "NoSuchEntity";
    public const string EntityAlreadyExists = "EntityAlreadyExists";
    public const string ConcurrentModification = "ConcurrentModification";
    public const string DeleteConflict = "DeleteConflict";
    public const string FunctionNotFound = "ResourceNotFoundException";
    public const string FunctionConflict = "ResourceConflictException";
    public const string InvalidParameterValue = "InvalidParameterValueException";
    public const string LogGroupAlreadyExists = "ResourceAlreadyExistsException";
    public const string LogGroupNotFound = "ResourceNotFoundException";
    public const string OperationAborted = "OperationAbortedException";

    /// <summary>Gives <see langword="null"/> where a call says that what it asks for is not there.</summary>
    public static async Task<T?> OrNothing<T>(this Task<T> call, string notThere)
        where T : class
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (Is(problem, notThere))
        {
            return null;
        }
    }

    /// <summary>Takes it as done where a call says that what it removes is not there.</summary>
    public static async Task OrDone(this Task call, string notThere)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (Is(problem, notThere))
        {
            // Its answer was lost, or somebody else was faster.
        }
    }

    /// <summary>Tells whether an error has one of some codes, be it with <c>Exception</c> at the end or without: services write the same code in both ways.</summary>
    public static bool Is(AwsServiceException problem, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (problem.ErrorCode == code || problem.ErrorCode == $"{code}Exception")
            {
                return true;
            }
        }

        return false;
    }
}
