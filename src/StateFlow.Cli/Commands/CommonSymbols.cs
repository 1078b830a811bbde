using System.CommandLine;
using System.CommandLine.Parsing;
using StateFlow.Cli.Documents;

namespace StateFlow.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class CommonSymbols
{
    /// <param name="others">What else a command takes, for its help.</param>
    public static Argument<string[]> Files(string? others = null)
    {
        var files = NoOptions(new Argument<string[]>("FILE")
        {
            Description = "Definitions in JSON or YAML (.yaml, .yml), wildcards (*.asl.json), folders, " + (others is null ? "or - for the standard input." : $"- for the standard input, {others}."),
            Arity = ArgumentArity.OneOrMore,
        });
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count(t => t.Value == SourceText.Dash) > 1)
            {
                result.AddError($"The standard input can be read once only, but '{SourceText.Dash}' is given twice.");
            }
        });
        return files;
    }

    public static Option<bool> Yaml() => new("--yaml")
    {
        Description = "The standard input is YAML. By default its first character tells: JSON begins with a bracket.",
    };

    public static TextFormat? FormatOf(bool yaml) => yaml ? TextFormat.Yaml : null;

    /// <summary>Refuses two options that are given together.</summary>
    public static void Exclude(CommandResult result, Option<bool> one, Option<bool> other)
    {
        if (result.GetValue(one) && result.GetValue(other))
        {
            result.AddError($"'{one.Name}' and '{other.Name}' exclude each other.");
        }
    }

    /// <summary>Refuses what looks like an option but is none of the command's: it is no file, but a mistake.</summary>
    public static Argument<T> NoOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value is ['-', _, ..]))
            {
                result.AddError($"There is no option '{token.Value}'. If it is a file, write './{token.Value}'.");
            }
        });
        return argument;
    }
}
