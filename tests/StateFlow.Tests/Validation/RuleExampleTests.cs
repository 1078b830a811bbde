using StateFlow.Tests.Conventions;

namespace StateFlow.Tests.Validation;

/// <summary>Every rule has an example; one change of a valid definition makes exactly this rule speak.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_fault_makes_exactly_its_rule_speak(string rule)
    {
        var example = RuleExample.Read(rule);
        var before = DefinitionAssert.FindingsIn(example.Good, example.Type).Select(DefinitionAssert.Describe).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            example.Finds.Select(f => $"{rule} {f}"),
            DefinitionAssert.FindingsIn(example.Bad, example.Type).Select(DefinitionAssert.Describe).Where(f => !before.Contains(f)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_correction_makes_it_silent(string rule)
    {
        var example = RuleExample.Read(rule);

        Assert.DoesNotContain(DefinitionAssert.FindingsIn(example.Good, example.Type), f => f.Id == rule);
        Assert.NotEmpty(example.Why);
    }
}
