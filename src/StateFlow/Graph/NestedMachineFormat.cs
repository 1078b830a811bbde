using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a branch or an item processor is written and read.</summary>
internal sealed class NestedMachineFormat : StateGraphFormat<NestedMachine>
{
    private NestedMachineFormat(string noun, params Field<NestedMachine>[] own)
        : base(
            noun,
            [
                Text(AslField.Comment, g => g.Comment),
                .. own,
                Required(Text(AslField.StartAt, g => g.StartAt)),
                StatesField,
                Raw(g => g.Raw),
            ])
    {
    }

    public static NestedMachineFormat Branch { get; } = new("branch");

    public static NestedMachineFormat Processor { get; } =
        new("item processor", Object(AslField.ProcessorConfig, ProcessorConfigFormat.Instance, g => g.ProcessorConfig));

    public override DiagnosticDescriptor Unexpected(string field) =>
        field == AslField.QueryLanguage.Name ? StructureRules.NestedQueryLanguage : StructureRules.UnknownBranchField;

    public override NestedMachine Read(AslObject source)
    {
        var outer = (source.Context.Language, source.Context.StateName);
        source.Context.Language = source.Context.MachineLanguage;
        var machine = new NestedMachine
        {
            Comment = source.Text(AslField.Comment),
            ProcessorConfig = this == Processor ? source.Object(AslField.ProcessorConfig, ProcessorConfigFormat.Instance) : null,
            StartAt = source.Text(AslField.StartAt),
            States = ReadStates(source),
            Raw = source.Rest(),
        };
        (source.Context.Language, source.Context.StateName) = outer;
        return machine;
    }
}
