using StateFlow.Asl;
using StateFlow.Asl.Schema;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a rule of a Choice state is written and read; its condition stands among its own fields.</summary>
internal sealed class ChoiceRuleFormat : ObjectFormat<ChoiceRule>
{
    private ChoiceRuleFormat()
        : base(
            "choice rule",
            Text(AslField.Comment, r => r.Comment ?? r.Condition?.Comment),
            new Field<ChoiceRule>(
                ConditionFormat.AllFields,
                ConditionFormat.AllSchemas,
                rule => rule.Condition is null ? null : ConditionFormat.FieldsOf(rule.Condition)[0],
                (writer, rule) => ConditionFormat.WriteFields(writer, rule.Condition)),
            Payload(AslField.Output, r => r.Output),
            Payload(AslField.Assign, r => r.Assign),
            Raw(r => r.Raw),
            Required(Text(AslField.Next, r => r.Next)))
    {
    }

    public static ChoiceRuleFormat Instance { get; } = new();

    protected override IEnumerable<Json> Demands(SchemaScope scope) => [ConditionFormat.Demand(scope)];

    public override DiagnosticDescriptor Unexpected(string field) => ChoiceRules.RuleUnknownOperator;

    public override ChoiceRule Read(AslObject source) => new()
    {
        Comment = source.Text(AslField.Comment),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Next = source.Text(AslField.Next),
        Condition = ConditionFormat.ReadFields(source),
        Raw = source.Rest(),
    };
}
