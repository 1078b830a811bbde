using System.Runtime.CompilerServices;
using StateFlow.Asl;

namespace StateFlow;

/// <summary>Builds a Choice state.</summary>
public sealed class ChoiceBuilder : StateBuilder, IFiltered, IHasOutput, IAssigning
{
    private readonly List<(RuleBuilder Rule, SourceLocation Location)> _rules = [];
    private readonly List<Exit> _open = [];
    private readonly Exit _default;
    private bool _hasDefault;

    internal ChoiceBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, "Choice", name, location) => _default = new Exit($"Otherwise of the Choice state '{name}'", canEnd: false);

    internal override IEnumerable<Exit> Exits => _open;

    /// <summary>Adds a rule; the first whose condition holds decides. Becomes an item of <c>Choices</c>.</summary>
    /// <param name="condition">The condition: <c>Jsonata.Condition(…)</c>, or a comparison of <c>JsonPath.At(…)</c>.</param>
    /// <param name="then">Adds the states that follow. When they do not end, or are left out, the flow goes on with what follows the Choice state.</param>
    /// <param name="configure">Says what becomes of the data when the rule applies.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>c.When(JsonPath.At("$.total").GreaterThan(100), vip => vip.Task("Reserve courier", Lambda.Invoke("${Reserve}")))</code></example>
    public ChoiceBuilder When(
        Condition condition,
        Action<FlowBuilder>? then = null,
        Action<RuleBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var flow = Draft.Flow;
        var rule = new RuleBuilder(flow, condition, $"Rule {_rules.Count + 1} of the Choice state '{Name}'");
        configure?.Invoke(rule);
        rule.Close();
        _rules.Add((rule, new SourceLocation(file, line, null)));
        _open.AddRange(flow.RunInner(rule.Entry, deferred: false, then));
        return this;
    }

    /// <summary>Says what happens when no rule applies. Becomes <c>Default</c>. Without it the execution then fails with <see cref="Errors.NoChoiceMatched"/>.</summary>
    /// <param name="then">Adds the states that follow. When they do not end, or are left out, the flow goes on with what follows the Choice state.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>c.When(Jsonata.Condition("$states.input.vip"), vip => vip.Pass("Discount")).Otherwise()</code></example>
    /// <exception cref="InvalidOperationException">It was said before.</exception>
    public ChoiceBuilder Otherwise(Action<FlowBuilder>? then = null)
    {
        if (_hasDefault)
        {
            throw new InvalidOperationException($"The Choice state '{Name}' has two Otherwise. Only one of them can count; remove the other.");
        }

        _hasDefault = true;
        _open.AddRange(Draft.Flow.RunInner(_default, deferred: false, then));
        return this;
    }

    private protected override State BuildFields(string pointer) => new ChoiceState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        InputPath = Finished.InputPath,
        OutputPath = Finished.OutputPath,
        Choices = [.. _rules.Select((rule, i) => Located(rule.Rule.Build(), pointer, AslField.Choices, i, rule.Location))],
        Output = Finished.Output,
        Assign = Finished.Assign,
        Default = _hasDefault ? _default.Target(Finished.Flow.Scope) : null,
    };
}
