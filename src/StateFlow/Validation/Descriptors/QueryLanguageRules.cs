namespace StateFlow.Validation;

/// <summary>The rules about fields that only one query language has: SF2050 to SF2079.</summary>
internal static class QueryLanguageRules
{
    public static DiagnosticDescriptor OutputNeedsJsonata { get; } =
        new("SF2050", Severity.Error, "The field Output belongs to JSONata.");

    public static DiagnosticDescriptor ArgumentsNeedsJsonata { get; } =
        new("SF2051", Severity.Error, "The field Arguments belongs to JSONata.");

    public static DiagnosticDescriptor ItemsNeedsJsonata { get; } =
        new("SF2052", Severity.Error, "The field Items belongs to JSONata.");

    public static DiagnosticDescriptor ConditionNeedsJsonata { get; } =
        new("SF2053", Severity.Error, "The field Condition belongs to JSONata.");

    public static DiagnosticDescriptor InputPathNeedsJsonpath { get; } =
        new("SF2060", Severity.Error, "The field InputPath belongs to JSONPath.");

    public static DiagnosticDescriptor OutputPathNeedsJsonpath { get; } =
        new("SF2061", Severity.Error, "The field OutputPath belongs to JSONPath.");

    public static DiagnosticDescriptor ResultPathNeedsJsonpath { get; } =
        new("SF2062", Severity.Error, "The field ResultPath belongs to JSONPath.");

    public static DiagnosticDescriptor ParametersNeedsJsonpath { get; } =
        new("SF2063", Severity.Error, "The field Parameters belongs to JSONPath.");

    public static DiagnosticDescriptor ResultSelectorNeedsJsonpath { get; } =
        new("SF2064", Severity.Error, "The field ResultSelector belongs to JSONPath.");

    public static DiagnosticDescriptor ResultNeedsJsonpath { get; } =
        new("SF2065", Severity.Error, "The field Result belongs to JSONPath.");

    public static DiagnosticDescriptor ItemsPathNeedsJsonpath { get; } =
        new("SF2066", Severity.Error, "The field ItemsPath belongs to JSONPath.");

    public static DiagnosticDescriptor MaxConcurrencyPathNeedsJsonpath { get; } =
        new("SF2067", Severity.Error, "The field MaxConcurrencyPath belongs to JSONPath.");

    public static DiagnosticDescriptor TimeoutSecondsPathNeedsJsonpath { get; } =
        new("SF2068", Severity.Error, "The field TimeoutSecondsPath belongs to JSONPath.");

    public static DiagnosticDescriptor HeartbeatSecondsPathNeedsJsonpath { get; } =
        new("SF2069", Severity.Error, "The field HeartbeatSecondsPath belongs to JSONPath.");

    public static DiagnosticDescriptor SecondsPathNeedsJsonpath { get; } =
        new("SF2070", Severity.Error, "The field SecondsPath belongs to JSONPath.");

    public static DiagnosticDescriptor TimestampPathNeedsJsonpath { get; } =
        new("SF2071", Severity.Error, "The field TimestampPath belongs to JSONPath.");

    public static DiagnosticDescriptor ErrorPathNeedsJsonpath { get; } =
        new("SF2072", Severity.Error, "The field ErrorPath belongs to JSONPath.");

    public static DiagnosticDescriptor CausePathNeedsJsonpath { get; } =
        new("SF2073", Severity.Error, "The field CausePath belongs to JSONPath.");

    public static DiagnosticDescriptor VariableNeedsJsonpath { get; } =
        new("SF2074", Severity.Error, "The field Variable belongs to JSONPath.");

    public static DiagnosticDescriptor ToleratedFailureCountPathNeedsJsonpath { get; } =
        new("SF2075", Severity.Error, "The field ToleratedFailureCountPath belongs to JSONPath.");

    public static DiagnosticDescriptor ToleratedFailurePercentagePathNeedsJsonpath { get; } =
        new("SF2076", Severity.Error, "The field ToleratedFailurePercentagePath belongs to JSONPath.");

    public static DiagnosticDescriptor MaxItemsPathNeedsJsonpath { get; } =
        new("SF2077", Severity.Error, "The field MaxItemsPath belongs to JSONPath.");

    public static DiagnosticDescriptor MaxItemsPerBatchPathNeedsJsonpath { get; } =
        new("SF2078", Severity.Error, "The field MaxItemsPerBatchPath belongs to JSONPath.");

    public static DiagnosticDescriptor MaxInputBytesPerBatchPathNeedsJsonpath { get; } =
        new("SF2079", Severity.Error, "The field MaxInputBytesPerBatchPath belongs to JSONPath.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        OutputNeedsJsonata,
        ArgumentsNeedsJsonata,
        ItemsNeedsJsonata,
        ConditionNeedsJsonata,
        InputPathNeedsJsonpath,
        OutputPathNeedsJsonpath,
        ResultPathNeedsJsonpath,
        ParametersNeedsJsonpath,
        ResultSelectorNeedsJsonpath,
        ResultNeedsJsonpath,
        ItemsPathNeedsJsonpath,
        MaxConcurrencyPathNeedsJsonpath,
        TimeoutSecondsPathNeedsJsonpath,
        HeartbeatSecondsPathNeedsJsonpath,
        SecondsPathNeedsJsonpath,
        TimestampPathNeedsJsonpath,
        ErrorPathNeedsJsonpath,
        CausePathNeedsJsonpath,
        VariableNeedsJsonpath,
        ToleratedFailureCountPathNeedsJsonpath,
        ToleratedFailurePercentagePathNeedsJsonpath,
        MaxItemsPathNeedsJsonpath,
        MaxItemsPerBatchPathNeedsJsonpath,
        MaxInputBytesPerBatchPathNeedsJsonpath,
    ];
}
