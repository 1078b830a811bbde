using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>What the reference implementation gives, case by case.</summary>
[Trait("Corpus", "jsonata")]
public sealed class SuiteTests
{
    private static readonly Lazy<Dictionary<string, JsonataCase>> Suite = new(() => JsonataCase.Read("suite.jsonl"));

    private static readonly Lazy<Dictionary<string, JsonataCase>> Generated = new(() => JsonataCase.Read("generated.jsonl"));

    private static readonly Lazy<Dictionary<string, JsonataCase>> OnAws = new(() => JsonataCase.Read("aws-cases.jsonl"));

    private static readonly Lazy<Dictionary<string, JsonElement>> Errors = new(() => JsonataCase.Lines("errors-reference.jsonl").ToDictionary(JsonataCase.NameOf, StringComparer.Ordinal));

    public static TheoryData<string> SuiteCases => [.. Suite.Value.Keys];

    public static TheoryData<string> GeneratedCases => [.. Generated.Value.Keys];

    public static TheoryData<string> AwsCases => [.. OnAws.Value.Keys];

    public static TheoryData<string> ErrorCases => [.. Errors.Value.Keys.Where(Suite.Value.ContainsKey)];

    [CorpusTheory]
    [MemberData(nameof(SuiteCases))]
    public void The_official_suite_passes(string name) => Check(Suite.Value[name], JsonataDialect.Standard);

    [CorpusTheory]
    [MemberData(nameof(GeneratedCases))]
    public void Generated_expressions_give_what_they_should(string name) => Check(Generated.Value[name], JsonataDialect.Standard);

    [CorpusTheory]
    [MemberData(nameof(AwsCases))]
    public void Step_Functions_gives_this(string name) => Check(OnAws.Value[name], JsonataDialect.StepFunctions);

    [CorpusTheory]
    [MemberData(nameof(ErrorCases))]
    public void An_error_has_the_code_and_the_place_of_the_reference(string name)
    {
        var expected = Errors.Value[name];

        var error = Suite.Value[name].Run(JsonataDialect.Standard).Error;

        Assert.Equal(expected.GetProperty("code").GetString(), error?.Code);
        if (expected.TryGetProperty("position", out var position) && position.ValueKind is JsonValueKind.Number)
        {
            Assert.Equal(position.GetInt32(), error!.Position);
        }
    }

    private static void Check(JsonataCase tried, JsonataDialect dialect)
    {
        var result = tried.Run(dialect);

        if (tried.Code is { } code)
        {
            Assert.Equal(code, result.Error?.Code);
        }
        else
        {
            Assert.Null(result.Error);
            Assert.True(JsonataCase.AreEqual(tried.Result, result.Value), $"Expected {tried.Result?.ToString() ?? "nothing"}, but got {result.Value?.ToString() ?? "nothing"}.");
        }
    }
}
