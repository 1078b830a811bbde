using System.CommandLine;
using StateFlow.Cli.Deployments;
using StateFlow.Cli.Documents;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow start</c>.</summary>
internal static class StartCommand
{
    public static Command Create(Stream input, TimeProvider clock)
    {
        var machine = CommonSymbols.NoOptions(new Argument<string>("MACHINE") { Description = "The name of a deployed machine, with :ALIAS or :VERSION behind it if need be; or an ARN." });
        var document = new Option<string?>("--input") { Description = "The input: a file in JSON or YAML, - for the standard input, or JSON itself. By default {}.", HelpName = "FILE|JSON" };
        var name = new Option<string?>("--execution") { Description = "The name of the execution. The same input under the same name again starts nothing, but finds the execution that runs.", HelpName = "NAME" };
        var wait = new Option<bool>("--wait") { Description = "Wait for the end. The exit code is 1 when the execution fails." };
        var sync = new Option<bool>("--sync") { Description = "Start an Express workflow and wait for its end in one call. The exit code is 1 when the execution fails." };
        var json = new Option<bool>("--json") { Description = "Write a JSON object: executionArn, status, output, error, cause." };
        var aws = new AwsSymbols();
        var command = new Command("start", "Starts a deployed machine on AWS.") { machine, document, name, wait, sync, json };
        aws.AddTo(command);
        command.Validators.Add(result => CommonSymbols.Exclude(result, wait, sync));
        command.SetAction(async (parsed, cancellation) => (int)await AwsRun.TryAsync(
            async () =>
            {
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                var value = Json.EmptyObject;
                var read = parsed.GetValue(document) is { } given ? ValueText.Read(given, input, error, out value) : ExitCode.Done;
                if (read is not ExitCode.Done)
                {
                    return read;
                }

                using var client = new StepFunctionsClient(aws.Read(parsed), clock: clock);
                ExecutionDescription execution;
                if (parsed.GetValue(sync))
                {
                    execution = await client.StartSyncAsync(parsed.GetRequiredValue(machine), value, parsed.GetValue(name), cancellation).ConfigureAwait(false);
                }
                else
                {
                    var arn = await client.StartAsync(parsed.GetRequiredValue(machine), value, parsed.GetValue(name), cancellation).ConfigureAwait(false);
                    if (!parsed.GetValue(wait))
                    {
                        await output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(new JsonObjectBuilder(1).Add("executionArn", Json.From(arn)).ToJson()) : $"{arn}\n").ConfigureAwait(false);
                        return ExitCode.Done;
                    }

                    await error.WriteLineAsync($"{arn}: it runs").ConfigureAwait(false); // Who interrupts the waiting looks for it.
                    execution = await client.WaitAsync(arn, cancellation).ConfigureAwait(false);
                }

                await output.WriteAsync(parsed.GetValue(json) ? IndentedJson.Write(ToJson(execution)) : Text(execution)).ConfigureAwait(false);
                return execution.Status is ExecutionStatus.Succeeded ? ExitCode.Done : ExitCode.Findings;
            },
            parsed.InvocationConfiguration.Error,
            "It was interrupted. What was started runs on.").ConfigureAwait(false));
        return command;
    }

    private static string Text(ExecutionDescription execution) => execution.OutputJson is { } output ? $"{execution}\n{IndentedJson.Write(output)}" : $"{execution}\n";

    private static Json ToJson(ExecutionDescription execution)
    {
        var json = new JsonObjectBuilder().Add("executionArn", Json.From(execution.ExecutionArn)).Add("status", Json.From(StatusNames.Of(execution.Status)));
        return execution.OutputJson is { } output ? json.Add("output", output).ToJson() : json.Add("error", Json.From(execution.Error)).Add("cause", Json.From(execution.Cause)).ToJson();
    }
}
