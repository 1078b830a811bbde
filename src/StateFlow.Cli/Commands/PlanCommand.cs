using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow plan</c>.</summary>
internal static class PlanCommand
{
    public static Command Create(Stream input)
    {
        var overwrite = new Option<bool>("--overwrite") { Description = "Plan to deploy over what somebody else made or changed." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 when there is something to do." };
        var json = new Option<bool>("--json") { Description = "Write the plan as a JSON object: stateMachineArn, changes, diff, consequences, findings." };
        return DeploymentCommand.Create("plan", "Shows what 'deploy' would do on AWS. Nothing is changed.", [overwrite, exitCode, json], input, async (order, cancellation) =>
        {
            using var deployer = new Deployer(order.Aws, new DeployerOptions { Overwrite = order.Parsed.GetValue(overwrite) });
            var plan = await deployer.PlanAsync(order.Deployment, cancellation).ConfigureAwait(false);
            await order.Output.WriteAsync(order.Parsed.GetValue(json) ? IndentedJson.Write(DeploymentReport.ToJson(plan)) : $"{plan}\n").ConfigureAwait(false);
            return plan.HasErrors || (order.Parsed.GetValue(exitCode) && !plan.IsEmpty) ? ExitCode.Findings : ExitCode.Done;
        });
    }
}
