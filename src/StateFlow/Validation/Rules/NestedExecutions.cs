using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A nested execution is told its parent (SF12021), and is started in a way that can wait for it (SF12030).</summary>
internal sealed class NestedExecutions : StateRule
{
    private const string ParentId = "AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID";
    private const string Input = "Input";

    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.Resource.ServiceAction)
        {
            case "states:startExecution" when scope.Arguments is { IsMissing: false, IsOpen: false } arguments && LacksParent(arguments):
                ReportParent(scope, arguments, findings);
                break;
            case "sfn:startExecution" when scope.Resource.WaitsFor is IntegrationPattern.RequestResponse:
                findings.Report(
                    IntegrationRules.NestedExpressSync,
                    scope.Pointer,
                    $"The Task state '{scope.State.Name}' starts an execution and does not wait for it. To get its output, call 'aws-sdk:sfn:startSyncExecution' "
                        + "for an Express workflow, and 'states:startExecution.sync:2' for a Standard one.",
                    AslField.Resource.Name);
                break;
        }
    }

    /// <summary>Tells whether the input certainly does not name the parent: there is none, or it is an object without that member.</summary>
    private static bool LacksParent(CallArguments arguments) => arguments.Find(Input) is not { } input
        || (input is { IsLiteral: true, Value: { ValueKind: JsonValueKind.Object } value } && !EvaluatedName.IsIn(value, ParentId));

    private static void ReportParent(StateScope scope, CallArguments arguments, Findings findings)
    {
        var pointer = scope.Pointer + JsonPointer.Of(arguments.Field.Name);
        var place = JsonPointer.Append(pointer, Input);
        var (name, value) = scope.IsJsonata ? (ParentId, "{% $states.context.Execution.Id %}") : (ParentId + EvaluatedName.Suffix, "$$.Execution.Id");
        var hasInput = arguments.Find(Input) is not null;
        findings.Report(new Diagnostic(
            IntegrationRules.ParentExecutionId,
            hasInput ? place : pointer,
            $"The Task state '{scope.State.Name}' starts an execution that is not linked to this one. Add '{name}' with '{value}' to its 'Input'.")
        {
            Fix = new Fix(
                $"Add '{name}'",
                [
                    hasInput
                        ? new Edit.Set(JsonPointer.Append(place, name), Json.From(value))
                        : new Edit.Set(place, Json.Object(new KeyValuePair<string, Json>(name, Json.From(value)))),
                ]),
        });
    }
}
