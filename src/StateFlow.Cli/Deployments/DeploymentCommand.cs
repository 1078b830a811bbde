using System.CommandLine;
using StateFlow.Cli.Commands;
using StateFlow.Cli.Runs;
using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>What the commands on a deployed machine have in common: which machine, its settings, and where it is.</summary>
internal static class DeploymentCommand
{
    /// <summary>Makes a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="options">The options that it has besides.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="run">Does it, once the machine and its settings are found.</param>
    public static Command Create(string name, string description, IEnumerable<Option> options, Stream input, Func<DeploymentOrder, CancellationToken, Task<ExitCode>> run)
    {
        var target = CommonSymbols.NoOptions(new Argument<string>("FILE|PROJECT") { Description = "The definition in JSON or YAML, or a C# project or assembly with it." });
        var machine = new Option<string?>("--name") { Description = "Which machine of the project.", HelpName = "NAME" };
        var (settings, aws) = (new DeploymentSymbols(), new AwsSymbols());
        var command = new Command(name, description) { target };
        foreach (var option in options.Append(machine))
        {
            command.Options.Add(option);
        }

        settings.AddTo(command);
        aws.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                var exitCode = RunTarget.Find([parsed.GetRequiredValue(target)], input, error, out var targets);
                if (exitCode is not ExitCode.Done)
                {
                    return exitCode;
                }

                return RunTarget.Choose(targets, parsed.GetValue(machine), error) is { } chosen && settings.Read(parsed).FindDeployment(chosen, error) is { } deployment
                    ? await run(new DeploymentOrder(parsed, deployment, aws.Read(parsed), output, error), cancellation).ConfigureAwait(false)
                    : ExitCode.WrongUsage;
            },
            parsed.InvocationConfiguration.Error,
            "It was interrupted. What was done stays; the same command goes on from there.").ConfigureAwait(false));
        return command;
    }
}

/// <summary>What a command on a deployed machine is to do.</summary>
/// <param name="Parsed">What was given.</param>
/// <param name="Deployment">The machine, and what belongs to it.</param>
/// <param name="Aws">Where calls go.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where messages go.</param>
internal sealed record DeploymentOrder(ParseResult Parsed, MachineDeployment Deployment, AwsTarget Aws, TextWriter Output, TextWriter Error);
