namespace StateFlow.Validation;

/// <summary>The rules about Map states: SF11001 to SF11999.</summary>
internal static class MapRules
{
    public static DiagnosticDescriptor ProcessorRequired { get; } =
        new("SF11001", Severity.Error, "A Map state says what it does with an item.");

    public static DiagnosticDescriptor IteratorAndProcessor { get; } =
        new("SF11002", Severity.Error, "A Map state has ItemProcessor or Iterator, not both.");

    public static DiagnosticDescriptor ParametersAndItemSelector { get; } =
        new("SF11003", Severity.Error, "A Map state has ItemSelector or Parameters, not both.");

    public static DiagnosticDescriptor ModeValue { get; } =
        new("SF11004", Severity.Error, "The mode of a processor is INLINE or DISTRIBUTED.");

    public static DiagnosticDescriptor ExecutionTypeRequired { get; } =
        new("SF11005", Severity.Error, "A distributed map says what kind of execution it starts.");

    public static DiagnosticDescriptor ExecutionTypeValue { get; } =
        new("SF11006", Severity.Error, "An execution type is STANDARD or EXPRESS.");

    public static DiagnosticDescriptor DistributedOnlyField { get; } =
        new("SF11007", Severity.Error, "Only a distributed map reads, batches and writes.");

    public static DiagnosticDescriptor MaxConcurrencyNegative { get; } =
        new("SF11008", Severity.Error, "The concurrency of a map is an integer of at least 0.");

    public static DiagnosticDescriptor MaxConcurrencyBoth { get; } =
        new("SF11009", Severity.Error, "A Map state has MaxConcurrency or MaxConcurrencyPath, not both.");

    public static DiagnosticDescriptor ToleratedPercentageRange { get; } =
        new("SF11010", Severity.Error, "A tolerated percentage is 0 to 100.");

    public static DiagnosticDescriptor ToleratedCountNegative { get; } =
        new("SF11011", Severity.Error, "A tolerated count is an integer of at least 0.");

    public static DiagnosticDescriptor ToleratedBoth { get; } =
        new("SF11012", Severity.Error, "A tolerance is written or found by a path, not both.");

    public static DiagnosticDescriptor BatcherEmpty { get; } =
        new("SF11013", Severity.Error, "An ItemBatcher limits items or bytes.");

    public static DiagnosticDescriptor BatcherBytesLimit { get; } =
        new("SF11014", Severity.Error, "A batch has at most 262,144 bytes.");

    public static DiagnosticDescriptor BatcherBoth { get; } =
        new("SF11015", Severity.Error, "The limit of a batch is written or found by a path, not both.");

    public static DiagnosticDescriptor ItemReaderResource { get; } =
        new("SF11016", Severity.Error, "An ItemReader has a resource.");

    public static DiagnosticDescriptor ReaderInputType { get; } =
        new("SF11017", Severity.Error, "The enumerated fields of a ReaderConfig have values that the language knows.");

    public static DiagnosticDescriptor ReaderInputTypeRequired { get; } =
        new("SF11018", Severity.Error, "A reader of an object says what the object is.");

    public static DiagnosticDescriptor CsvHeaderLocation { get; } =
        new("SF11019", Severity.Error, "A CSV reader says where the column names are.");

    public static DiagnosticDescriptor CsvHeadersDuplicate { get; } =
        new("SF11020", Severity.Error, "The column names of a CSV reader are unique.");

    public static DiagnosticDescriptor MaxItemsRange { get; } =
        new("SF11021", Severity.Error, "MaxItems is 0 to 100,000,000.");

    public static DiagnosticDescriptor MaxItemsBoth { get; } =
        new("SF11022", Severity.Error, "A reader has MaxItems or MaxItemsPath, not both.");

    public static DiagnosticDescriptor ReaderBucketMissing { get; } =
        new("SF11023", Severity.Error, "An ItemReader says which bucket and which object it reads.");

    public static DiagnosticDescriptor ResultWriterResource { get; } =
        new("SF11024", Severity.Error, "A ResultWriter has a resource or a WriterConfig.");

    public static DiagnosticDescriptor WriterConfigValue { get; } =
        new("SF11025", Severity.Error, "The fields of a WriterConfig have values that the language knows.");

    public static DiagnosticDescriptor ItemsPathAndReader { get; } =
        new("SF11026", Severity.Warning, "A map takes its items from its input or from its reader.");

    public static DiagnosticDescriptor DistributedInExpress { get; } =
        new("SF11027", Severity.Error, "An Express workflow has no distributed maps.");

    public static DiagnosticDescriptor ExpressChildToken { get; } =
        new("SF11028", Severity.Error, "The Express executions of a distributed map wait neither for jobs nor for task tokens.");

    public static DiagnosticDescriptor MapNoMaxConcurrency { get; } =
        new("SF11029", Severity.Warning, "A map that calls functions or APIs says how many at once.");

    public static DiagnosticDescriptor InlineMapOver40 { get; } =
        new("SF11030", Severity.Hint, "An inline map works on at most 40 items at once.");

    public static DiagnosticDescriptor IteratorDeprecated { get; } =
        new("SF11031", Severity.Hint, "A map has ItemProcessor and ItemSelector, not their old names.");

    public static DiagnosticDescriptor MapOutputUnbounded { get; } =
        new("SF11032", Severity.Warning, "A distributed map writes its results where they have room.");

    public static DiagnosticDescriptor ToleratedInline { get; } =
        new("SF11033", Severity.Warning, "Only a distributed map tolerates failures.");

    public static DiagnosticDescriptor ItemSelectorType { get; } =
        new("SF11034", Severity.Error, "An ItemSelector is an object.");

    public static DiagnosticDescriptor BatchSizePositive { get; } =
        new("SF11035", Severity.Error, "The limit of a batch is a positive integer.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ProcessorRequired,
        IteratorAndProcessor,
        ParametersAndItemSelector,
        ModeValue,
        ExecutionTypeRequired,
        ExecutionTypeValue,
        DistributedOnlyField,
        MaxConcurrencyNegative,
        MaxConcurrencyBoth,
        ToleratedPercentageRange,
        ToleratedCountNegative,
        ToleratedBoth,
        BatcherEmpty,
        BatcherBytesLimit,
        BatcherBoth,
        ItemReaderResource,
        ReaderInputType,
        ReaderInputTypeRequired,
        CsvHeaderLocation,
        CsvHeadersDuplicate,
        MaxItemsRange,
        MaxItemsBoth,
        ReaderBucketMissing,
        ResultWriterResource,
        WriterConfigValue,
        ItemsPathAndReader,
        DistributedInExpress,
        ExpressChildToken,
        MapNoMaxConcurrency,
        InlineMapOver40,
        IteratorDeprecated,
        MapOutputUnbounded,
        ToleratedInline,
        ItemSelectorType,
        BatchSizePositive,
    ];
}
