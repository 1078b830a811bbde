using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow deploy</c>.</summary>
internal static class DeployCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        const string Description = "Brings a machine to AWS with all that belongs to it: role, policy, logs, tags, version, alias, functions. Where everything is as it should be, nothing is changed.";
        var overwrite = new Option<bool>("--overwrite") { Description = "Deploy over what somebody else made or changed." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing, but show what would be done, as 'plan' does." };
        var json = new Option<bool>("--json") { Description = "Write the steps as JSON objects, one a line (kind, resource, name, message), and the result, or the error, as the last of them." };
        return DeploymentCommand.Create("deploy", Description, [overwrite, dryRun, json], input, async (order, cancellation) =>
        {
            var report = new DeploymentReport(order.Parsed.GetValue(json), order.Output, order.Error);
            using var deployer = new Deployer(order.Aws, new DeployerOptions { Overwrite = order.Parsed.GetValue(overwrite), Progress = report, Clock = clock });
            var plan = await deployer.PlanAsync(order.Deployment, cancellation).ConfigureAwait(false);
            if (plan.HasErrors || order.Parsed.GetValue(dryRun))
            {
                report.Show(plan);
                return plan.HasErrors ? ExitCode.Findings : ExitCode.Done;
            }

            report.ShowRemarks(plan);
            try
            {
                var result = await deployer.DeployAsync(plan, cancellation).ConfigureAwait(false);
                report.Show(result);
                return result.IsRolledBack ? ExitCode.Findings : ExitCode.Done;
            }
            catch (DeploymentException problem)
            {
                report.Show(problem);
                throw;
            }
        });
    }
}
