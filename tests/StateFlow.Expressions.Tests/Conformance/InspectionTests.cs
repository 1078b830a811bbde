using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>What TestState tells of the steps between the input and the output of a state.</summary>
[Trait("Corpus", "teststate")]
public sealed class InspectionTests
{
    public static TheoryData<string> Inspected => [.. Corpus.Files("executions", "teststate").Where(f => Inspection(Read(f)) is not null)];

    [CorpusTheory]
    [MemberData(nameof(Inspected))]
    public void Each_step_gives_what_was_recorded(string file)
    {
        var call = Read(file);
        var inspection = Inspection(call)!.Value;
        var state = State(call)!.Value;
        var scope = new PathScope(Json.From(inspection.GetProperty("input"))) { Context = Context(call.GetProperty("request")) };

        AssertStep(inspection, "afterInputPath", StatePipeline.Input(state, scope));
        AssertStep(inspection, "afterParameters", StatePipeline.Arguments(state, scope));
        if (inspection.TryGetProperty("result", out var result) && state.TryGetProperty("ResultSelector", out _))
        {
            AssertStep(inspection, "afterResultSelector", StatePipeline.Template(state, "ResultSelector", scope with { Input = Json.From(result) }));
        }

        if (state.GetProperty("Type").GetString() == "Pass")
        {
            var own = state.TryGetProperty("Result", out var fixedResult) ? Json.From(fixedResult) : StatePipeline.Arguments(state, scope).Value;
            AssertStep(call.GetProperty("recordedResponse"), "output", StatePipeline.Output(state, scope, own));
        }
    }

    private static void AssertStep(JsonElement recorded, string step, ExpressionResult actual)
    {
        if (recorded.TryGetProperty(step, out var expected))
        {
            Assert.Equal((null, Json.From(expected)), (actual.Error, actual.Value));
        }
    }

    // Three members of the context object are there even where the caller gives an empty one.
    private static Json Context(JsonElement request)
    {
        var context = new JsonObjectBuilder();
        foreach (var name in (string[])["Execution", "State", "StateMachine"])
        {
            context.Add(name, Json.EmptyObject);
        }

        foreach (var (name, value) in request.TryGetProperty("context", out var given) ? Json.Parse(given.GetString()!).Members : Json.EmptyObject.Members)
        {
            context.Set(name, value);
        }

        return context.ToJson();
    }

    // Calls that succeeded, of single states with paths.
    private static JsonElement? Inspection(JsonElement call) =>
        State(call) is { } state && (!state.TryGetProperty("QueryLanguage", out var language) || language.GetString() != "JSONata")
            && call.TryGetProperty("recordedResponse", out var response) && response.TryGetProperty("status", out var status) && status.GetString() == "SUCCEEDED"
            && response.TryGetProperty("inspectionData", out var inspection) && inspection.TryGetProperty("input", out _)
            ? inspection
            : null;

    private static JsonElement? State(JsonElement call) =>
        call.GetProperty("request").TryGetProperty("definition", out var definition) && definition is { ValueKind: JsonValueKind.Object } && definition.TryGetProperty("Type", out _) ? definition : null;

    private static JsonElement Read(string file) => JsonElement.Parse(Corpus.Read(file));
}
