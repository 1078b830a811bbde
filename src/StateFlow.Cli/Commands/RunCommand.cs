using System.CommandLine;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Cli.Runs;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow run</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var definition = CommonSymbols.NoOptions(new Argument<string>("FILE|PROJECT") { Description = "The definition in JSON or YAML, or a C# project or assembly with it." });
        var document = new Option<string?>("--input") { Description = "The input: a file in JSON or YAML, - for the standard input, or JSON itself. By default {}.", HelpName = "FILE|JSON" };
        var name = new Option<string?>("--name") { Description = "Which machine of the project, and what it is called in the file of mocks.", HelpName = "NAME" };
        var mocks = new Option<string?>("--mocks") { Description = "What the tasks do: a MockConfigFile.json of Step Functions Local.", HelpName = "FILE" };
        var testCase = new Option<string?>("--test-case") { Description = "Which test case of the file of mocks. By default the only one.", HelpName = "NAME" };
        var history = new Option<string?>("--history") { Description = "Write the history to this file, as 'aws stepfunctions get-execution-history' does.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write a JSON object: status, output, error, cause, path, transitions, seconds." };
        var symbols = new RunSymbols();
        var command = new Command("run", "Runs a definition here, as Step Functions would, and shows what it did. The exit code is 1 when the run fails.") { definition, document, name, mocks, testCase, history, json };
        symbols.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            new Order(parsed.GetRequiredValue(definition), parsed.GetValue(document), parsed.GetValue(name), parsed.GetValue(mocks), parsed.GetValue(testCase), parsed.GetValue(history), parsed.GetValue(json)),
            symbols.Read(parsed, clock),
            new Streams(input, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
            cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Order order, RunSettings settings, Streams streams, CancellationToken cancellation)
    {
        var exitCode = RunTarget.Find([order.Definition], streams.Input, streams.Error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return exitCode;
        }

        // Where there is one machine, a name is what the mocks call it.
        if (RunTarget.Choose(targets, targets.Count == 1 ? null : order.Name, streams.Error) is not { } target)
        {
            return ExitCode.WrongUsage;
        }

        var input = Json.EmptyObject;
        exitCode = order.Input is null ? ExitCode.Done : ValueText.Read(order.Input, streams.Input, streams.Error, out input);
        var name = order.Name ?? target.Name;
        if (exitCode is not ExitCode.Done || MockCases.TasksOf(order.Mocks, name, order.TestCase, target.Machine, streams.Error, out exitCode) is not { } tasks)
        {
            return exitCode;
        }

        try
        {
            using var execution = target.Machine.StartRun(input, tasks, settings.ToOptions(name, streams.Error));
            return Write(await execution.CompleteAsync(cancellation).ConfigureAwait(false), order, streams);
        }
        catch (Exception problem) when (RunTarget.IsExpected(problem))
        {
            RunTarget.Report(problem, streams.Error);
            return ExitCode.Findings;
        }
    }

    private static ExitCode Write(LocalRun run, Order order, Streams streams)
    {
        if (order.History is { } file && !OutputFile.TryWrite([new OutputFile(file, IndentedJson.Write(HistoryJson.Write(run)))], streams.Error))
        {
            return ExitCode.WrongUsage;
        }

        if (run.Error == LocalErrors.UnmockedTask)
        {
            streams.Error.WriteLine("The tool calls nothing: a file of mocks says what the tasks do. See --mocks.");
        }

        streams.Output.Write(order.IsJson ? IndentedJson.Write(ToJson(run)) : $"{run}\n");
        return run.Status is ExecutionStatus.Succeeded ? ExitCode.Done : ExitCode.Findings;
    }

    private static Json ToJson(LocalRun run)
    {
        var json = new JsonObjectBuilder().Add("status", Json.From(RunReport.StatusOf(run)));
        if (run.OutputJson is { } output)
        {
            json.Add("output", output);
        }
        else
        {
            json.Add("error", Json.From(run.Error)).Add("cause", Json.From(run.Cause));
        }

        return json
            .Add("path", Json.Array([.. run.Path.Select(s => Json.From(s))]))
            .Add("transitions", run.Transitions)
            .Add("seconds", run.Elapsed.TotalSeconds)
            .ToJson();
    }

    private sealed record Order(string Definition, string? Input, string? Name, string? Mocks, string? TestCase, string? History, bool IsJson);

    private sealed record Streams(Stream Input, TextWriter Output, TextWriter Error);
}
