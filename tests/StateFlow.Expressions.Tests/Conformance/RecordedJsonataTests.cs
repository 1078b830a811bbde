using System.Globalization;
using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>Takes each recorded state of JSONata by itself: from what entered it to what left it, or to how it failed.</summary>
[Trait("Corpus", "executions")]
public sealed class RecordedJsonataTests
{
    private static readonly string[] Kinds = ["Pass", "Task", "Wait", "Succeed"];

    private static readonly string[] Results = ["TaskSucceeded", "LambdaFunctionSucceeded", "ActivitySucceeded"];

    // What is said about a value that has the wrong type is for the field to say, and not for the expression.
    private static readonly string[] OfExpressions = ["threw an error during evaluation", "returned nothing", "returned an unsupported result type"];

    public static TheoryData<string> Left => [.. Recording.Files.Where(f => Exits(Recording.Read(f)).Any())];

    public static TheoryData<string> Failed => [.. Recording.Files.Where(f => Failures(Recording.Read(f)).Any())];

    [CorpusTheory]
    [MemberData(nameof(Left))]
    public void A_state_gives_the_recorded_output_and_variables(string file)
    {
        var recording = Recording.Read(file);
        foreach (var (exited, entered, state) in Exits(recording))
        {
            var result = ResultOf(recording, exited, state);
            var scope = ScopeAt(recording, entered, result);
            var output = state.TryGetProperty("Output", out var template) ? Evaluate(template, "Output", scope) : new(result ?? Json.From(entered.GetProperty("input")));

            Assert.True(output.Error is null && recording.Matches(Json.From(exited.GetProperty("output")), output.Value), $"{entered.GetProperty("state")} gives {output}, not {exited.GetProperty("output")}");
            if (exited.TryGetProperty("assignedVariables", out var assigned) && state.TryGetProperty("Assign", out var assign))
            {
                var variables = Evaluate(assign, "Assign", scope);
                Assert.True(variables.Error is null && recording.Matches(Json.From(assigned), variables.Value), $"{entered.GetProperty("state")} assigns {variables}, not {assigned}");
            }
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Failed))]
    public void An_expression_fails_with_the_recorded_words(string file)
    {
        var recording = Recording.Read(file);
        foreach (var (failed, entered, template) in Failures(recording))
        {
            var field = failed.GetProperty("location").GetString()!.Split('/', '[')[0];

            var error = Evaluate(template, field, ScopeAt(recording, entered, null)).Error;

            var id = entered.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture);
            var cause = $"An error occurred while executing the state '{entered.GetProperty("state").GetString()}' (entered at the event id #{id}). {error?.Message}";
            Assert.Equal(failed.GetProperty("error").GetString(), error?.Code);
            Assert.True(recording.Matches(Json.From(failed.GetProperty("cause")), Json.From(cause)), cause);
        }
    }

    private static ExpressionResult Evaluate(JsonElement template, string field, JsonataScope scope) =>
        JsonataTemplate.TryCompile(Json.From(template), field, out var compiled, out var errors) ? compiled.Evaluate(scope) : new(errors[0]);

    private static JsonataScope ScopeAt(Recording recording, JsonElement entered, Json? result)
    {
        var paths = recording.ScopeAt(entered);
        var states = new JsonObjectBuilder().Add("input", paths.Input).Add("context", paths.Context);
        if (result is { } value)
        {
            states.Add("result", value);
        }

        var variables = paths.Variables.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        variables.Add("states", states.ToJson());
        return new JsonataScope(variables);
    }

    private static Json? ResultOf(Recording recording, JsonElement exited, JsonElement state) => state.GetProperty("Type").GetString() is "Task"
        ? Json.From(recording.Back(exited).First(e => Results.Contains(e.GetProperty("type").GetString())).GetProperty("output"))
        : null;

    private static IEnumerable<(JsonElement Exited, JsonElement Entered, JsonElement State)> Exits(Recording recording) =>
        recording.Exits(Kinds, recording.JsonataState).Where(e => !ReadsWhatIsNotRecorded(e.State));

    private static IEnumerable<(JsonElement Failed, JsonElement Entered, JsonElement Template)> Failures(Recording recording)
    {
        foreach (var failed in recording.History.Where(e => e.GetProperty("type").GetString() == "EvaluationFailed" && e.TryGetProperty("location", out _)))
        {
            var name = failed.GetProperty("state").GetString()!;
            var entered = recording.History.LastOrDefault(e => Recording.IsEntry(e, name)); // The recorder kept no number of what came before.
            var field = failed.GetProperty("location").GetString()!.Split('/', '[')[0];
            if (entered.ValueKind is JsonValueKind.Object && recording.JsonataState(name) is { } state && state.TryGetProperty(field, out var template)
                && OfExpressions.Any(words => failed.GetProperty("cause").GetString()!.Contains(words, StringComparison.Ordinal)))
            {
                yield return (failed, entered, template);
            }
        }
    }

    // The items of a Map, the token of a task and the whole context are no part of a history; neither is what chance gave.
    private static bool ReadsWhatIsNotRecorded(JsonElement state) => state.GetRawText() is var text
        && (text.Contains("context.Map", StringComparison.Ordinal) || text.Contains("context.Task", StringComparison.Ordinal) || text.Contains("$random", StringComparison.Ordinal)
            || text.Contains("$states.context ", StringComparison.Ordinal) || text.Contains("$states.context%", StringComparison.Ordinal) || text.Contains("$uuid", StringComparison.Ordinal));
}
