using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A function is called through lambda:invoke (SF12027), by a version or an alias (SF12028).</summary>
/// <remarks>Source: developer guide, "Invoke an AWS Lambda function with Step Functions", and "Deploying state machines with versions and aliases".</remarks>
internal sealed class FunctionCalls : StateRule
{
    private const string FunctionName = "FunctionName";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Resource is TaskResource.Function function)
        {
            findings.Report(
                IntegrationRules.LambdaDirectVsInvoke,
                scope.Pointer,
                $"The Task state '{scope.State.Name}' calls its function in the old way. Call 'arn:aws:states:::lambda:invoke', which can do more; its result is in 'Payload'.",
                AslField.Resource.Name);
            if (function.Qualifier is null && !TokenText.IsIn(function.Arn))
            {
                ReportUnqualified(scope, function.Arn, findings, AslField.Resource.Name);
            }
        }
        else if (scope.Resource.Integration is "lambda:invoke" && scope.Arguments is { IsOpen: false } arguments
            && arguments.FindText(FunctionName) is { } name && !IsQualified(name) && arguments.Find("Qualifier") is null)
        {
            ReportUnqualified(scope, name, findings, arguments.Field.Name, FunctionName);
        }
    }

    /// <summary>Tells whether a function is named with a version or an alias: <c>name:alias</c>, or at the end of an ARN or a part of one.</summary>
    private static bool IsQualified(string function)
    {
        const string Kind = "function:";
        var name = function.LastIndexOf(Kind, StringComparison.Ordinal) is >= 0 and var start ? function.AsSpan(start + Kind.Length) : function;
        return name.Contains(':');
    }

    private static void ReportUnqualified(StateScope scope, string name, Findings findings, params ReadOnlySpan<PointerStep> place) => findings.Report(
        IntegrationRules.LambdaVersionUnqualified,
        scope.Pointer,
        $"The Task state '{scope.State.Name}' calls whatever is the newest code of '{name}', which may change while executions run. Add a version or an alias.",
        place);
}
