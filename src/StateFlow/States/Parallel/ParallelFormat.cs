using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Parallel state is written and read.</summary>
internal sealed class ParallelFormat : StateFormat<ParallelState>
{
    private ParallelFormat()
        : base(
            "Parallel",
            Path(AslField.InputPath, s => s.InputPath),
            Payload(AslField.Parameters, s => s.Parameters),
            Payload(AslField.Arguments, s => s.Arguments),
            Required(List(AslField.Branches, NestedMachineFormat.Branch, s => s.Branches)),
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

    public static ParallelFormat Instance { get; } = new();

    public override ParallelState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        InputPath = source.Path(AslField.InputPath),
        Parameters = source.Payload(AslField.Parameters),
        Arguments = source.Payload(AslField.Arguments),
        Branches = source.List(AslField.Branches, NestedMachineFormat.Branch),
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
