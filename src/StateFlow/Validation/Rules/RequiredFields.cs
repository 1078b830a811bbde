using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>States have the fields without which they mean nothing: SF2090, SF2092, SF2104, SF2105, SF3022, SF6001, SF6002, SF11001.</summary>
internal sealed class RequiredFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        CheckOwn(scope, findings);
        if (LacksTransition(scope.State))
        {
            findings.Report(
                TransitionRules.NoNextNoEnd, scope.Pointer, $"The state '{scope.State.Name}' does not say where control goes. Add 'Next' with the name of a state, or '\"End\": true'.");
        }
    }

    private static void CheckOwn(StateScope scope, Findings findings)
    {
        switch (scope.State)
        {
            case TaskState task:
                Require(scope, task.Resource is not null, "the ARN of what it calls", StateFieldRules.ResourceRequired, findings, AslField.Resource);
                break;
            case WaitState wait:
                Require(
                    scope,
                    wait.Duration is not null,
                    "how long it waits (or 'SecondsPath', 'Timestamp', 'TimestampPath')",
                    StateFieldRules.WaitNoDuration,
                    findings,
                    AslField.Seconds,
                    AslField.SecondsPath,
                    AslField.Timestamp,
                    AslField.TimestampPath);
                break;
            case ParallelState parallel:
                Require(scope, parallel.Branches is not null, "an array of branches", StateFieldRules.BranchesRequired, findings, AslField.Branches);
                RequireItems(scope, parallel.Branches?.Count, AslField.Branches, StateFieldRules.BranchesEmpty, findings);
                break;
            case ChoiceState choice:
                Require(scope, choice.Choices is not null, "an array of rules", ChoiceRules.ChoicesRequired, findings, AslField.Choices);
                RequireItems(scope, choice.Choices?.Count, AslField.Choices, ChoiceRules.ChoicesEmpty, findings);
                break;
            case MapState map:
                Require(
                    scope,
                    map.Processor is not null,
                    "what is done with each item",
                    MapRules.ProcessorRequired,
                    findings,
                    AslField.ItemProcessor,
                    AslField.Iterator);
                break;
            case PassState or SucceedState or FailState or RawState:
                break;
        }
    }

    /// <summary>Tells whether a state should have a transition and has none, not even a faulty one.</summary>
    public static bool LacksTransition(State state) => !IsRaw(state.Raw, AslField.Next) && !IsFaultyEnd(state) && state switch
    {
        TaskState task => task.Transition is null,
        PassState pass => pass.Transition is null,
        WaitState wait => wait.Transition is null,
        ParallelState parallel => parallel.Transition is null,
        MapState map => map.Transition is null,
        ChoiceState or SucceedState or FailState or RawState or _ => false,
    };

    /// <summary>Tells whether one of the fields is there although its value was no good, about which the reader has reported.</summary>
    public static bool IsRaw(EquatableArray<RawField> raw, params ReadOnlySpan<AslField> fields)
    {
        foreach (var field in fields)
        {
            foreach (var kept in raw)
            {
                if (kept.Name == field.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether one of the fields is there under a name that nobody knows, about which the reader has reported.</summary>
    private static bool IsMisspelled(EquatableArray<RawField> raw, ReadOnlySpan<AslField> fields)
    {
        foreach (var field in fields)
        {
            if (raw.Any(kept => Words.Nearest(kept.Name, [field.Name]) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether <c>End</c> has a value that makes no sense; <c>false</c> does, and means nothing.</summary>
    private static bool IsFaultyEnd(State state) => state.Raw.Any(f => f.Name == AslField.End.Name && f.Value != Json.False);

    private static void Require(
        StateScope scope, bool isThere, string what, DiagnosticDescriptor rule, Findings findings, params ReadOnlySpan<AslField> fields)
    {
        if (!isThere && !IsRaw(scope.State.Raw, fields) && !IsMisspelled(scope.State.Raw, fields))
        {
            findings.Report(rule, scope.Pointer, $"The {scope.State.Type} state '{scope.State.Name}' has no '{fields[0]}'. Add {what}.");
        }
    }

    private static void RequireItems(StateScope scope, int? count, AslField field, DiagnosticDescriptor rule, Findings findings)
    {
        if (count == 0)
        {
            findings.Report(rule, scope.Pointer, $"'{field}' of the {scope.State.Type} state '{scope.State.Name}' is empty. Add at least one item.", field.Name);
        }
    }
}
