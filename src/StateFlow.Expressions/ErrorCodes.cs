namespace StateFlow.Expressions;

/// <summary>The codes of errors in paths, intrinsic functions and payload templates: the names that Step Functions gives them.</summary>
internal static class ErrorCodes
{
    /// <summary>The text is not what it should be: what CreateStateMachine answers (recorded).</summary>
    public const string Syntax = "SCHEMA_VALIDATION_FAILED";

    /// <summary>A path found nothing, or found too much (recorded).</summary>
    public const string Runtime = "States.Runtime";

    /// <summary>An intrinsic function failed (States Language specification, "Errors").</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A result cannot be put where <c>ResultPath</c> says (States Language specification, "Errors").</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>A JSONata expression failed, or gave nothing (recorded).</summary>
    public const string QueryEvaluation = "States.QueryEvaluationError";

    /// <summary>Step Functions understands a JSONata expression and does not take it (what CreateStateMachine answers, measured).</summary>
    public const string Unsupported = "UNSUPPORTED_JSONATA_EXPRESSION";
}
