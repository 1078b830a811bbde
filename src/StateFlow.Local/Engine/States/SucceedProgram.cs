namespace StateFlow.Local.Engine;

/// <summary>A Succeed state, which ends its scope: asl.md, section 2.7.</summary>
internal sealed class SucceedProgram(StateHead head) : StateProgram(head)
{
    public override string Type => "Succeed";

    public override HistoryEventType EnteredType => HistoryEventType.SucceedStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.SucceedStateExited;

    public override bool Begin(Strand strand) =>
        Flow.TakeInput(strand, out var input) is { } failure ? strand.Fail(failure) : Finish(strand, input, hasResult: false);
}
