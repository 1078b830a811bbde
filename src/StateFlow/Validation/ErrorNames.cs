namespace StateFlow.Validation;

/// <summary>The names of errors that the language keeps to itself: asl.md, section 3.4.</summary>
internal static class ErrorNames
{
    /// <summary>What the names begin with.</summary>
    public const string Prefix = "States.";

    private const string Misspelt = "State.";
    private const string Http = "States.Http.StatusCode.";

    /// <summary>Gets the names, but for those of HTTP status codes.</summary>
    public static string[] Known { get; } =
    [
        Errors.All, Errors.BranchFailed, Errors.DataLimitExceeded, Errors.ExceedToleratedFailureThreshold, Errors.HeartbeatTimeout, Errors.HttpSocket,
        Errors.IntrinsicFailure, Errors.ItemReaderFailed, Errors.NoChoiceMatched, Errors.ParameterPathFailure, Errors.Permissions, Errors.QueryEvaluationError,
        Errors.ResultPathMatchFailure, Errors.ResultWriterFailed, Errors.Runtime, Errors.TaskFailed, Errors.Timeout,
    ];

    /// <summary>Tells whether a name looks like one of the language, and is none.</summary>
    public static bool IsFaulty(string error) =>
        error.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? !Array.Exists(Known, k => k == error) && !error.StartsWith(Http, StringComparison.Ordinal)
        : error.StartsWith(Misspelt, StringComparison.OrdinalIgnoreCase) && Meant(error) is not null;

    /// <summary>Gives the name that differs in case, or in the prefix, only.</summary>
    public static string? Meant(string error)
    {
        var name = error.StartsWith(Misspelt, StringComparison.OrdinalIgnoreCase) ? Prefix + error[Misspelt.Length..] : error;
        return Array.Find(Known, k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase));
    }
}
