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
        var target = new DeploymentTarget();
        var logs = new Option<bool>("--logs") { Description = "Remove the log group as well, with its events." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Remove nothing, but show what would be." };
        var json = new Option<bool>("--json") { Description = "Write what was removed as a JSON array: kind, resource, name." };
        var command = new Command("remove", "Removes from AWS what deployments of a machine made, and only that.") { logs, dryRun, json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                if (target.Find(parsed, input, error, out var problem) is not { } deployment)
                {
                    return problem;
                }

                using var deployer = new Deployer(target.ReadAws(parsed), new DeployerOptions { Clock = clock });
                var removal = new RemovalOptions { RemoveLogs = parsed.GetValue(logs), DryRun = parsed.GetValue(dryRun) };
                var removed = await deployer.RemoveAsync(deployment, removal, cancellation).ConfigureAwait(false);
                await output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(Json.Array([.. removed.Select(DeploymentReport.ToJson)]))
                    : removed.Count == 0 ? "Nothing to do: there is nothing of it.\n"
                    : string.Concat(removed.Select(r => $"{r}\n"))).ConfigureAwait(false);
                return ExitCode.Done;
            },
            parsed.InvocationConfiguration.Error).ConfigureAwait(false));
        return command;
    }
}
