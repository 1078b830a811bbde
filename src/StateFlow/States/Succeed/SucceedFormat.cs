using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Succeed state is written and read.</summary>
internal sealed class SucceedFormat : StateFormat<SucceedState>
{
    private SucceedFormat()
        : base(
            "Succeed",
            Path(AslField.InputPath, s => s.InputPath),
            Path(AslField.OutputPath, s => s.OutputPath),
            Payload(AslField.Output, s => s.Output),
            Raw(s => s.Raw))
    {
    }

    public static SucceedFormat Instance { get; } = new();

    public override SucceedState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        InputPath = source.Path(AslField.InputPath),
        OutputPath = source.Path(AslField.OutputPath),
        Output = source.Payload(AslField.Output),
        Raw = source.Rest(),
    };
}
