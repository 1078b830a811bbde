using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Runs;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow replay</c>.</summary>
internal static class ReplayCommand
{
    public static Command Create(Stream input)
    {
        var definition = CommonSymbols.NoOptions(new Argument<string>("FILE|PROJECT") { Description = "The definition in JSON or YAML, or a C# project or assembly with it." });
        var history = CommonSymbols.NoOptions(new Argument<string>("HISTORY") { Description = "What 'aws stepfunctions get-execution-history' wrote, or 'stateflow run --history'; - for the standard input." });
        var name = new Option<string?>("--name") { Description = "Which machine of the project.", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object: isSame, divergences." };
        var command = new Command("replay", "Runs a definition with the input and the task results of a recorded execution. The exit code is 1 when the run is another one.") { definition, history, name, json };
        var symbols = new DeploymentSymbols();
        symbols.AddSubstitutionsTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            parsed.GetRequiredValue(definition),
            parsed.GetValue(name),
            symbols.Read(parsed),
            Sources.Read([parsed.GetRequiredValue(history)], null, input),
            new Report(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
            cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string definition, string? name, DeploymentOptions options, Sources history, Report report, CancellationToken cancellation)
    {
        history.ReportProblems(report.Error);
        if (history.Problems.Count > 0 || history.Texts is not [var text])
        {
            return ExitCode.WrongUsage;
        }

        var exitCode = RunTarget.Find([definition], Stream.Null, report.Error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return exitCode;
        }

        // What was deployed had values in the place of placeholders.
        if (RunTarget.Choose(targets, name, report.Error) is not { } target || options.Find([target], report.Error) is not [var (_, settings)])
        {
            return ExitCode.WrongUsage;
        }

        var recorded = HistoryJson.Read(System.Text.Encoding.UTF8.GetString(text.Content));
        if (recorded.HasProblems)
        {
            Write(recorded.Problems.Select(p => $"{text.Name}: error: {p}"), report.Error);
            return ExitCode.Findings;
        }

        try
        {
            var result = await Replayer.ReplayAsync(target.Machine.Resolve(settings.Substitutions), recorded.Events, cancellation).ConfigureAwait(false);
            Write([report.IsJson ? IndentedJson.Write(ToJson(result)).TrimEnd() : result.ToString()], report.Output);
            return result.IsSame ? ExitCode.Done : ExitCode.Findings;
        }
        catch (Exception problem) when (RunTarget.IsExpected(problem))
        {
            RunTarget.Report(problem, report.Error);
            return ExitCode.Findings;
        }
    }

    private static void Write(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static Json ToJson(ReplayResult result) => Json.Object(
        new("isSame", result.IsSame),
        new("divergences", Json.Array([.. result.Divergences.Select(ToJson)])),
        new("remarks", Json.Array([.. result.Remarks.Select(r => Json.From(r))])));

    private static Json ToJson(Divergence divergence) => Json.Object(
        new("kind", Json.From(divergence.Kind.ToString())),
        new("place", Json.From(divergence.Place)),
        new("state", Json.From(divergence.State)),
        new("eventId", divergence.EventId),
        new("message", Json.From(divergence.Message)),
        new("differences", Json.Array([.. divergence.Differences.Select(d => Json.From(d.ToString()))])));

    private sealed record Report(bool IsJson, TextWriter Output, TextWriter Error);
}
