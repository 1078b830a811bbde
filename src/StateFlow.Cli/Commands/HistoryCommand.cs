using System.CommandLine;
using System.Globalization;
using StateFlow.Cli.Deployments;
using StateFlow.Cli.Output;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow history</c>.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var execution = CommonSymbols.NoOptions(new Argument<string>("EXECUTION") { Description = "The ARN of an execution of a Standard workflow." });
        var file = new Option<string?>("--output", "-o") { Description = "Write the history to this file, as 'aws stepfunctions get-execution-history' does: 'stateflow replay' reads it.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write the history as 'aws stepfunctions get-execution-history' does." };
        var aws = new AwsSymbols();
        var command = new Command("history", "Shows what an execution on AWS did.") { execution, file, json };
        aws.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                using var client = new StepFunctionsClient(aws.Read(parsed));
                var history = await client.GetHistoryJsonAsync(parsed.GetRequiredValue(execution), cancellation).ConfigureAwait(false);
                if (parsed.GetValue(file) is { } path)
                {
                    return OutputFile.TryWrite([new OutputFile(path, IndentedJson.Write(history))], parsed.InvocationConfiguration.Error) ? ExitCode.Done : ExitCode.WrongUsage;
                }

                await parsed.InvocationConfiguration.Output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(history) : Text(HistoryJson.Read(history.ToString()))).ConfigureAwait(false);
                return ExitCode.Done;
            },
            parsed.InvocationConfiguration.Error).ConfigureAwait(false));
        return command;
    }

    private static string Text(HistoryReadResult history)
    {
        var start = history.Events.Count > 0 ? history.Events[0].Timestamp : default;
        return string.Concat(
        [
            .. history.Events.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Id,5}  {(e.Timestamp - start).TotalSeconds,10:0.000} s  {e.Type}{About(e)}\n")),
            .. history.Problems.Select(p => $"       {p}\n"),
        ]);
    }

    private static string About(HistoryEvent recorded) =>
        (recorded.State ?? recorded.Resource) is { } name ? $": {name}"
        : recorded.Error is { } error ? $": {error}{(recorded.Cause is null ? string.Empty : $": {recorded.Cause}")}"
        : string.Empty;
}
