using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Conditions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>What a call gives is read from where it is: the payload of a function (SF12019), the output of a nested execution (SF12020).</summary>
/// <remarks>Recorded: asl.md, section 10.4, "Behaviour".</remarks>
internal sealed class WrappedResults : StateRule
{
    /// <summary>What <c>lambda:invoke</c> gives; <c>ResultSelector</c> is looked at with other results.</summary>
    private static readonly string[] LambdaResult =
        ["ExecutedVersion", "FunctionError", "LogResult", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode"];

    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.Resource.Integration, scope.Resource.WaitsFor)
        {
            case ("lambda:invoke", IntegrationPattern.RequestResponse):
                CheckLambda(scope, findings);
                break;
            case ("states:startExecution", IntegrationPattern.Sync):
                CheckExecution(scope, findings);
                break;
        }
    }

    private static void CheckLambda(StateScope scope, Findings findings)
    {
        foreach (var use in ResultUses.Of(scope))
        {
            // A later JSONata state: SF15018 knows, which says what the task should give.
            if (use.Names.Count > 0
                && !LambdaResult.Contains(use.Names[0])
                && use.Text.Owner.Field != AslField.ResultSelector
                && !(scope.IsJsonata && use.Reader != scope)
                && !Presence.IsTestedBy(use.Reader.State))
            {
                Report(
                    IntegrationRules.LambdaPayloadWrapper,
                    scope,
                    use,
                    $"reads '{use.Names[0]}' from the result of '{scope.State.Name}', but lambda:invoke puts what the function returns into 'Payload'. "
                        + $"Read 'Payload.{use.Names[0]}', or make 'Payload' the output of '{scope.State.Name}'.",
                    findings);
            }
        }
    }

    private static void CheckExecution(StateScope scope, Findings findings)
    {
        foreach (var use in ResultUses.Of(scope))
        {
            if (use.Names is ["Output" or "Input", _, ..])
            {
                Report(
                    IntegrationRules.StartExecutionOutputString,
                    scope,
                    use,
                    $"reads '{use.Names[1]}' from the '{use.Names[0]}' of '{scope.State.Name}', which '.sync' gives as a JSON string. "
                        + $"Write '.sync:2' in '{scope.State.Name}', which gives it as JSON.",
                    findings);
            }
        }
    }

    private static void Report(DiagnosticDescriptor rule, StateScope scope, ResultUse use, string problem, Findings findings) =>
        findings.Report(new Diagnostic(
            rule, use.Reader.Pointer + JsonPointer.Of(use.Text.Path), $"The {use.Reader.State.Type} state '{use.Reader.State.Name}' {problem}")
        {
            Related = [new RelatedPlace(JsonPointer.Append(scope.Pointer, AslField.Resource.Name), "This is what gives the result.")],
        });
}
