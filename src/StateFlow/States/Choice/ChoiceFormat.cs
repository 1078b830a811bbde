using StateFlow.Asl;

namespace StateFlow;

/// <summary>How a Choice state is written and read.</summary>
internal sealed class ChoiceFormat : StateFormat<ChoiceState>
{
    private ChoiceFormat()
        : base(
            "Choice",
            Path(AslField.InputPath, s => s.InputPath),
            Path(AslField.OutputPath, s => s.OutputPath),
            Required(List(AslField.Choices, ChoiceRuleFormat.Instance, s => s.Choices)),
            Payload(AslField.Output, s => s.Output),
            Payload(AslField.Assign, s => s.Assign),
            Raw(s => s.Raw),
            Text(AslField.Default, s => s.Default))
    {
    }

    public static ChoiceFormat Instance { get; } = new();

    public override ChoiceState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        InputPath = source.Path(AslField.InputPath),
        OutputPath = source.Path(AslField.OutputPath),
        Choices = source.List(AslField.Choices, ChoiceRuleFormat.Instance),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Default = source.Text(AslField.Default),
        Raw = source.Rest(),
    };
}
