using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A call has the parameters that its action requires, and no others than it has: SF12011, SF12012, SF12013, SF12015, SF12022.</summary>
/// <remarks>
/// Documented: "The field 'Foo' is not supported by Step Functions", "The field 'FunctionName' is required but was missing". The catalogue of the SDK
/// is a snapshot: a parameter that it does not know is a warning unless something near is known.
/// </remarks>
internal sealed class CallParameters : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Arguments is not { IsOpen: false } arguments || FindParameters(scope.Resource) is not { Count: > 0 } parameters)
        {
            return;
        }

        if (arguments.IsMissing)
        {
            if (ListMissing(parameters, [], []) is { Count: > 0 } required)
            {
                findings.Report(
                    IntegrationRules.ParametersRequired,
                    scope.Pointer,
                    $"The Task state '{scope.State.Name}' has no '{arguments.Field}', but what it calls needs some. Add '{arguments.Field}' with {Words.List(required)}.");
            }

            return;
        }

        var meant = CheckNames(scope, arguments, parameters, findings);
        if (ListMissing(parameters, arguments.All, meant) is { Count: > 0 } missing)
        {
            findings.Report(
                scope.Resource.Integration == HttpTasks.Integration ? IntegrationRules.HttpTaskConnection : IntegrationRules.ParameterRequired,
                scope.Pointer,
                $"'{arguments.Field}' of the Task state '{scope.State.Name}' must have {Words.List(missing)}. Add what is missing.",
                arguments.Field.Name);
        }
    }

    /// <summary>Reports the names that the action does not have.</summary>
    /// <returns>The parameters that were probably meant by them.</returns>
    private static List<string> CheckNames(StateScope scope, CallArguments arguments, IReadOnlyList<IntegrationParameter> parameters, Findings findings)
    {
        var meant = new List<string>();
        foreach (var argument in arguments.All)
        {
            if (!Has(parameters, argument.Name))
            {
                var near = findings.Nearest(argument.Name, parameters.Select(p => p.Name));
                if (near is not null)
                {
                    meant.Add(near);
                }

                ReportUnknown(scope, arguments.Field, argument, near, findings);
            }
        }

        return meant;
    }

    private static void ReportUnknown(StateScope scope, AslField field, CallArgument argument, string? near, Findings findings)
    {
        var isSdk = scope.Resource is TaskResource.Sdk;
        var isCase = argument.Name.Equals(near, StringComparison.OrdinalIgnoreCase);
        var rule = isSdk && isCase ? IntegrationRules.SdkParameterCase : IntegrationRules.ParameterUnknown;
        var pointer = scope.Pointer + JsonPointer.Of(field.Name, argument.Written);
        var name = near is null ? null : near + argument.Written[argument.Name.Length..];
        var problem = isCase ? "but parameters are written in PascalCase" : "which the action does not have";
        var advice = isCase ? $"Write '{name}'." : name is not null ? $"Did you mean '{name}'?" : "Remove it.";
        findings.Report(new Diagnostic(rule, pointer, $"The Task state '{scope.State.Name}' gives the parameter '{argument.Written}', {problem}. {advice}")
        {
            Severity = isSdk && near is null ? Severity.Warning : rule.Severity,
            Fix = isCase ? Fix.Rename(pointer, argument.Written, name!) : null, // Something near has a name.
        });
    }

    /// <summary>Lists the required parameters that are not given; those of which one is needed count as one.</summary>
    private static List<string> ListMissing(IReadOnlyList<IntegrationParameter> parameters, IReadOnlyList<CallArgument> given, List<string> meant)
    {
        var missing = new List<string>();
        var choices = new List<string>();
        var isChosen = false;
        foreach (var (name, requirement) in parameters)
        {
            var isGiven = requirement is not ParameterRequirement.Optional && (given.Any(a => a.Name == name) || meant.Contains(name));
            if (requirement is ParameterRequirement.Required && !isGiven)
            {
                missing.Add(name);
            }
            else if (requirement is ParameterRequirement.OneOf)
            {
                choices.Add(name);
                isChosen |= isGiven;
            }
        }

        return isChosen || choices.Count == 0 ? missing : [.. missing, string.Join("' or '", choices)];
    }

    private static bool Has(IReadOnlyList<IntegrationParameter> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds what the action takes; only a call of the SDK makes the catalogue be read.</summary>
    private static IReadOnlyList<IntegrationParameter>? FindParameters(TaskResource? resource) => resource is TaskResource.Sdk sdk
        ? IntegrationCatalog.FindService(sdk.Service)?.FindAction(sdk.Action)?.Parameters
        : (resource as TaskResource.Optimized)?.Integration.Parameters;
}
