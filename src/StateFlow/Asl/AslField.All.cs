using StateFlow.Validation;

namespace StateFlow.Asl;

/// <content>The fields, by where they stand.</content>
internal sealed partial class AslField
{
    /// <summary>Every field there is; stands first because the fields below enter themselves.</summary>
    private static readonly List<AslField> Known = [];

    // The outline.
    public static AslField Comment { get; } = Any("Comment", StructureRules.CommentType);
    public static AslField Version { get; } = Any("Version", StructureRules.VersionType);
    public static AslField QueryLanguage { get; } = Any("QueryLanguage", StructureRules.QueryLanguageValue);
    public static AslField StartAt { get; } = Any("StartAt", StructureRules.StartAtType);
    public static AslField States { get; } = Any("States");
    public static AslField Type { get; } = Any("Type");
    public static AslField Next { get; } = Any("Next");
    public static AslField End { get; } = Any("End", StateFieldRules.EndFalse);

    // Data flow.
    public static AslField InputPath { get; } = JsonPathOnly("InputPath", QueryLanguageRules.InputPathNeedsJsonpath, PathRules.ResultPathType);
    public static AslField OutputPath { get; } = JsonPathOnly("OutputPath", QueryLanguageRules.OutputPathNeedsJsonpath, PathRules.ResultPathType);
    public static AslField ResultPath { get; } = JsonPathOnly("ResultPath", QueryLanguageRules.ResultPathNeedsJsonpath, PathRules.ResultPathType);
    public static AslField Parameters { get; } =
        JsonPathOnly("Parameters", QueryLanguageRules.ParametersNeedsJsonpath, StateFieldRules.ParametersScalar, PayloadShapes.Object | PayloadShapes.Array);
    public static AslField ResultSelector { get; } =
        JsonPathOnly("ResultSelector", QueryLanguageRules.ResultSelectorNeedsJsonpath, StateFieldRules.ResultSelectorScalar, PayloadShapes.Object);
    public static AslField Arguments { get; } =
        JsonataOnly("Arguments", QueryLanguageRules.ArgumentsNeedsJsonata, JsonataRules.JsonataArgumentsType, PayloadShapes.Object | PayloadShapes.Expression);
    public static AslField Output { get; } = JsonataOnly("Output", QueryLanguageRules.OutputNeedsJsonata);
    public static AslField Assign { get; } = Data("Assign", PayloadShapes.Object, StateFieldRules.AssignType);

    // Task.
    public static AslField Resource { get; } = Any("Resource", StateFieldRules.ResourceType);
    public static AslField TimeoutSeconds { get; } = Number("TimeoutSeconds", new(1, 99_999_999), LimitRules.TaskTimeoutType, JsonataRules.JsonataTimeoutType);
    public static AslField TimeoutSecondsPath { get; } = JsonPathOnly("TimeoutSecondsPath", QueryLanguageRules.TimeoutSecondsPathNeedsJsonpath);
    public static AslField HeartbeatSeconds { get; } = Number("HeartbeatSeconds", new(1, 99_999_999), LimitRules.TaskTimeoutType, JsonataRules.JsonataTimeoutType);
    public static AslField HeartbeatSecondsPath { get; } = JsonPathOnly("HeartbeatSecondsPath", QueryLanguageRules.HeartbeatSecondsPathNeedsJsonpath);
    public static AslField Credentials { get; } = Data("Credentials", PayloadShapes.Object, StateFieldRules.CredentialsType);

