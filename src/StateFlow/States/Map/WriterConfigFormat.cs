using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How the configuration of a result writer is written and read.</summary>
internal sealed class WriterConfigFormat : ObjectFormat<WriterConfig>
{
    private WriterConfigFormat()
        : base(
            "WriterConfig",
            Enumerated(AslField.OutputType, AslEnums.OutputType, c => c.OutputType),
            Enumerated(AslField.Transformation, AslEnums.WriterTransformation, c => c.Transformation),
            Raw(c => c.Raw))
    {
    }

    public static WriterConfigFormat Instance { get; } = new();

    public override WriterConfig Read(AslObject source) => new()
    {
        OutputType = source.Enumerated(AslField.OutputType, AslEnums.OutputType),
        Transformation = source.Enumerated(AslField.Transformation, AslEnums.WriterTransformation, MapRules.WriterConfigValue),
        Raw = source.Rest(),
    };
}
