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
        var target = new DeploymentTarget();
        var json = new Option<bool>("--json") { Description = "Write a JSON object: exists, isDrifted, isChangedOutside, differences, diff." };
        var command = new Command("drift", "Compares what AWS has with the definition and its settings. The exit code is 1 when they differ.") { json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                if (target.Find(parsed, input, error, out var problem) is not { } deployment)
                {
                    return problem;
                }

                using var deployer = new Deployer(target.ReadAws(parsed), new DeployerOptions { Overwrite = true });
                var drift = await deployer.FindDriftAsync(deployment, cancellation).ConfigureAwait(false);
                await output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(DeploymentReport.ToJson(drift)) : DeploymentReport.Text(drift)).ConfigureAwait(false);
                return drift.IsDrifted ? ExitCode.Findings : ExitCode.Done;
            },
            parsed.InvocationConfiguration.Error).ConfigureAwait(false));
        return command;
    }
}
