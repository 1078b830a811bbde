using System.CommandLine;
using System.CommandLine.Parsing;
using StateFlow.Cli.Checks;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Validation;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow validate</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var files = CommonSymbols.Files("or C# projects and assemblies (.csproj, .dll), whose machines are looked at");
        var yaml = CommonSymbols.Yaml();
        var severity = new Option<string>("--severity") { Description = "How bad a finding must be to be shown.", DefaultValueFactory = _ => "warning" }.AcceptOnlyFromAmong("error", "warning", "hint");
        var type = new Option<string?>("--type") { Description = "Which kind of workflow the definitions become. By default standard, or as the settings say." }.AcceptOnlyFromAmong("standard", "express");
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Take a warning for an error." };
        var config = new Option<string?>("--config") { Description = "The settings. By default the nearest 'stateflow.json' in the folder of each file or above it.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Repair what can be repaired for certain. The files are written in canonical text, all of them or none." };
        var json = new Option<bool>("--json") { Description = "Write the findings as a JSON array: file, line, column, pointer, severity, id, message, member, related, fix, aws." };
        var sarif = new Option<bool>("--sarif") { Description = "Write the findings as a log in SARIF 2.1.0." };
        var aws = new Option<bool>("--aws-format") { Description = "Write what ValidateStateMachineDefinition would answer: file, diagnostics, result, truncated. Severities and suppressions of the settings do not count." };
        var command = new Command("validate", "Checks definitions against every rule of the language. The exit code is 1 when one has errors.") { files, yaml, severity, type, strict, config, fix, json, sarif, aws };
        command.Validators.Add(result => CommonSymbols.Exclude(result, json, sarif));
        command.Validators.Add(result => CommonSymbols.Exclude(result, json, aws));
        command.Validators.Add(result => CommonSymbols.Exclude(result, sarif, aws));
        command.Validators.Add(result => RefuseToFix(result, fix, files));
        command.SetAction(parsed =>
        {
            var options = new CheckOptions(
                parsed.GetValue(severity) switch { "error" => Severity.Error, "hint" => Severity.Hint, _ => Severity.Warning },
                parsed.GetValue(type) switch { "express" => StateMachineType.Express, "standard" => StateMachineType.Standard, _ => null },
                parsed.GetValue(strict),
                clock.GetUtcNow());
            var run = new ValidateRun(options, new SettingsFinder(parsed.GetValue(config)), parsed.GetValue(fix), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            {
                Format = parsed.GetValue(json) ? ReportFormat.Json : parsed.GetValue(sarif) ? ReportFormat.Sarif : parsed.GetValue(aws) ? ReportFormat.Aws : ReportFormat.Lines,
            };
            var arguments = parsed.GetRequiredValue(files).ToLookup(ProjectMachines.IsProject);
            return (int)run.Check(Sources.Read(arguments[false], CommonSymbols.FormatOf(parsed.GetValue(yaml)), input), arguments[true]);
        });
        return command;
    }

    private static void RefuseToFix(CommandResult result, Option<bool> fix, Argument<string[]> files)
    {
        if (result.GetValue(fix) && result.GetValue(files)?.FirstOrDefault(f => f == SourceText.Dash || ProjectMachines.IsProject(f)) is { } other)
        {
            result.AddError($"'{fix.Name}' rewrites definitions, and '{other}' is no file with one.");
        }
    }
}
