using StateFlow.Asl;
using StateFlow.Asl.Schema;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>How a Map state is written and read.</summary>
internal sealed class MapFormat : StateFormat<MapState>
{
    private MapFormat()
        : base(
            "Map",
            Path(AslField.InputPath, s => s.InputPath),
            Object(AslField.ItemReader, ItemReaderFormat.Instance, s => s.ItemReader),
            Payload(AslField.Items, s => s.Items),
            Text(AslField.ItemsPath, s => s.ItemsPath),
            Payload(AslField.ItemSelector, s => s.ItemSelector),
            Payload(AslField.Parameters, s => s.Parameters),
            Object(AslField.ItemBatcher, ItemBatcherFormat.Instance, s => s.ItemBatcher),
            Source(FieldPair.MaxConcurrency, s => s.MaxConcurrency),
            Source(FieldPair.ToleratedFailureCount, s => s.ToleratedFailureCount),
            Source(FieldPair.ToleratedFailurePercentage, s => s.ToleratedFailurePercentage),
            Text(AslField.Label, s => s.Label),
            Object(AslField.ItemProcessor, NestedMachineFormat.Processor, s => s.ItemProcessor),
            Object(AslField.Iterator, NestedMachineFormat.Processor, s => s.Iterator),
            Object(AslField.ResultWriter, ResultWriterFormat.Instance, s => s.ResultWriter),
            Payload(AslField.ResultSelector, s => s.ResultSelector),
            Path(AslField.ResultPath, s => s.ResultPath),
            Path(AslField.OutputPath, s => s.OutputPath),
            Payload(AslField.Output, s => s.Output),
            Payload(AslField.Assign, s => s.Assign),
            List(AslField.Retry, RetrierFormat.Instance, s => s.Retry),
            List(AslField.Catch, CatcherFormat.Instance, s => s.Catch),
            Raw(s => s.Raw),
            Transition(s => s.Transition))
    {
    }

    public static MapFormat Instance { get; } = new();

    protected override IEnumerable<Json> Demands(SchemaScope scope) =>
        [OneOf(FieldSchemas.Requires(AslField.ItemProcessor), FieldSchemas.Requires(AslField.Iterator))];

    public override MapState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        InputPath = source.Path(AslField.InputPath),
        ItemReader = source.Object(AslField.ItemReader, ItemReaderFormat.Instance),
        Items = source.Payload(AslField.Items),
        ItemsPath = source.Text(AslField.ItemsPath),
        ItemSelector = source.Payload(AslField.ItemSelector),
        Parameters = source.Payload(AslField.Parameters),
        ItemBatcher = source.Object(AslField.ItemBatcher, ItemBatcherFormat.Instance),
        MaxConcurrency = source.Source(FieldPair.MaxConcurrency),
        ToleratedFailureCount = source.Source(FieldPair.ToleratedFailureCount),
        ToleratedFailurePercentage = source.Source(FieldPair.ToleratedFailurePercentage),
        Label = source.Text(AslField.Label),
        ItemProcessor = source.Object(AslField.ItemProcessor, NestedMachineFormat.Processor),
        Iterator = source.Object(AslField.Iterator, NestedMachineFormat.Processor),
        ResultWriter = source.Object(AslField.ResultWriter, ResultWriterFormat.Instance),
        ResultSelector = source.Payload(AslField.ResultSelector),
        ResultPath = source.Path(AslField.ResultPath),
        OutputPath = source.Path(AslField.OutputPath),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Retry = source.List(AslField.Retry, RetrierFormat.Instance),
        Catch = source.List(AslField.Catch, CatcherFormat.Instance),
        Transition = source.Transition(),
        Raw = source.Rest(),
    };
}
