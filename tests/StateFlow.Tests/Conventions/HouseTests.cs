using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Tests.Conventions;

public sealed class HouseTests
{
    [Fact]
    public void The_library_refers_to_the_base_class_library_and_the_expressions() =>
        HouseRules.RefersOnlyTo(typeof(StateMachine).Assembly, "StateFlow.Expressions");

    [Fact]
    public void No_path_of_the_machine_it_was_built_on_is_in_it() => HouseRules.HoldsNoPathOfItsClone(typeof(StateMachine).Assembly);

    [Fact]
    public void Nobody_can_derive_from_a_public_class() => HouseRules.PublicClassesAreClosed(typeof(StateMachine).Assembly);

    [Theory]
    [InlineData("src")]
    [InlineData("samples")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void A_file_has_at_most_400_lines(string folder) => HouseRules.FilesAreShort(folder);

    [Theory]
    [InlineData("tests")]
    public void Every_verified_text_has_its_test(string folder) => HouseRules.EveryVerifiedTextHasItsTest(folder);

    [Fact]
    public void No_public_type_has_a_name_that_every_project_imports()
    {
        var imported = new[] { "System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic" };
        var taken = new[] { typeof(object), typeof(Parallel), typeof(Enumerable), typeof(SortedSet<>), typeof(HttpClient) }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t => !t.IsNested && imported.Contains(t.Namespace))
            .Select(t => t.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Parallel", taken);
        Assert.DoesNotContain(typeof(StateMachine).Assembly.GetExportedTypes(), t => !t.IsNested && taken.Contains(t.Name));
    }

    [Fact]
    public void A_rule_has_an_id_of_its_own_and_a_title_that_is_a_sentence()
    {
        var rules = RuleCatalogue.All;

        Assert.Equal(rules.Count, rules.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, r => Assert.Matches(@"^SF\d{4,5}$", r.Id));
        Assert.All(rules, r => Assert.Matches(@"^[A-Z].*\.$", r.Title));
    }

    [Fact]
    public void The_list_of_rules_has_all_of_them() => Assert.Equal(RuleCatalogue.All, Validator.Rules);

    [Fact]
    public void A_rule_is_checked_somewhere()
    {
        var source = Read("src");

        Assert.All(RuleCatalogue.Names, rule => Assert.Contains($"{rule.Group}.{rule.Name}", source, StringComparison.Ordinal));
    }

    private static string Read(string folder) => string.Concat(HouseRules.CodeIn(folder).Select(File.ReadAllText));
}
