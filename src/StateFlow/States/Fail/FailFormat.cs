using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Fail state is written and read.</summary>
internal sealed class FailFormat : StateFormat<FailState>
{
    private FailFormat()
        : base(
            "Fail",
            Source(FieldPair.Error, s => s.Error),
            Source(FieldPair.Cause, s => s.Cause),
            Raw(s => s.Raw))
    {
    }

    public static FailFormat Instance { get; } = new();

    public override FailState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        Error = source.Source(FieldPair.Error),
        Cause = source.Source(FieldPair.Cause),
        Raw = source.Rest(),
    };
}
