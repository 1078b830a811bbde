using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>Paths, calls and templates of whole definitions: what is accepted can be read, what the service refuses cannot.</summary>
public sealed class PathTextTests
{
    private const string Refusal = "must be a valid JSONPath";

    public static TheoryData<string> Valid =>
        [.. CorpusDefinition.All.Where(d => d.Valid && !d.RefusedByAws && PathText.In(JsonElement.Parse(d.Read())).Any()).Select(d => d.File)];

    public static TheoryData<string> Rules => [.. RulesOfPaths.Select(r => r.GetProperty("code").GetString()!)];

    public static TheoryData<string> Refused => [.. Corpus.Files("executions", "rejected").Where(f => Message(Read(f)).Contains(Refusal, StringComparison.Ordinal))];

    // What else the service answers these words to is said once more in the validator: the kinds of values that a field takes.
    private static IEnumerable<JsonElement> RulesOfPaths => Corpus.List("rules", "index.json")
        .Where(r => r.GetProperty("sev").GetString() == "error" && r.GetProperty("aws").GetString()!.Contains(Refusal, StringComparison.Ordinal));

    [CorpusTheory]
    [Trait("Corpus", "definitions")]
    [MemberData(nameof(Valid))]
    public void What_is_accepted_can_be_read(string file)
    {
        var definition = CorpusDefinition.Find(file);

        Assert.Empty(PathText.In(JsonElement.Parse(definition.Read())).Where(t => !Excuses(definition, t)).SelectMany(t => t.Errors()));
    }

    [CorpusTheory]
    [Trait("Corpus", "rules")]
    [MemberData(nameof(Rules))]
    public void What_a_rule_of_paths_calls_faulty_cannot_be_read_and_its_twin_can(string code)
    {
        var rule = RulesOfPaths.Single(r => r.GetProperty("code").GetString() == code);

        Assert.NotEmpty(Errors(Read(Path.Combine("rules", rule.GetProperty("bad").GetString()!))));
        Assert.Empty(Errors(Read(Path.Combine("rules", rule.GetProperty("good").GetString()!))));
    }

    [CorpusTheory]
    [Trait("Corpus", "executions")]
    [MemberData(nameof(Refused))]
    public void What_the_service_refused_is_refused_with_its_words(string file)
    {
        var rejected = Read(file);

        var error = Assert.Single(Errors(rejected.GetProperty("definition")));

        var words = Message(rejected).Split("SCHEMA_VALIDATION_FAILED: ")[1].Split(" at /")[0];
        Assert.StartsWith(words, error.Message, StringComparison.Ordinal);
    }

    // The tests of this tool call functions by names that Step Functions does not have, such as String.Concat.
    private static bool Excuses(CorpusDefinition definition, PathText text) => definition.Authority == "vdaron-test" && text.CallsForeignFunction;

    private static List<ExpressionError> Errors(JsonElement definition) => [.. PathText.In(definition).SelectMany(t => t.Errors())];

    private static JsonElement Read(string file) => JsonElement.Parse(Corpus.Read(file));

    private static string Message(JsonElement rejected) => rejected.TryGetProperty("message", out var message) ? message.GetString() ?? string.Empty : string.Empty;
}
