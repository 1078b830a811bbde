using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a result writer is written and read.</summary>
internal sealed class ResultWriterFormat : ObjectFormat<ResultWriter>
{
    private ResultWriterFormat()
        : base(
            "ResultWriter",
            Text(AslField.Resource, r => r.Resource),
            Object(AslField.WriterConfig, WriterConfigFormat.Instance, r => r.WriterConfig),
            Payload(AslField.Parameters, r => r.Parameters),
            Payload(AslField.Arguments, r => r.Arguments),
            Raw(r => r.Raw))
    {
    }

    public static ResultWriterFormat Instance { get; } = new();

    public override ResultWriter Read(AslObject source) => new()
    {
        Resource = source.Text(AslField.Resource),
        WriterConfig = source.Object(AslField.WriterConfig, WriterConfigFormat.Instance),
        Parameters = source.Payload(AslField.Parameters),
        Arguments = source.Payload(AslField.Arguments),
        Raw = source.Rest(),
    };
}
