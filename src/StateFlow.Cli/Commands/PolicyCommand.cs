using System.CommandLine;
using StateFlow.Asl;
using StateFlow.Cli.Deployments;
using StateFlow.Cli.Runs;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow policy</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(Stream input)
    {
        var target = CommonSymbols.NoOptions(new Argument<string>("FILE|PROJECT") { Description = "The definition in JSON or YAML, or a C# project or assembly with it." });
        var name = new Option<string?>("--name") { Description = "Which machine of the project.", HelpName = "NAME" };
        var trust = new Option<bool>("--trust") { Description = "Write the trust policy of the role, in JSON: who may assume it." };
        var json = new Option<bool>("--json") { Description = "Write the policy document, in JSON." };
        var symbols = new DeploymentSymbols();
        var command = new Command("policy", "Shows the least that the role of a machine must be allowed, and which states need it.") { target, name, trust, json };
        symbols.AddTo(command);
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(target),
            parsed.GetValue(name),
            symbols.Read(parsed),
            p => parsed.GetValue(trust) ? IndentedJson.Write(p.TrustPolicy) : parsed.GetValue(json) ? IndentedJson.Write(p.ToJson()) : PolicyReport.Write(p),
            new Streams(input, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static ExitCode Run(string argument, string? name, DeploymentOptions options, Func<MachinePolicy, string> write, Streams streams)
    {
        var exitCode = RunTarget.Find([argument], streams.Input, streams.Error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return exitCode;
        }

        if (RunTarget.Choose(targets, name, streams.Error) is not { } target || options.Find([target], streams.Error) is not [var (_, settings)])
        {
            return ExitCode.WrongUsage;
        }

        try
        {
            InvalidDefinitionException.ThrowIfErrors(target.Name, target.Machine.Validate(ValidationOptions.Default with { Type = settings.Type }));
            var policy = MachinePolicy.Of(target.Machine, settings);
            foreach (var finding in policy.Findings)
            {
                streams.Error.WriteLine($"warning: {(finding.State is { } state ? $"{Words.List([state])}: " : null)}{finding.Message}");
            }

            streams.Output.Write(write(policy));
            return ExitCode.Done;
        }
        catch (Exception problem) when (RunTarget.IsExpected(problem))
        {
            RunTarget.Report(problem, streams.Error);
            return ExitCode.Findings;
        }
    }

    private sealed record Streams(Stream Input, TextWriter Output, TextWriter Error);
}
