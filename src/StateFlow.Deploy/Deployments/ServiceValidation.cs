using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>Lets AWS check a definition before anything is touched.</summary>
internal static class ServiceValidation
{
    private const string Fail = "FAIL";

    /// <summary>Gives what AWS finds. Where it cannot be asked, that is a warning: not every region can.</summary>
    public static async Task<IReadOnlyList<PlanFinding>> FindAsync(Services services, DesiredState desired, CancellationToken cancellation)
    {
        try
        {
            var reply = await services.StepFunctions.ValidateStateMachineDefinitionAsync(new ValidateStateMachineDefinitionRequest(desired.DefinitionText, desired.Type), cancellation).ConfigureAwait(false);
            var findings = (reply.Diagnostics ?? []).Select(d => new PlanFinding(
                d.Severity == "ERROR" && reply.Result == Fail ? Severity.Error : Severity.Warning,
                $"AWS: {(d.Location is null ? string.Empty : $"{d.Location}: ")}{d.Code}: {d.Message}")).ToList();
            return reply.Result == Fail && !findings.Any(f => f.Severity is Severity.Error) ? [.. findings, new PlanFinding(Severity.Error, "AWS refuses the definition, and does not say why.")] : findings;
        }
        catch (AwsServiceException problem)
        {
            return [new PlanFinding(Severity.Warning, problem.ErrorCode == AwsErrors.AccessDenied
                ? "The definition was not checked by AWS: the permission states:ValidateStateMachineDefinition is missing."
                : $"The definition was not checked by AWS: {problem.Message}")];
        }
    }
}
