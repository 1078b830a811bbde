using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using StateFlow.Cli.Checks;
using StateFlow.Expressions;

namespace StateFlow.Cli.Deployments;

/// <summary>The options of the commands that need to know what machines are deployed with.</summary>
internal sealed class DeploymentSymbols
{
    public Option<string?> Type { get; } = new Option<string?>("--type") { Description = "Which kind of workflow it is. By default standard, or as the settings say." }.AcceptOnlyFromAmong("standard", "express");

    public Option<string?> Config { get; } = new("--config") { Description = "The settings, which have a section 'deploy'. By default the nearest 'stateflow.json' in the folder of each file or above it.", HelpName = "FILE" };

    public Option<string[]> Set { get; } = new("--set") { Description = "What stands for the placeholder ${NAME}: NAME=TEXT, or NAME:=VALUE for a number, true or false. May be given several times.", HelpName = "NAME=TEXT" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Type);
        AddSubstitutionsTo(command);
    }

    /// <summary>Adds the options about placeholders to a command.</summary>
    public void AddSubstitutionsTo(Command command)
    {
        Set.Validators.Add(CheckAssignments);
        command.Options.Add(Config);
        command.Options.Add(Set);
    }

    /// <summary>Reads what was given.</summary>
    public DeploymentOptions Read(ParseResult parsed) => new(
        new SettingsFinder(parsed.GetValue(Config)),
        parsed.GetValue(Type) is { } type ? SettingsFields.Types[type] : null,
        (parsed.GetValue(Set) ?? []).Select(ReadAssignment).OfType<KeyValuePair<string, Json>>().ToLookup(s => s.Key, s => s.Value).ToDictionary(s => s.Key, s => s.Last(), StringComparer.Ordinal));

    private static void CheckAssignments(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(t => ReadAssignment(t.Value) is null))
        {
            result.AddError($"'{token.Value}' is no value for a placeholder. Write NAME=TEXT, or NAME:=VALUE for a number, true or false.");
        }
    }

    private static KeyValuePair<string, Json>? ReadAssignment(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 1 || text[..at] == ":")
        {
            return null;
        }

        var value = text[(at + 1)..];
        return text[at - 1] != ':' ? KeyValuePair.Create(text[..at], Json.From(value))
            : Json.TryParse(Encoding.UTF8.GetBytes(value), out var json, out _) && json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? KeyValuePair.Create(text[..(at - 1)], json)
            : null;
    }
}
