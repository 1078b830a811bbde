using System.CommandLine;
using StateFlow.Cli.Commands;
using StateFlow.Cli.Runs;
using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>What the commands on a deployed machine have in common: which machine, its settings, and where it is.</summary>
internal sealed class DeploymentTarget
{
    private readonly Argument<string> _target = CommonSymbols.NoOptions(new Argument<string>("FILE|PROJECT") { Description = "The definition in JSON or YAML, or a C# project or assembly with it." });
    private readonly Option<string?> _name = new("--name") { Description = "Which machine of the project.", HelpName = "NAME" };
    private readonly DeploymentSymbols _settings = new();
    private readonly AwsSymbols _aws = new();

    /// <summary>Adds arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_target);
        command.Options.Add(_name);
        _settings.AddTo(command);
        _aws.AddTo(command);
    }

    /// <summary>Reads where calls go.</summary>
    public AwsTarget ReadAws(ParseResult parsed) => _aws.Read(parsed);

    /// <summary>Finds the machine and its settings, and says what is wrong with them.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="exitCode">Why there is none.</param>
    public MachineDeployment? Find(ParseResult parsed, Stream input, TextWriter error, out ExitCode exitCode)
    {
        exitCode = RunTarget.Find([parsed.GetRequiredValue(_target)], input, error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return null;
        }

        exitCode = ExitCode.WrongUsage;
        return RunTarget.Choose(targets, parsed.GetValue(_name), error) is { } target ? _settings.Read(parsed).FindDeployment(target, error) : null;
    }
}
