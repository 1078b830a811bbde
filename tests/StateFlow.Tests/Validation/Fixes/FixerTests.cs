using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Fixes;

public sealed class FixerTests
{
    private const string Order = """{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","End":true},"a/b~c":{"Catch":[1,2,3]}}}""";

    [Theory]
    [InlineData("""{"StartAt":"Ship","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","End":true},"a/b~c":{"Catch":[1,2,3]}}}""", "set", "/StartAt", "\"Ship\"")]
    [InlineData("""{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","End":true,"Comment":[{}]},"a/b~c":{"Catch":[1,2,3]}}}""", "set", "/States/Pay/Comment", "[{}]")]
    [InlineData("""{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","End":true},"a/b~c":{"Catch":[1,null,3]}}}""", "set", "/States/a~1b~0c/Catch/1", "null")]
    [InlineData("""{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","End":true},"a/b~c":{"Catch":[1,2,3]}}}""", "remove", "/States/Pay/ResultsPath", "")]
    [InlineData("""{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","End":true},"a/b~c":{"Catch":[2,3]}}}""", "remove", "/States/a~1b~0c/Catch/0", "")]
    [InlineData("""{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultPath":"$.paid","End":true},"a/b~c":{"Catch":[1,2,3]}}}""", "rename", "/States/Pay/ResultsPath", "ResultPath")]
    public void An_edit_changes_its_place_and_nothing_else(string expected, string verb, string pointer, string value)
    {
        var fix = FixOf(EditOf(verb, pointer, value));

        var result = Fixer.Apply(Json.Parse(Order), [fix]);

        Assert.Equal(expected, result.Document.ToString());
        Assert.Equal(([fix], []), (result.Applied, result.Skipped));
    }

    [Theory]
    [InlineData("set", "", "1")]
    [InlineData("set", "StartAt", "1")]
    [InlineData("set", "/Start~At", "1")]
    [InlineData("set", "/States/Ship/Type", "1")]
    [InlineData("set", "/StartAt/0", "1")]
    [InlineData("set", "/States/a~1b~0c/Catch/3", "1")]
    [InlineData("set", "/States/a~1b~0c/Catch/00", "1")]
    [InlineData("set", "/States/a~1b~0c/Catch/-", "1")]
    [InlineData("set", "/States/a~1b~0c/Catch/99999999999", "1")]
    [InlineData("remove", "", "")]
    [InlineData("remove", "/States/Pay/ResultPath", "")]
    [InlineData("remove", "/States/a~1b~0c/Catch/-1", "")]
    [InlineData("rename", "/States/Pay/ResultPath", "Comment")]
    [InlineData("rename", "/States/Pay/ResultsPath", "End")]
    [InlineData("rename", "/States/a~1b~0c/Catch/0", "Next")]
    public void What_does_not_fit_is_skipped(string verb, string pointer, string value)
    {
        var document = Json.Parse(Order);
        var fix = FixOf(EditOf(verb, pointer, value));

        Assert.Equal(new FixResult(document, [], [fix]), Fixer.Apply(document, [fix]));
    }

    [Fact]
    public void The_edits_of_a_fix_are_made_in_their_order_and_all_of_them_or_none()
    {
        var whole = FixOf(
            new Edit.Rename("/States/Pay/ResultsPath", "ResultPath"),
            new Edit.Set("/States/Pay/ResultPath", Json.From("$.fee")),
            new Edit.Remove("/States/a~1b~0c/Catch/0"),
            new Edit.Remove("/States/a~1b~0c/Catch/0"));
        var half = whole with { Edits = [.. whole.Edits, new Edit.Set("/StartAt", Json.From("Ship")), new Edit.Set("/Comment", Json.From("new")), new Edit.Remove("/Nowhere")] };

        Assert.Equal(
            """{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultPath":"$.fee","End":true},"a/b~c":{"Catch":[3]}}}""",
            Fixer.Apply(Json.Parse(Order), [whole]).Document.ToString());
        Assert.Equal(Order, Fixer.Apply(Json.Parse(Order), [half]).Document.ToString());
    }

    [Theory]
    [InlineData("/States/Pay/End", "/States/Pay/End")]
    [InlineData("/States/Pay", "/States/Pay/End")]
    [InlineData("/States/Pay/End", "/States/Pay")]
    [InlineData("/States/a~1b~0c/Catch/0", "/States/a~1b~0c/Catch/1")]
    public void Of_two_fixes_for_one_place_the_first_is_made(string first, string second)
    {
        var one = FixOf(new Edit.Remove(first));
        var other = new Fix("Another.", [new Edit.Remove(second)]);

        var result = Fixer.Apply(Json.Parse(Order), [one, one, other]);

        Assert.Equal(([one], [other]), (result.Applied, result.Skipped));
    }

    [Fact]
    public void A_value_that_would_nest_too_deep_is_skipped()
    {
        var deep = Json.EmptyArray;
        for (var i = 1; i < Json.MaxDepth; i++)
        {
            deep = Json.Array(deep);
        }

        var fits = FixOf(new Edit.Set("/0", deep[0]));
        var tooDeep = FixOf(new Edit.Set("/0", deep));

        Assert.Equal([fits], Fixer.Apply(Json.Array(1), [fits]).Applied);
        Assert.Equal([tooDeep], Fixer.Apply(Json.Array(1), [tooDeep]).Skipped);
    }

    [Fact]
    public void Ten_thousand_fixes_of_one_object_are_made_in_no_time()
    {
        const int Count = 10_000;
        var document = Json.Object([.. Enumerable.Range(0, Count).Select(i => KeyValuePair.Create($"{i}", Json.Object(new("End", Json.False), new("Next", Json.From("A")))))]);

        var result = Fixer.Apply(document, Enumerable.Range(0, Count).Select(i => FixOf(new Edit.Remove($"/{i}/End"))));

        Assert.Equal((Count, 0), (result.Applied.Count, result.Skipped.Count));
        Assert.All(result.Document.Members, m => Assert.Equal("""{"Next":"A"}""", m.Value.ToString()));
    }

    [Theory]
    [MemberData(nameof(RuleExampleTests.Rules), MemberType = typeof(RuleExampleTests))]
    public void The_fixes_of_a_rule_make_it_silent_and_no_other_one_speak(string rule)
    {
        var example = RuleExample.Read(rule);
        var before = DefinitionAssert.FindingsIn(example.Bad, example.Type);
        var fixes = before.Where(f => f.Id == rule).Select(f => f.Fix).OfType<Fix>().ToList();
        if (fixes.Count == 0)
        {
            return; // What is to be done is not certain.
        }

        var result = Fixer.Apply(Json.Parse(example.Bad), fixes);

        Assert.Empty(result.Skipped);
        var after = DefinitionAssert.FindingsIn(result.Document.ToString(), example.Type);
        Assert.Equal(before.Count(f => f.Id == rule) - fixes.Count, after.Count(f => f.Id == rule));
        Assert.Subset(
            before.Select(f => f.Id).ToHashSet(StringComparer.Ordinal),
            after.Where(f => f.Severity is not Severity.Hint).Select(f => f.Id).ToHashSet(StringComparer.Ordinal));
    }

    private static Fix FixOf(params Edit[] edits) => new("Repair it.", [.. edits]);

    private static Edit EditOf(string verb, string pointer, string value) => verb switch
    {
        "set" => new Edit.Set(pointer, Json.Parse(value)),
        "remove" => new Edit.Remove(pointer),
        _ => new Edit.Rename(pointer, value),
    };
}
