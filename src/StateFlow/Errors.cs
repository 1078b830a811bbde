namespace StateFlow;

/// <summary>The error names that the service defines, for <c>Retry</c> and <c>Catch</c>.</summary>
/// <remarks>Sources: the specification's appendix on errors and the service's own list; see section 3.4 of the language.</remarks>
public static class Errors
{
    /// <summary>Matches every error but <see cref="Runtime"/> and, by the documentation, <see cref="DataLimitExceeded"/>. Stands alone, and last.</summary>
    public const string All = "States.ALL";

    /// <summary>A branch of a Parallel state failed. In practice the error of the branch is seen.</summary>
    public const string BranchFailed = "States.BranchFailed";

    /// <summary>A payload or the variables exceed what the service allows (256 KiB).</summary>
    public const string DataLimitExceeded = "States.DataLimitExceeded";

    /// <summary>More items of a distributed map failed than it tolerates.</summary>
    public const string ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold";

    /// <summary>A task was silent for longer than its heartbeat.</summary>
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    /// <summary>An HTTP task got no answer within 60 seconds, or no connection.</summary>
    public const string HttpSocket = "States.Http.Socket";

    /// <summary>An intrinsic function could not be evaluated.</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A distributed map could not read its items.</summary>
    public const string ItemReaderFailed = "States.ItemReaderFailed";

    /// <summary>No rule of a Choice state applies, and it has no default.</summary>
    public const string NoChoiceMatched = "States.NoChoiceMatched";

    /// <summary>A path of a payload template finds nothing. In practice the service raises <see cref="Runtime"/>.</summary>
    public const string ParameterPathFailure = "States.ParameterPathFailure";

    /// <summary>The role of the machine may not do what a task asks for.</summary>
    public const string Permissions = "States.Permissions";

    /// <summary>A JSONata expression failed, or gave nothing.</summary>
    public const string QueryEvaluationError = "States.QueryEvaluationError";

    /// <summary>A <c>ResultPath</c> does not fit the input.</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>A distributed map could not write its results.</summary>
    public const string ResultWriterFailed = "States.ResultWriterFailed";

    /// <summary>The definition asks for what cannot be done, such as a path that finds nothing. Cannot be retried or caught.</summary>
    public const string Runtime = "States.Runtime";

    /// <summary>Matches every error of a task but <see cref="Timeout"/>.</summary>
    public const string TaskFailed = "States.TaskFailed";

    /// <summary>A task or an execution took longer than its timeout.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>An HTTP task was answered with a status other than 2xx.</summary>
    /// <param name="status">The status, for example 404.</param>
    /// <returns><c>States.Http.StatusCode.404</c>.</returns>
    public static string HttpStatus(int status) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"States.Http.StatusCode.{status}");
}
