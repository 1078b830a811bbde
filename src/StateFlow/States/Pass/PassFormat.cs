using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Pass state is written and read.</summary>
internal sealed class PassFormat : StateFormat<PassState>
{
    private PassFormat()
        : base(
            "Pass",
            Path(AslField.InputPath, s => s.InputPath),
            Payload(AslField.Result, s => s.Result),
            Payload(AslField.Parameters, s => s.Parameters),
            Path(AslField.ResultPath, s => s.ResultPath),
            Path(AslField.OutputPath, s => s.OutputPath),
            Payload(AslField.Output, s => s.Output),
            Payload(AslField.Assign, s => s.Assign),
            Raw(s => s.Raw),
            Transition(s => s.Transition))
    {
    }

    public static PassFormat Instance { get; } = new();

    public override PassState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        InputPath = source.Path(AslField.InputPath),
        Result = source.Payload(AslField.Result),
        Parameters = source.Payload(AslField.Parameters),
        ResultPath = source.Path(AslField.ResultPath),
        OutputPath = source.Path(AslField.OutputPath),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Transition = source.Transition(),
        Raw = source.Rest(),
    };
}
