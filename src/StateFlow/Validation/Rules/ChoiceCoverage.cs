using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Conditions;

namespace StateFlow.Validation.Rules;

/// <summary>Every rule of a Choice state can be chosen, and some way is there for every input: SF6019 to SF6022, SF6026.</summary>
/// <remarks>Rules are tried in order, and the first that holds is chosen; without one and without <c>Default</c> the error is <c>States.NoChoiceMatched</c>: asl.md, section 4.3.</remarks>
internal sealed class ChoiceCoverage : StateRule
{
    /// <summary>Rules beyond this number are compared as texts only, so that a very long list is not slow.</summary>
    private const int MaxRules = 200;

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not ChoiceState { Choices: { Count: > 0 } rules } choice)
        {
            return;
        }

        var texts = new ConditionTexts(scope);
        var coverage = new Coverage(texts);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var isComplete = false;
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Condition is not { } condition)
            {
                isComplete = true; // Nobody knows what was meant; there is a finding of its own.
                continue;
            }

            // With one rule and a Default there is nothing to compare.
            var text = rules.Count > 1 || choice.Default is null ? texts.TextOf(condition) : string.Empty;
            if (!places.TryAdd(text, i))
            {
                ReportDuplicate(scope, rules, places[text], i, findings);
            }
            else if (ConstantConditions.ValueOf(scope, i, condition) is { } value)
            {
                isComplete |= value;
                ReportConstant(scope, i, value, findings, AslField.Choices.Name, i, AslField.Condition.Name);
            }
            else if (i < MaxRules)
            {
                Report(scope, i, coverage.Add(condition), findings);
            }
        }

        if (choice.Default is null && !isComplete && !RequiredFields.IsRaw(choice.Raw, AslField.Default) && !coverage.IsComplete && !HasContraries(places))
        {
            findings.Report(
                ChoiceRules.NoDefault,
                scope.Pointer,
                $"The Choice state '{choice.Name}' has no 'Default', and when none of its rules holds the execution fails with {Errors.NoChoiceMatched}. Add a 'Default'.");
        }
    }

    /// <summary>Tells whether one of the conditions is the contrary of another one, whatever they say.</summary>
    private static bool HasContraries(Dictionary<string, int> texts) => texts.Keys.Any(t => ConditionTexts.ContrariesOf(t).Any(texts.ContainsKey));

    private static void Report(StateScope scope, int index, Contribution contribution, Findings findings)
    {
        switch (contribution)
        {
            case Contribution.Contradiction:
                findings.Report(
                    ChoiceRules.ContradictoryRule,
                    scope.Pointer,
                    $"Rule {index + 1} of the Choice state '{scope.State.Name}' never holds: its comparisons contradict each other. Correct one of them, or remove the rule.",
                    AslField.Choices.Name,
                    index);
                break;
            case Contribution.None:
                findings.Report(
                    ChoiceRules.ShadowedRule,
                    scope.Pointer,
                    $"Rule {index + 1} of the Choice state '{scope.State.Name}' is never chosen: whenever it holds, a rule before it does. Move it before the wider one, or remove it.",
                    AslField.Choices.Name,
                    index);
                break;
            case Contribution.All:
                ReportConstant(scope, index, true, findings, AslField.Choices.Name, index);
                break;
            case Contribution.Some:
                break;
        }
    }

    private static void ReportConstant(StateScope scope, int index, bool value, Findings findings, params ReadOnlySpan<PointerStep> path) =>
        findings.Report(
            ChoiceRules.ConditionConstant,
            scope.Pointer,
            value
                ? $"Rule {index + 1} of the Choice state '{scope.State.Name}' always holds, whatever the data: nothing after it is ever chosen. Compare something, or do without the Choice state."
                : $"Rule {index + 1} of the Choice state '{scope.State.Name}' never holds, whatever the data. Compare something, or remove the rule.",
            path);

    private static void ReportDuplicate(StateScope scope, EquatableArray<ChoiceRule> rules, int first, int index, Findings findings)
    {
        var pointer = scope.Pointer + JsonPointer.Of(AslField.Choices.Name, index);
        findings.Report(new Diagnostic(
            ChoiceRules.DuplicateRule,
            pointer,
            $"Rule {index + 1} of the Choice state '{scope.State.Name}' has the condition of rule {first + 1}, which is chosen first. Change one of them, or remove this one.")
        {
            Related = [new RelatedPlace(scope.Pointer + JsonPointer.Of(AslField.Choices.Name, first), "The same condition.")],
            Fix = rules[first] == rules[index] ? new Fix($"Remove rule {index + 1}", [new Edit.Remove(pointer)]) : null,
        });
    }
}
