using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow drift</c>.</summary>
internal static class DriftCommand
{
    public static Command Create(Stream input)
    {
        var json = new Option<bool>("--json") { Description = "Write a JSON object: exists, isDrifted, isChangedOutside, differences, diff, findings." };
        return DeploymentCommand.Create("drift", "Compares what AWS has with the definition and its settings. The exit code is 1 when they differ.", [json], input, async (order, cancellation) =>
        {
            using var deployer = new Deployer(order.Aws, new DeployerOptions { Overwrite = true });
            var drift = await deployer.FindDriftAsync(order.Deployment, cancellation).ConfigureAwait(false);
            await order.Output.WriteAsync(order.Parsed.GetValue(json) ? IndentedJson.Write(DeploymentReport.ToJson(drift)) : DeploymentReport.Text(drift)).ConfigureAwait(false);
            return drift.IsDrifted ? ExitCode.Findings : ExitCode.Done;
        });
    }
}
