using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow remove</c>.</summary>
internal static class RemoveCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var logs = new Option<bool>("--logs") { Description = "Remove the log group as well, with its events." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Remove nothing, but show what would be." };
        var json = new Option<bool>("--json") { Description = "Write what was removed as a JSON array: kind, resource, name." };
        return DeploymentCommand.Create("remove", "Removes from AWS what deployments of a machine made, and only that.", [logs, dryRun, json], input, async (order, cancellation) =>
        {
            using var deployer = new Deployer(order.Aws, new DeployerOptions { Clock = clock });
            var removal = new RemovalOptions { RemoveLogs = order.Parsed.GetValue(logs), DryRun = order.Parsed.GetValue(dryRun) };
            var removed = await deployer.RemoveAsync(order.Deployment, removal, cancellation).ConfigureAwait(false);
            await order.Output.WriteAsync(order.Parsed.GetValue(json) ? IndentedJson.Write(Json.Array([.. removed.Select(DeploymentReport.ToJson)]))
                : removed.Count == 0 ? "Nothing to do: there is nothing of it.\n"
                : string.Concat(removed.Select(r => $"{r}\n"))).ConfigureAwait(false);
            return ExitCode.Done;
        });
    }
}
