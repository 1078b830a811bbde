using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a catcher is written and read.</summary>
internal sealed class CatcherFormat : ObjectFormat<Catcher>
{
    private CatcherFormat()
        : base(
            "catcher",
            Text(AslField.Comment, c => c.Comment),
            Required(Texts(AslField.ErrorEquals, c => c.ErrorEquals)),
            Path(AslField.ResultPath, c => c.ResultPath),
            Payload(AslField.Output, c => c.Output),
            Payload(AslField.Assign, c => c.Assign),
            Raw(c => c.Raw),
            Required(Text(AslField.Next, c => c.Next)))
    {
    }

    public static CatcherFormat Instance { get; } = new();

    public override DiagnosticDescriptor Unexpected(string field) => ErrorHandlingRules.CatchUnknownField;

    public override Catcher Read(AslObject source) => new()
    {
        Comment = source.Text(AslField.Comment),
        ErrorEquals = source.Texts(AslField.ErrorEquals),
        ResultPath = source.Path(AslField.ResultPath),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Next = source.Text(AslField.Next),
        Raw = source.Rest(),
    };
}
