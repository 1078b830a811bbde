using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>The input chooses neither the role that a task assumes (SF16002) nor what it calls (SF16003).</summary>
internal sealed class TargetsFromInput : StateRule
{
    private static readonly string[] Targets = ["FunctionName", "StateMachineArn", "QueueUrl"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not TaskState)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text.Owner.Field == AslField.Credentials && ReadsInput(text))
            {
                findings.Report(
                    SecurityRules.WildcardCrossAccount,
                    scope.Pointer,
                    $"The input chooses the role that the Task state '{scope.State.Name}' assumes: whoever starts an execution can choose any. Write the ARN, or choose it in the definition.",
                    text.Path);
            }
            else if (FindTarget(text) is { } name && ReadsInput(text))
            {
                findings.Report(
                    SecurityRules.DynamicFunctionName,
                    scope.Pointer,
                    $"The input chooses the '{name}' that the Task state '{scope.State.Name}' calls. Write it, or choose it in the definition from those that are allowed.",
                    text.Path);
            }
        }
    }

    private static string? FindTarget(ExpressionText text)
    {
        if (text.Path.Length != 2 || (text.Owner.Field != AslField.Parameters && text.Owner.Field != AslField.Arguments))
        {
            return null;
        }

        var name = EvaluatedName.Plain(text.Path[1].ToString());
        return Targets.FirstOrDefault(t => t == name);
    }

    private static bool ReadsInput(ExpressionText text) =>
        Reads.Of(text, PathRoot.Input, "input").Any() || Reads.Of(text, PathRoot.Context, "context").Any(names => names is ["Execution", "Input", ..]);
}