    // Pass, Wait, Fail.
    public static AslField Result { get; } = JsonPathOnly("Result", QueryLanguageRules.ResultNeedsJsonpath);
    public static AslField Seconds { get; } = Number("Seconds", new(0, 99_999_999), StateFieldRules.WaitSecondsType, JsonataRules.JsonataRequiredInField);
    public static AslField SecondsPath { get; } = JsonPathOnly("SecondsPath", QueryLanguageRules.SecondsPathNeedsJsonpath);
    public static AslField Timestamp { get; } = Any("Timestamp");
    public static AslField TimestampPath { get; } = JsonPathOnly("TimestampPath", QueryLanguageRules.TimestampPathNeedsJsonpath);
    public static AslField Error { get; } = Any("Error", StateFieldRules.FailErrorType);
    public static AslField ErrorPath { get; } = JsonPathOnly("ErrorPath", QueryLanguageRules.ErrorPathNeedsJsonpath);
    public static AslField Cause { get; } = Any("Cause", StateFieldRules.FailErrorType);
    public static AslField CausePath { get; } = JsonPathOnly("CausePath", QueryLanguageRules.CausePathNeedsJsonpath);

    // Choice.
    public static AslField Choices { get; } = Any("Choices", ChoiceRules.ChoicesType);
    public static AslField Default { get; } = Any("Default");
    public static AslField Condition { get; } = JsonataOnly("Condition", QueryLanguageRules.ConditionNeedsJsonata, ChoiceRules.ConditionType);
    public static AslField Variable { get; } = JsonPathOnly("Variable", QueryLanguageRules.VariableNeedsJsonpath, ChoiceRules.VariableNotPath);
    public static AslField And { get; } = JsonPathOnly("And", QueryLanguageRules.VariableNeedsJsonpath, ChoiceRules.ChoicesType);
    public static AslField Or { get; } = JsonPathOnly("Or", QueryLanguageRules.VariableNeedsJsonpath, ChoiceRules.ChoicesType);
    public static AslField Not { get; } = JsonPathOnly("Not", QueryLanguageRules.VariableNeedsJsonpath, ChoiceRules.NotArray);

