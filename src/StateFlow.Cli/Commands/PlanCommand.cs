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
        var target = new DeploymentTarget();
        var overwrite = new Option<bool>("--overwrite") { Description = "Plan to deploy over what somebody else made or changed." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 when there is something to do." };
        var json = new Option<bool>("--json") { Description = "Write the plan as a JSON object: stateMachineArn, changes, diff, consequences, findings." };
        var command = new Command("plan", "Shows what 'deploy' would do on AWS. Nothing is changed.") { overwrite, exitCode, json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                if (target.Find(parsed, input, error, out var problem) is not { } deployment)
                {
                    return problem;
                }

                using var deployer = new Deployer(target.ReadAws(parsed), new DeployerOptions { Overwrite = parsed.GetValue(overwrite) });
                var plan = await deployer.PlanAsync(deployment, cancellation).ConfigureAwait(false);
                await output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(DeploymentReport.ToJson(plan)) : $"{plan}\n").ConfigureAwait(false);
                return plan.HasErrors || (parsed.GetValue(exitCode) && !plan.IsEmpty) ? ExitCode.Findings : ExitCode.Done;
            },
            parsed.InvocationConfiguration.Error).ConfigureAwait(false));
        return command;
    }
}
