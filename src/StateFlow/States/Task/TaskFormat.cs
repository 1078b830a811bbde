using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Task state is written and read.</summary>
internal sealed class TaskFormat : StateFormat<TaskState>
{
    private TaskFormat()
        : base(
            "Task",
            Required(Text(AslField.Resource, s => s.Resource)),
            Path(AslField.InputPath, s => s.InputPath),
            Payload(AslField.Parameters, s => s.Parameters),
            Payload(AslField.Arguments, s => s.Arguments),
            Source(FieldPair.TimeoutSeconds, s => s.TimeoutSeconds),
            Source(FieldPair.HeartbeatSeconds, s => s.HeartbeatSeconds),
            Payload(AslField.Credentials, s => s.Credentials),
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

    public static TaskFormat Instance { get; } = new();

    public override TaskState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        Resource = source.Text(AslField.Resource),
        InputPath = source.Path(AslField.InputPath),
        Parameters = source.Payload(AslField.Parameters),
        Arguments = source.Payload(AslField.Arguments),
        TimeoutSeconds = source.Source(FieldPair.TimeoutSeconds),
        HeartbeatSeconds = source.Source(FieldPair.HeartbeatSeconds),
        Credentials = source.Payload(AslField.Credentials),
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
