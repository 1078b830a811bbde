using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Rules say where control goes, and their conditions are not empty: SF6003, SF6010.</summary>
internal sealed class ChoiceRuleFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not ChoiceState { Choices: { } rules })
        {
            return;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Next is null && !RequiredFields.IsRaw(rules[i].Raw, AslField.Next))
            {
                findings.Report(
                    ChoiceRules.RuleNextRequired,
                    scope.Pointer,
                    $"Rule {i + 1} of the Choice state '{scope.State.Name}' has no 'Next'. Add the name of the state that goes on.",
                    AslField.Choices.Name,
                    i);
            }

            if (rules[i].Condition is { } condition)
            {
                CheckNested(scope, condition, [AslField.Choices.Name, i], findings);
            }
        }
    }

    private static void CheckNested(StateScope scope, Condition condition, PointerStep[] path, Findings findings)
    {
        switch (condition)
        {
            case CompositeCondition composite:
                var field = composite is AndCondition ? AslField.And : AslField.Or;
                if (composite.Conditions.Count == 0)
                {
                    findings.Report(
                        ChoiceRules.AndEmpty,
                        scope.Pointer,
                        $"'{field}' in the Choice state '{scope.State.Name}' has no conditions. Add at least one.",
                        [.. path, field.Name]);
                }

                for (var i = 0; i < composite.Conditions.Count; i++)
                {
                    CheckNested(scope, composite.Conditions[i], [.. path, field.Name, i], findings);
                }

                break;
            case NotCondition not:
                CheckNested(scope, not.Inner, [.. path, AslField.Not.Name], findings);
                break;
            case ComparisonCondition or JsonataCondition or RawCondition:
                break;
        }
    }
}
