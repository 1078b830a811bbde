using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a machine is written and read.</summary>
internal sealed class StateMachineFormat : StateGraphFormat<StateMachine>
{
    private StateMachineFormat()
        : base(
            "state machine",
            Text(AslField.Comment, m => m.Comment),
            Enumerated(AslField.QueryLanguage, AslEnums.QueryLanguage, m => m.QueryLanguage),
            Text(AslField.Version, m => m.Version),
            Number(AslField.TimeoutSeconds, m => m.TimeoutSeconds),
            Required(Text(AslField.StartAt, m => m.StartAt)),
            StatesField,
            Raw(m => m.Raw))
    {
    }

    public static StateMachineFormat Instance { get; } = new();

    public override DiagnosticDescriptor Unexpected(string field) => StructureRules.UnknownTopLevelField;

    public override StateMachine Read(AslObject source)
    {
        var language = source.Enumerated(AslField.QueryLanguage, AslEnums.QueryLanguage);
        source.Context.MachineLanguage = source.Context.Language = language ?? QueryLanguage.JsonPath;
        return new StateMachine
        {
            Comment = source.Text(AslField.Comment),
            QueryLanguage = language,
            Version = source.Text(AslField.Version),
            TimeoutSeconds = source.Number(AslField.TimeoutSeconds, StructureRules.TopTimeoutType),
            StartAt = source.Text(AslField.StartAt),
            States = ReadStates(source),
            Raw = source.Rest(),
        };
    }
}
