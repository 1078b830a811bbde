using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Tests.Conventions;

namespace StateFlow.Tests.Conformance;

[Trait("Corpus", "rules")]
public sealed class RuleTests
{
    /// <summary>Gets the faults and corrections of the corpus for the rules there are.</summary>
    public static TheoryData<string, string> Faults => Files("bad");

    public static TheoryData<string, string> Corrections => Files("good");

    [CorpusTheory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string rule, string file) => Assert.Contains(rule, RulesBrokenIn(file));

    [CorpusTheory]
    [MemberData(nameof(Corrections))]
    public void Its_correction_is_not(string rule, string file) => Assert.DoesNotContain(rule, RulesBrokenIn(file));

    private static TheoryData<string, string> Files(string kind)
    {
        var known = RuleCatalogue.All.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var rows = new TheoryData<string, string>();
        foreach (var entry in Corpus.List("rules", "index.json"))
        {
            if (entry.TryGetProperty(kind, out var file) && file.GetString() is { } path && entry.GetProperty("code").GetString() is { } code && known.Contains(code))
            {
                rows.Add(code, path);
            }
        }

        return rows;
    }

    private static IEnumerable<string> RulesBrokenIn(string file) => AslReader.Read(Corpus.Read("rules", file)).Validate().Select(d => d.Id);
}
