using System.CommandLine;
using System.Globalization;
using StateFlow.Cli.Output;
using StateFlow.Cli.Runs;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow test</c>.</summary>
internal static class TestCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var definitions = CommonSymbols.Files("or C# projects and assemblies (.csproj, .dll) with machines");
        var mocks = new Option<string[]>("--mocks") { Description = "The test cases and what the tasks do in them: a MockConfigFile.json of Step Functions Local. May be given several times.", HelpName = "FILE", Required = true };
        var cases = new Option<string?>("--cases") { Description = "What the cases begin with and how they should end: { \"machine\": { \"case\": { \"Input\", \"Status\", \"Error\", \"Output\", \"Path\" } } }. By default they begin with {} and should succeed.", HelpName = "FILE" };
        var junit = new Option<string?>("--junit") { Description = "Write the results to this file, as the XML of JUnit.", HelpName = "FILE" };
        var coverage = new Option<string?>("--coverage") { Description = "Write what was reached and what was not to this file, as JSON.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write a JSON array: machine, case, passed, problem, status, error, cause." };
        var symbols = new RunSymbols();
        var command = new Command("test", "Runs all test cases of files of mocks, and shows what they reached. The exit code is 1 when a case fails.") { definitions, mocks, cases, junit, coverage, json };
        symbols.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            new Order(parsed.GetRequiredValue(definitions), parsed.GetRequiredValue(mocks), parsed.GetValue(cases), parsed.GetValue(junit), parsed.GetValue(coverage), parsed.GetValue(json)),
            symbols.Read(parsed, clock),
            new Streams(input, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
            cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Order order, RunSettings settings, Streams streams, CancellationToken cancellation)
    {
        var exitCode = RunTarget.Find(order.Definitions, streams.Input, streams.Error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return exitCode;
        }

        var expected = order.Cases is null ? CaseFile.Empty : CaseFile.Read(order.Cases, streams.Input, streams.Error, out exitCode);
        if (expected is null || MockCases.Read(order.Mocks, targets, streams.Error, out exitCode) is not { } cases)
        {
            return exitCode;
        }

        var results = new List<CaseResult>();
        var coverages = new List<(string Name, RunCoverage Coverage)>();
        try
        {
            foreach (var machine in cases.GroupBy(c => c.Target))
            {
                foreach (var testCase in machine)
                {
                    var expectation = expected.Find(testCase.Machine, testCase.Name);
                    using var execution = machine.Key.Machine.StartRun(expectation.Input, testCase.Tasks, settings.ToOptions(testCase.Machine, streams.Error));
                    var run = await execution.CompleteAsync(cancellation).ConfigureAwait(false);
                    results.Add(new CaseResult(testCase.Machine, testCase.Name, run, expectation.Check(run)));
                }

                coverages.Add((machine.First().Machine, RunCoverage.Of(machine.Key.Machine, results.TakeLast(machine.Count()).Select(r => r.Run))));
            }
        }
        catch (Exception problem) when (RunTarget.IsExpected(problem))
        {
            RunTarget.Report(problem, streams.Error);
            return ExitCode.Findings;
        }

        return Write(results, coverages, order, streams);
    }

    private static ExitCode Write(List<CaseResult> results, List<(string Name, RunCoverage Coverage)> coverages, Order order, Streams streams)
    {
        var files = new List<OutputFile>();
        if (order.JUnit is { } junit)
        {
            files.Add(new OutputFile(junit, JUnitReport.Write(results)));
        }

        if (order.Coverage is { } coverage)
        {
            files.Add(new OutputFile(coverage, IndentedJson.Write(Json.Object([.. coverages.Select(c => KeyValuePair.Create(c.Name, c.Coverage.ToJson()))]))));
        }

        if (!OutputFile.TryWrite(files, streams.Error))
        {
            return ExitCode.WrongUsage;
        }

        if (order.IsJson)
        {
            streams.Output.Write(IndentedJson.Write(Json.Array([.. results.Select(ToJson)])));
        }
        else
        {
            WriteTable(results, coverages, streams.Output);
        }

        return results.TrueForAll(r => r.Passed) ? ExitCode.Done : ExitCode.Findings;
    }

    private static void WriteTable(List<CaseResult> results, List<(string Name, RunCoverage Coverage)> coverages, TextWriter output)
    {
        var width = results.Max(r => r.Case.Length);
        foreach (var (name, coverage) in coverages)
        {
            output.WriteLine(name);
            foreach (var result in results.Where(r => r.Machine == name))
            {
                var end = result.Problem ?? string.Create(CultureInfo.InvariantCulture, $"{RunReport.StatusOf(result.Run)} after {result.Run.Elapsed.TotalSeconds:0.###} s, {result.Run.Transitions} transition{(result.Run.Transitions == 1 ? string.Empty : "s")}");
                output.WriteLine($"  {(result.Passed ? "pass" : "FAIL")}  {result.Case.PadRight(width)}  {end}");
            }

            output.WriteLine();
            foreach (var line in coverage.ToString().Split('\n'))
            {
                output.WriteLine($"  {line}".TrimEnd());
            }

            output.WriteLine();
        }

        var failed = results.Count(r => !r.Passed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} cases, {results.Count - failed} passed, {failed} failed"));
    }

    private static Json ToJson(CaseResult result) => Json.Object(
        new("machine", Json.From(result.Machine)),
        new("case", Json.From(result.Case)),
        new("passed", result.Passed),
        new("problem", Json.From(result.Problem)),
        new("status", Json.From(RunReport.StatusOf(result.Run))),
        new("error", Json.From(result.Run.Error)),
        new("cause", Json.From(result.Run.Cause)));

    private sealed record Order(string[] Definitions, string[] Mocks, string? Cases, string? JUnit, string? Coverage, bool IsJson);

    private sealed record Streams(Stream Input, TextWriter Output, TextWriter Error);
}
