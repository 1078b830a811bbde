namespace StateFlow.Local.Engine;

/// <summary>A Pass state: asl.md, section 2.4.</summary>
/// <param name="head">What all states have.</param>
/// <param name="result"><c>Result</c>, which is taken as it is.</param>
internal sealed class PassProgram(StateHead head, Json? result) : StateProgram(head)
{
    public override string Type => "Pass";

    public override HistoryEventType EnteredType => HistoryEventType.PassStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.PassStateExited;

    public override bool Begin(Strand strand)
    {
        if ((Flow.TakeInput(strand, out var input) ?? Flow.TakeArguments(strand, input, out input)) is { } failure)
        {
            return strand.Fail(failure);
        }

        return Finish(strand, result ?? input, hasResult: false);
    }
}
