using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>States and fields that change nothing: SF14007, SF14008, SF14009.</summary>
internal sealed class NeedlessParts : StateRule
{
    private const string Root = "$";

    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.State)
        {
            case PassState pass:
                CheckPass(scope, pass, findings);
                CheckPaths(scope, findings, pass.InputPath, pass.OutputPath, pass.ResultPath);
                break;
            case TaskState task:
                CheckPaths(scope, findings, task.InputPath, task.OutputPath, task.ResultPath);
                break;
            case ParallelState parallel:
                CheckParallel(scope, parallel, findings);
                CheckPaths(scope, findings, parallel.InputPath, parallel.OutputPath, parallel.ResultPath);
                break;
            case MapState map:
                CheckPaths(scope, findings, map.InputPath, map.OutputPath, map.ResultPath);
                break;
            case WaitState wait:
                CheckPaths(scope, findings, wait.InputPath, wait.OutputPath);
                break;
            case ChoiceState choice:
                CheckPaths(scope, findings, choice.InputPath, choice.OutputPath);
                break;
            case SucceedState succeed:
                CheckPaths(scope, findings, succeed.InputPath, succeed.OutputPath);
                break;
            case FailState or RawState:
                break;
        }
    }

    /// <summary>A Pass state that is all of a branch hands its input on, which is a purpose.</summary>
    private static void CheckPass(StateScope scope, PassState pass, Findings findings)
    {
        if (pass is { Result: null, Parameters: null, Assign: null, Output: null, Raw.Count: 0, InputPath: null or { Text: Root }, OutputPath: null or { Text: Root }, ResultPath: null or { Text: Root or null } }
            && (scope.Graph.Parent is null || scope.Graph.States.Count > 1))
        {
            findings.Report(
                PracticeRules.PassNoEffect, scope.Pointer, $"The Pass state '{pass.Name}' changes nothing. Remove it, or say with 'Comment' what it will do.");
        }
    }

    /// <summary>A single branch is of use where its errors are handled together.</summary>
    private static void CheckParallel(StateScope scope, ParallelState parallel, Findings findings)
    {
        if (parallel is { Branches.Count: 1, Retry: null or { Count: 0 }, Catch: null or { Count: 0 } })
        {
            findings.Report(
                PracticeRules.SingleBranchParallel,
                scope.Pointer,
                $"The Parallel state '{parallel.Name}' has one branch, beside which nothing runs. Put its states in the place of '{parallel.Name}', or add a branch.",
                AslField.Branches.Name);
        }
    }

    private static void CheckPaths(StateScope scope, Findings findings, DataPath? input, DataPath? output, DataPath? result = null)
    {
        CheckPath(scope, findings, AslField.InputPath, input);
        CheckPath(scope, findings, AslField.OutputPath, output);
        CheckPath(scope, findings, AslField.ResultPath, result);
    }

    private static void CheckPath(StateScope scope, Findings findings, AslField field, DataPath? path)
    {
        if (path is { Text: Root })
        {
            var pointer = JsonPointer.Append(scope.Pointer, field.Name);
            findings.Report(new Diagnostic(
                PracticeRules.RedundantField, pointer, $"'{field}' of the {scope.State.Type} state '{scope.State.Name}' is '$', as it is when it is not written. Remove it.")
            {
                Fix = Fix.Remove(pointer, field.Name),
            });
        }
    }
}
