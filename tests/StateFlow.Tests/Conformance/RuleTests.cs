using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Tests.Conventions;

namespace StateFlow.Tests.Conformance;

[Trait("Corpus", "rules")]
public sealed class RuleTests
{
    /// <summary>Gets the faults and corrections of the corpus for the rules there are.</summary>
    public static TheoryData<string, string, StateMachineType> Faults => Files("bad");

    public static TheoryData<string, string, StateMachineType> Corrections => Files("good");

    [CorpusTheory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string rule, string file, StateMachineType type) => Assert.Contains(rule, RulesBrokenIn(file, type));

    [CorpusTheory]
    [MemberData(nameof(Corrections))]
    public void Its_correction_is_not(string rule, string file, StateMachineType type) => Assert.DoesNotContain(rule, RulesBrokenIn(file, type));

    private static TheoryData<string, string, StateMachineType> Files(string kind)
    {
        var known = RuleCatalogue.All.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var rows = new TheoryData<string, string, StateMachineType>();
        foreach (var entry in Corpus.List("rules", "index.json"))
        {
            if (entry.TryGetProperty(kind, out var file) && file.GetString() is { } path && entry.GetProperty("code").GetString() is { } code && known.Contains(code))
            {
                rows.Add(code, path, entry.GetProperty("type").GetString() is "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard);
            }
        }

        return rows;
    }

    private static IEnumerable<string> RulesBrokenIn(string file, StateMachineType type) =>
        AslReader.Read(Corpus.Read("rules", file)).Validate(DefinitionAssert.Thorough with { Type = type }).Select(d => d.Id);
}
