using StateFlow.Expressions.Jsonata;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

[Trait("Corpus", "jsonata")]
public sealed class FunctionCorpusTests
{
    private static readonly string[] Files = ["suite.jsonl", "generated.jsonl"];

    /// <summary>Gets file and line of the cases: texts with half a surrogate pair would not survive as arguments of a test.</summary>
    public static TheoryData<string, int> Cases { get; } = FindCases();

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void A_call_with_literals_gives_what_the_reference_gives(string file, int line)
    {
        var entry = Json.Parse(File.ReadLines(Corpus.PathOf("jsonata", file)).ElementAt(line));
        var call = FunctionCall.Read(entry["expr"]!.Value.GetString())!;
        var expected = entry["expected"]!.Value;
        if (expected["code"] is { } code)
        {
            Assert.Equal(code.GetString(), Assert.Throws<JsonataFault>(() => FunctionCaller.Call(call)).Code);
        }
        else
        {
            Assert.Equal(expected["result"], FunctionCaller.Call(call));
        }
    }

    [CorpusTheory]
    [InlineData(170)]
    public void Enough_cases_are_recognised(int least) => Assert.InRange(Cases.Count, least, int.MaxValue);

    private static TheoryData<string, int> FindCases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var file in Corpus.Missing is null ? Files : [])
        {
            foreach (var (line, text) in File.ReadLines(Corpus.PathOf("jsonata", file)).Index())
            {
                if (FunctionCall.Read(Json.Parse(text)["expr"]!.Value.GetString()) is { } call && FunctionCaller.CanCall(call))
                {
                    cases.Add(file, line);
                }
            }
        }

        return cases;
    }
}
