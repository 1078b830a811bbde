namespace StateFlow.Validation;

/// <summary>The codes of the service: those that its API documents, and two that were measured.</summary>
internal static class AwsCodes
{
    public const string Schema = "SCHEMA_VALIDATION_FAILED";
    public const string Json = "INVALID_JSON_DESCRIPTION";
    public const string Resource = "INVALID_RESOURCE";
    public const string EndState = "MISSING_END_STATE";
    public const string Target = "MISSING_TRANSITION_TARGET";
    public const string DuplicateName = "DUPLICATE_STATE_NAME";
    public const string StateName = "INVALID_STATE_NAME";
    public const string Label = "INVALID_LABEL_NAME";
    public const string DuplicateLabel = "DUPLICATE_LABEL_NAME";
    public const string Nesting = "TOO_DEEPLY_NESTED";
    public const string Jsonata = "INVALID_JSONATA_EXPRESSION";
    public const string UnsupportedJsonata = "UNSUPPORTED_JSONATA_EXPRESSION";
    public const string NoDollar = "NO_DOLLAR";
    public const string NoPath = "NO_PATH";
    public const string StaticResult = "PASS_RESULT_IS_STATIC";
}
