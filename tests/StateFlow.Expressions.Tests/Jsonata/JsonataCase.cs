using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>A case of the corpus.</summary>
internal sealed record JsonataCase(string Expression, Json? Data, IReadOnlyDictionary<string, Json> Bindings, int? Depth, Json? Result, string? Code)
{
    /// <summary>The code of the harness of the suite for an evaluation that goes too deep or takes too long.</summary>
    private const string Limit = "U1001";

    public static string NameOf(JsonElement line) => $"{line.GetProperty("group").GetString()}/{line.GetProperty("case").GetString()}";

    public static IEnumerable<JsonElement> Lines(string file) => Corpus.Missing is null
        ? File.ReadLines(Corpus.PathOf("jsonata", file)).Where(l => l.Length > 0).Select(line => JsonElement.Parse(line))
        : [];

    public static Dictionary<string, JsonataCase> Read(string file) => Lines(file).ToDictionary(NameOf, Of, StringComparer.Ordinal);

    public JsonataResult Run(JsonataDialect dialect) => JsonataQuery.TryParse(Expression, dialect, out var query, out var error)
        ? query.Evaluate(Data, Bindings, JsonataOptions.Default with { MaxDepth = Depth ?? JsonataOptions.Default.MaxDepth })
        : JsonataResult.Failed(error);

    /// <summary>Compares as the corpus says: numbers as doubles, objects whatever the order.</summary>
    public static bool AreEqual(Json? expected, Json? actual) => (expected, actual) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Expressions.Jsonata.Equality.AreEqual(left, right),
        _ => false,
    };

    private static JsonataCase Of(JsonElement line)
    {
        var text = Json.Parse(line.GetRawText());
        var expected = text["expected"]!.Value;
        var code = expected["code"]?.GetString();
        return new JsonataCase(
            text["expr"]!.Value.GetString(),
            text["data"],
            text["bindings"]?.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal) ?? [],
            text["depth"] is { } depth ? (int)depth.GetDouble() : null,
            expected["result"],
            code == Limit ? "D1011" : code);
    }
}
