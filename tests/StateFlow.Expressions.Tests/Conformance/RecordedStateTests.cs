using System.Globalization;
using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>Takes each state that was recorded by itself: from what entered it to what left it.</summary>
[Trait("Corpus", "executions")]
public sealed class RecordedStateTests
{
    // What these states give, as far as paths decide: Map and Parallel give what their branches do, and Retry does not show in the history of paths.
    private static readonly string[] Kinds = ["Pass", "Task", "Choice", "Wait", "Succeed"];

    private static readonly string[] Results = ["TaskSucceeded", "LambdaFunctionSucceeded", "ActivitySucceeded"];

    private static readonly string[] Requests = ["TaskScheduled", "LambdaFunctionScheduled", "ActivityScheduled"];

    public static TheoryData<string> Left => [.. Recording.Files.Where(f => Exits(Recording.Read(f)).Any())];

    public static TheoryData<string> Sent => [.. Recording.Files.Where(f => Requested(Recording.Read(f)).Any())];

    public static TheoryData<string> Failed => [.. Recording.Files.Where(f => Failure(Recording.Read(f)) is not null)];

    [CorpusTheory]
    [MemberData(nameof(Left))]
    public void A_state_gives_the_recorded_output(string file)
    {
        var recording = Recording.Read(file);
        foreach (var (exited, entered, state) in Exits(recording))
        {
            var scope = recording.ScopeAt(entered);
            var result = ResultOf(recording, exited, state, scope);

            var output = StatePipeline.Output(state, scope, result);

            Assert.True(output.Error is null && recording.Matches(Json.From(exited.GetProperty("output")), output.Value), $"{entered.GetProperty("state")} gives {output}, not {exited.GetProperty("output")}");
            AssertAssigned(recording, exited, state, scope with { Input = result });
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Sent))]
    public void A_task_gets_the_recorded_parameters(string file)
    {
        var recording = Recording.Read(file);
        foreach (var (sent, entered, state) in Requested(recording))
        {
            var arguments = StatePipeline.Arguments(state, recording.ScopeAt(entered));

            Assert.True(arguments.Error is null && recording.Matches(Json.From(sent), arguments.Value), $"{entered.GetProperty("state")} sends {arguments}, not {sent}");
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Failed))]
    public void A_state_fails_with_the_recorded_error(string file)
    {
        var recording = Recording.Read(file);
        var (entered, state) = Failure(recording)!.Value;
        var scope = recording.ScopeAt(entered);

        var arguments = StatePipeline.Arguments(state, scope);
        var error = arguments.Error ?? StatePipeline.Output(state, scope, arguments.Value).Error;

        Assert.Equal(recording.Expected.GetProperty("error").GetString(), error?.Code);
        var id = entered.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture);
        var cause = $"An error occurred while executing the state '{entered.GetProperty("state").GetString()}' (entered at the event id #{id}). {error!.Message}";
        Assert.True(recording.Matches(Json.From(recording.Expected.GetProperty("cause")), Json.From(cause)), cause);
    }

    private static IEnumerable<(JsonElement Exited, JsonElement Entered, JsonElement State)> Exits(Recording recording) =>
        recording.Exits(Kinds, recording.PathState).Where(e => !ReadsWhatIsNotRecorded(e.State));

    // A failure of paths is what ends an execution right after a Pass state was entered; how much data is too much is for the engine to say.
    private static (JsonElement Entered, JsonElement State)? Failure(Recording recording)
    {
        if (recording.Expected.TryGetProperty("error", out var error) && error.GetString() == "States.DataLimitExceeded")
        {
            return null;
        }

        var entered = recording.History is [.., var before, var last] && last.GetProperty("type").GetString() == "ExecutionFailed" ? before : default;
        return entered.ValueKind is JsonValueKind.Object && entered.GetProperty("type").GetString() == "PassStateEntered"
            && recording.PathState(entered.GetProperty("state").GetString()!) is { } state && !ReadsWhatIsNotRecorded(state)
            ? (entered, state)
            : null;
    }

    // The items of a Map and the token of a task are no part of a history; neither is what a dice gave.
    private static bool ReadsWhatIsNotRecorded(JsonElement state) => state.GetRawText() is var text
        && (text.Contains("$$.Map", StringComparison.Ordinal) || text.Contains("$$.Task", StringComparison.Ordinal) || text.Contains("\"$$\"", StringComparison.Ordinal)
            || text.Contains("$$.State\"", StringComparison.Ordinal));

    // Without Parameters the recorder shows the input, or nothing.
    private static IEnumerable<(JsonElement Sent, JsonElement Entered, JsonElement State)> Requested(Recording recording)
    {
        foreach (var (exited, entered, state) in Exits(recording).Where(e => e.State.TryGetProperty("Parameters", out _)))
        {
            var request = recording.Back(exited).FirstOrDefault(e => Requests.Contains(e.GetProperty("type").GetString()));
            if (state.GetProperty("Type").GetString() == "Task" && request.ValueKind is JsonValueKind.Object
                && (request.TryGetProperty("parameters", out var sent) || request.TryGetProperty("input", out sent)))
            {
                yield return (sent, entered, state);
            }
        }
    }

    private static Json ResultOf(Recording recording, JsonElement exited, JsonElement state, PathScope scope)
    {
        switch (state.GetProperty("Type").GetString())
        {
            case "Task":
                var succeeded = recording.Back(exited).First(e => Results.Contains(e.GetProperty("type").GetString()));
                return Json.From(succeeded.GetProperty("output"));
            case "Pass":
                return state.TryGetProperty("Result", out var result) ? Json.From(result) : StatePipeline.Arguments(state, scope).Value;
            default:
                return StatePipeline.Input(state, scope).Value;
        }
    }

    // Which rule of a Choice assigned is for the engine to say.
    private static void AssertAssigned(Recording recording, JsonElement exited, JsonElement state, PathScope scope)
    {
        if (exited.TryGetProperty("assignedVariables", out var assigned) && state.TryGetProperty("Assign", out _) && !state.TryGetProperty("Choices", out _))
        {
            var actual = StatePipeline.Template(state, "Assign", scope);
            Assert.True(actual.Error is null && recording.Matches(Json.From(assigned), actual.Value), $"{state} assigns {actual}, not {assigned}");
        }
    }
}
