namespace StateFlow;

/// <summary>Builds a rule of a Choice state.</summary>
public sealed class RuleBuilder : Builder, IHasOutput, IAssigning
{
    private readonly Condition _condition;

    internal RuleBuilder(FlowBuilder flow, Condition condition, string subject)
        : base(flow, subject)
    {
        _condition = condition;
        Entry = new Exit(subject, canEnd: false);
    }

    /// <summary>Gets the way to what follows when the rule applies.</summary>
    internal Exit Entry { get; }

    internal ChoiceRule Build() => RawFields.AddTo(BuildFields(), ChoiceRuleFormat.Instance, Finished.Raw, Finished.Subject, Finished.Language);

    private ChoiceRule BuildFields() => new()
    {
        Condition = _condition,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Next = Entry.Target(Finished.Flow.Scope),
        Comment = Finished.Comment,
    };
}
