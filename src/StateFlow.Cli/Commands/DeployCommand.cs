using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow deploy</c>.</summary>
internal static class DeployCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var target = new DeploymentTarget();
        var overwrite = new Option<bool>("--overwrite") { Description = "Deploy over what somebody else made or changed." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing, but show what would be done, as 'plan' does." };
        var json = new Option<bool>("--json") { Description = "Write the steps as JSON objects, one a line (kind, resource, name, message), and the result as the last of them." };
        var command = new Command("deploy", "Brings a machine to AWS with all that belongs to it: role, policy, logs, tags, version, alias, functions. Where everything is as it should be, nothing is changed.") { overwrite, dryRun, json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                if (target.Find(parsed, input, error, out var problem) is not { } deployment)
                {
                    return problem;
                }

                var report = new DeploymentReport(parsed.GetValue(json), output, error);
                using var deployer = new Deployer(target.ReadAws(parsed), new DeployerOptions { Overwrite = parsed.GetValue(overwrite), Progress = report, Clock = clock });
                var plan = await deployer.PlanAsync(deployment, cancellation).ConfigureAwait(false);
                if (plan.HasErrors || parsed.GetValue(dryRun))
                {
                    report.Show(plan);
                    return plan.HasErrors ? ExitCode.Findings : ExitCode.Done;
                }

                report.ShowRemarks(plan);
                var result = await deployer.DeployAsync(plan, cancellation).ConfigureAwait(false);
                report.Show(result);
                return result.IsRolledBack ? ExitCode.Findings : ExitCode.Done;
            },
            parsed.InvocationConfiguration.Error).ConfigureAwait(false));
        return command;
    }
}
