using StateFlow.Asl;
using StateFlow.Validation.Conditions;

namespace StateFlow.Validation.Rules;

/// <summary>A value that is tested with IsPresent somewhere in a Choice state may be missing, and is compared only where it is not: SF6023.</summary>
/// <remarks>
/// A comparison of what is not there fails with <c>States.Runtime</c>: asl.md, section 4.3. Conditions are tried in order, and <c>And</c> and
/// <c>Or</c> end as soon as they are decided; what was compared was there.
/// </remarks>
internal sealed class PresenceGuards : StateRule
{
    /// <summary>More rules or conditions than this in one list are not looked at: nobody writes them, and they take time.</summary>
    private const int MaxConditions = 200;

    private static readonly HashSet<string> Nothing = [];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not ChoiceState { Choices: { Count: <= MaxConditions } rules } || !Presence.IsTestedBy(scope.State))
        {
            return;
        }

        var check = new Walk(scope, new ConditionTexts(scope), findings);
        foreach (var rule in rules)
        {
            check.AddOptional(rule.Condition);
        }

        HashSet<string> present = [];
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Condition is { } condition)
            {
                present.UnionWith(check.Visit(condition, present, [AslField.Choices.Name, i]).WhenFalse);
            }
        }
    }

    /// <summary>Which variables are there when a condition holds, and when it does not.</summary>
    private readonly record struct Outcome(HashSet<string> WhenTrue, HashSet<string> WhenFalse);

    private sealed class Walk(StateScope scope, ConditionTexts texts, Findings findings)
    {
        private readonly HashSet<string> _optional = new(StringComparer.Ordinal);

        /// <summary>Collects the variables whose presence is tested.</summary>
        public void AddOptional(Condition? condition)
        {
            switch (condition)
            {
                case ComparisonCondition { Operator: ComparisonOperator.IsPresent, Variable: { } variable }:
                    _optional.Add(texts.NameOf(variable));
                    break;
                case CompositeCondition composite:
                    foreach (var inner in composite.Conditions)
                    {
                        AddOptional(inner);
                    }

                    break;
                case NotCondition not:
                    AddOptional(not.Inner);
                    break;
                case ComparisonCondition or JsonataCondition or RawCondition or null:
                    break;
            }
        }

        /// <summary>Visits a condition. The depth of conditions is limited as that of JSON values.</summary>
        public Outcome Visit(Condition condition, HashSet<string> present, PointerStep[] path)
        {
            switch (condition)
            {
                case ComparisonCondition { Variable: { } variable } comparison:
                    return VisitComparison(comparison, texts.NameOf(variable), present, path);
                case AndCondition { Conditions.Count: <= MaxConditions } and:
                    return VisitAll(and, AslField.And, present, path, isAnd: true);
                case OrCondition { Conditions.Count: <= MaxConditions } or:
                    return VisitAll(or, AslField.Or, present, path, isAnd: false);
                case NotCondition not:
                    var (whenTrue, whenFalse) = Visit(not.Inner, present, [.. path, AslField.Not.Name]);
                    return new Outcome(whenFalse, whenTrue);
                case ComparisonCondition or CompositeCondition or JsonataCondition or RawCondition:
                    break;
            }

            return new Outcome(Nothing, Nothing);
        }

        private Outcome VisitComparison(ComparisonCondition comparison, string variable, HashSet<string> present, PointerStep[] path)
        {
            HashSet<string> itself = [variable];
            if (comparison.Operator is ComparisonOperator.IsPresent)
            {
                return comparison.Operand.ValueKind switch
                {
                    System.Text.Json.JsonValueKind.True => new Outcome(itself, Nothing),
                    System.Text.Json.JsonValueKind.False => new Outcome(Nothing, itself),
                    _ => new Outcome(itself, itself),
                };
            }

            if (_optional.Contains(variable) && !present.Any(p => IsWithin(p, variable)))
            {
                findings.Report(
                    ChoiceRules.ComparisonBeforeIsPresent,
                    scope.Pointer,
                    $"The Choice state '{scope.State.Name}' compares '{variable}' where it may be missing, which fails with {Errors.Runtime}. Test it with 'IsPresent' first, before it in an 'And'.",
                    [.. path, AslField.Variable.Name]);
            }

            return new Outcome(itself, itself);
        }

        /// <summary>Visits the conditions of And or Or: the next one is tried when the ones before did not decide.</summary>
        private Outcome VisitAll(CompositeCondition composite, AslField field, HashSet<string> present, PointerStep[] path, bool isAnd)
        {
            var known = new HashSet<string>(present, StringComparer.Ordinal);
            HashSet<string>? decided = null;
            for (var i = 0; i < composite.Conditions.Count; i++)
            {
                var (whenTrue, whenFalse) = Visit(composite.Conditions[i], known, [.. path, field.Name, i]);
                var end = new HashSet<string>(known, StringComparer.Ordinal);
                end.UnionWith(isAnd ? whenFalse : whenTrue);
                decided?.IntersectWith(end);
                decided ??= end;
                known.UnionWith(isAnd ? whenTrue : whenFalse);
            }

            return isAnd ? new Outcome(known, decided ?? Nothing) : new Outcome(decided ?? Nothing, known);
        }

        /// <summary>Tells whether a path that is there leads through a variable, which then is there, too.</summary>
        private static bool IsWithin(string path, string variable) =>
            path.StartsWith(variable, StringComparison.Ordinal) && (path.Length == variable.Length || path[variable.Length] is '.' or '[');
    }
}
