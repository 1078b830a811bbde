using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>Paths of recorded choices. What the operators make of the values is for the engine to say.</summary>
[Trait("Corpus", "executions")]
public sealed class ChoicePathTests
{
    public static TheoryData<string> Compared => [.. Recording.Files.Where(f => Rule(Recording.Read(f)) is { } rule && Operands(rule).Any())];

    public static TheoryData<string> Presence => [.. Recording.Files.Where(f => Rule(Recording.Read(f)) is { } rule && rule.TryGetProperty("IsPresent", out _))];

    [CorpusTheory]
    [MemberData(nameof(Compared))]
    public void The_path_of_an_operand_finds_what_was_compared(string file)
    {
        var recording = Recording.Read(file);
        foreach (var operand in Operands(Rule(recording)!.Value))
        {
            var query = JsonPathQuery.Parse(operand);
            var scope = new PathScope(recording.Input) { Context = Json.Object(new KeyValuePair<string, Json>("Execution", Json.Object(new KeyValuePair<string, Json>("Input", recording.Input)))) };

            Assert.True(query.IsDefinite);
            Assert.Equal(recording.Input[query.MemberPrefix[^1]], query.Evaluate(scope) is { Error: null, Value: var value } ? value : null);
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Presence))]
    public void What_is_present_was_recorded(string file)
    {
        var recording = Recording.Read(file);
        var rule = Rule(recording)!.Value;

        var found = JsonPathQuery.Parse(rule.GetProperty("Variable").GetString()!).Evaluate(new PathScope(recording.Input)).Error is null;

        var taken = found == rule.GetProperty("IsPresent").GetBoolean();
        var next = (taken ? rule.GetProperty("Next") : Choice(recording)!.Value.GetProperty("Default")).GetString()!;
        Assert.Equal(Json.From(recording.Definition.GetProperty("States").GetProperty(next).GetProperty("Result")), Json.From(recording.Expected.GetProperty("output")));
    }

    // The first state of a machine that is a choice with one simple rule, so that its operands read the input of the execution.
    private static JsonElement? Choice(Recording recording) =>
        recording.PathState(recording.Definition.GetProperty("StartAt").GetString()!) is { } state && state.GetProperty("Type").GetString() == "Choice" ? state : null;

    private static JsonElement? Rule(Recording recording) =>
        Choice(recording) is { } choice && choice.GetProperty("Choices").EnumerateArray().ToList() is [var only] && only.TryGetProperty("Variable", out _) ? only : null;

    private static IEnumerable<string> Operands(JsonElement rule) =>
        rule.EnumerateObject().Where(m => m.Name == "Variable" || m.Name.EndsWith("Path", StringComparison.Ordinal)).Select(m => m.Value.GetString()!);
}
