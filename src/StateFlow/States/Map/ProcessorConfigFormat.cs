using StateFlow.Asl;

namespace StateFlow;

/// <summary>How the configuration of an item processor is written and read.</summary>
internal sealed class ProcessorConfigFormat : ObjectFormat<ProcessorConfig>
{
    private ProcessorConfigFormat()
        : base(
            "ProcessorConfig",
            Enumerated(AslField.Mode, AslEnums.ProcessorMode, c => c.Mode),
            Enumerated(AslField.ExecutionType, AslEnums.ExecutionType, c => c.ExecutionType),
            Raw(c => c.Raw))
    {
    }

    public static ProcessorConfigFormat Instance { get; } = new();

    public override ProcessorConfig Read(AslObject source) => new()
    {
        Mode = source.Enumerated(AslField.Mode, AslEnums.ProcessorMode),
        ExecutionType = source.Enumerated(AslField.ExecutionType, AslEnums.ExecutionType),
        Raw = source.Rest(),
    };
}