    // Parallel and Map.
    public static AslField Branches { get; } = Any("Branches", StateFieldRules.BranchesType);
    public static AslField ItemProcessor { get; } = Any("ItemProcessor");
    public static AslField Iterator { get; } = Any("Iterator");
    public static AslField ProcessorConfig { get; } = Any("ProcessorConfig");
    public static AslField Mode { get; } = Any("Mode", MapRules.ModeValue);
    public static AslField ExecutionType { get; } = Any("ExecutionType", MapRules.ExecutionTypeValue);
    public static AslField Items { get; } =
        JsonataOnly("Items", QueryLanguageRules.ItemsNeedsJsonata, JsonataRules.JsonataItemsType, PayloadShapes.Object | PayloadShapes.Array | PayloadShapes.Expression);
    public static AslField ItemsPath { get; } = JsonPathOnly("ItemsPath", QueryLanguageRules.ItemsPathNeedsJsonpath, PathRules.ItemsPathNull);
    public static AslField ItemSelector { get; } = Data("ItemSelector", PayloadShapes.Object, MapRules.ItemSelectorType, PayloadShapes.Anything);
    public static AslField MaxConcurrency { get; } = Number("MaxConcurrency", new(0), MapRules.MaxConcurrencyNegative, JsonataRules.JsonataRequiredInField);
    public static AslField MaxConcurrencyPath { get; } = JsonPathOnly("MaxConcurrencyPath", QueryLanguageRules.MaxConcurrencyPathNeedsJsonpath);
    public static AslField ItemReader { get; } = Any("ItemReader");
    public static AslField ReaderConfig { get; } = Any("ReaderConfig");
    public static AslField InputType { get; } = Any("InputType", MapRules.ReaderInputType);
    public static AslField ManifestType { get; } = Any("ManifestType", MapRules.ReaderInputType);
    public static AslField Transformation { get; } = Any("Transformation", MapRules.ReaderInputType);
    public static AslField CsvHeaderLocation { get; } = Any("CSVHeaderLocation", MapRules.CsvHeaderLocation);
    public static AslField CsvHeaders { get; } = Any("CSVHeaders");
    public static AslField CsvDelimiter { get; } = Any("CSVDelimiter", MapRules.ReaderInputType);
    public static AslField ItemsPointer { get; } = Any("ItemsPointer");
    public static AslField MaxItems { get; } = Number("MaxItems", new(0, 100_000_000), MapRules.MaxItemsRange, JsonataRules.JsonataRequiredInField);
    public static AslField MaxItemsPath { get; } = JsonPathOnly("MaxItemsPath", QueryLanguageRules.MaxItemsPathNeedsJsonpath);
    public static AslField ItemBatcher { get; } = Any("ItemBatcher");
    public static AslField MaxItemsPerBatch { get; } = Number("MaxItemsPerBatch", new(1), MapRules.BatchSizePositive, JsonataRules.JsonataRequiredInField);
    public static AslField MaxItemsPerBatchPath { get; } = JsonPathOnly("MaxItemsPerBatchPath", QueryLanguageRules.MaxItemsPerBatchPathNeedsJsonpath);
    public static AslField MaxInputBytesPerBatch { get; } =
        Number("MaxInputBytesPerBatch", new(1, 262_144), MapRules.BatchSizePositive, JsonataRules.JsonataRequiredInField);
    public static AslField MaxInputBytesPerBatchPath { get; } =
        JsonPathOnly("MaxInputBytesPerBatchPath", QueryLanguageRules.MaxInputBytesPerBatchPathNeedsJsonpath);
    public static AslField BatchInput { get; } = Data("BatchInput", PayloadShapes.Object, inJsonata: PayloadShapes.Anything);
    public static AslField ResultWriter { get; } = Any("ResultWriter");
    public static AslField WriterConfig { get; } = Any("WriterConfig");
    public static AslField OutputType { get; } = Any("OutputType", MapRules.WriterConfigValue);
    public static AslField Label { get; } = Any("Label", NameRules.LabelChars);
    public static AslField ToleratedFailureCount { get; } =
        Number("ToleratedFailureCount", new(0), MapRules.ToleratedCountNegative, JsonataRules.JsonataRequiredInField);
    public static AslField ToleratedFailureCountPath { get; } =
        JsonPathOnly("ToleratedFailureCountPath", QueryLanguageRules.ToleratedFailureCountPathNeedsJsonpath);
    public static AslField ToleratedFailurePercentage { get; } =
        Number("ToleratedFailurePercentage", new(0, 100, IsInteger: false), MapRules.ToleratedPercentageRange, JsonataRules.JsonataRequiredInField);
    public static AslField ToleratedFailurePercentagePath { get; } =
        JsonPathOnly("ToleratedFailurePercentagePath", QueryLanguageRules.ToleratedFailurePercentagePathNeedsJsonpath);

    // Retry and Catch.
    public static AslField Retry { get; } = Any("Retry", ErrorHandlingRules.RetryNotArray);
    public static AslField Catch { get; } = Any("Catch", ErrorHandlingRules.RetryNotArray);
    public static AslField ErrorEquals { get; } = Any("ErrorEquals", ErrorHandlingRules.ErrorEqualsType);
    public static AslField IntervalSeconds { get; } = Number("IntervalSeconds", new(1, 99_999_999), ErrorHandlingRules.RetryIntervalType);
    public static AslField MaxAttempts { get; } = Number("MaxAttempts", new(0, 99_999_999), ErrorHandlingRules.RetryMaxAttemptsType);
    public static AslField BackoffRate { get; } = Number("BackoffRate", new(1, IsInteger: false), ErrorHandlingRules.RetryBackoffType);
    public static AslField MaxDelaySeconds { get; } = Number("MaxDelaySeconds", new(1, 31_622_400), ErrorHandlingRules.RetryMaxDelayRange);
    public static AslField JitterStrategy { get; } = Any("JitterStrategy", ErrorHandlingRules.RetryJitterValue);

    // The comparisons of Choice rules.
    private static readonly AslField[] Operators =
        [.. Enum.GetValues<ComparisonOperator>().Select(o => new AslField(o.ToString()) { Operator = o, Only = StateFlow.QueryLanguage.JsonPath, OtherLanguage = QueryLanguageRules.VariableNeedsJsonpath })];
}
