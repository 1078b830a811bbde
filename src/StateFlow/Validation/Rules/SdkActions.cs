using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>A call of the AWS SDK is one that there is: SF12008, SF12009, SF12010 (recorded as "is not recognized").</summary>
/// <remarks>
/// The catalogue is a snapshot. What it does not know is an error where something near is known, and a warning otherwise: it may be newer.
/// </remarks>
internal sealed class SdkActions : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Resource is not TaskResource.Sdk sdk)
        {
            return;
        }

        if (IntegrationCatalog.FindService(sdk.Service) is not { } service)
        {
            var near = IntegrationCatalog.NearestService(sdk.Service);
            Report(
                scope,
                IntegrationRules.SdkServiceUnknown,
                $"calls '{sdk.Service}', which is no known service of the AWS SDK. {Advise(near?.Id, "services are written in lower case without separators")}",
                near is not null,
                findings);
        }
        else if (service.FindAction(sdk.Action) is not { } action)
        {
            CheckAction(scope, sdk, service.NearestAction(sdk.Action), findings);
        }
        else if (!action.IsSupported)
        {
            Report(
                scope,
                IntegrationRules.SdkActionUnknown,
                $"calls '{action}', which Step Functions cannot call: it streams, or hands out credentials. Call it in a Lambda function.",
                isCertain: true,
                findings);
        }
    }

    private static void CheckAction(StateScope scope, TaskResource.Sdk sdk, SdkAction? near, Findings findings)
    {
        if (near is null || !near.Name.Equals(sdk.Action, StringComparison.OrdinalIgnoreCase))
        {
            Report(
                scope,
                IntegrationRules.SdkActionUnknown,
                $"calls '{sdk.Action}', which is no known action of '{sdk.Service}'. {Advise(near?.Name, "actions are written in camelCase")}",
                near is not null,
                findings);
            return;
        }

        var pointer = JsonPointer.Append(scope.Pointer, AslField.Resource.Name);
        var resource = ((TaskState)scope.State).Resource!; // Only tasks with one have something to call.
        var fixedResource = resource.Replace($":{sdk.Action}", $":{near.Name}", StringComparison.Ordinal);
        findings.Report(new Diagnostic(
            IntegrationRules.SdkActionCase,
            pointer,
            $"The Task state '{scope.State.Name}' calls '{sdk.Action}', but actions of the AWS SDK are written in camelCase. Write '{near.Name}'.")
        {
            Fix = Fix.Set(pointer, Expressions.Json.From(fixedResource), $"Write '{near.Name}'"),
        });
    }

    private static string Advise(string? near, string rule) => near is null ? $"Look it up: {rule}; it may also be newer than this version." : $"Did you mean '{near}'?";

    private static void Report(StateScope scope, DiagnosticDescriptor rule, string problem, bool isCertain, Findings findings) =>
        findings.Report(new Diagnostic(rule, JsonPointer.Append(scope.Pointer, AslField.Resource.Name), $"The Task state '{scope.State.Name}' {problem}")
        {
            Severity = isCertain ? rule.Severity : Severity.Warning,
        });
}
