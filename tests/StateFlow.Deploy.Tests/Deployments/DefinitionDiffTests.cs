namespace StateFlow.Deploy.Tests.Deployments;

public sealed class DefinitionDiffTests
{
    private const string Simple = """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Task","Resource":"r","Arguments":{"TableName":"t","Key":{"id":"1"}},"End":true}}}""";

    [Fact]
    public void Order_and_white_space_do_not_count() => Assert.Empty(Lines(
        Simple, """{ "States": { "B": { "End": true, "Arguments": { "Key": { "id": "1" }, "TableName": "t" }, "Resource": "r", "Type": "Task" }, "A": { "Next": "B", "Type": "Pass" } }, "StartAt": "A" }"""));

    [Fact]
    public void States_are_added_and_removed_by_their_names() => Assert.Equal(
        ["> A /Next: \"B\" -> \"C\"", "+ C", "- B"], Lines(Simple, """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"C"},"C":{"Type":"Succeed"}}}"""));

    [Fact]
    public void A_change_names_the_smallest_part_that_differs() => Assert.Equal(
        ["~ B /Arguments/Key/id: \"1\" -> \"2\""], Lines(Simple, Simple.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)));

    [Fact]
    public void The_machine_itself_has_fields_of_its_own() => Assert.Equal(
        ["> (machine) /StartAt: \"A\" -> \"B\"", "~ (machine) /TimeoutSeconds: (not set) -> 60"],
        Lines(Simple, Simple.Replace("\"StartAt\":\"A\"", "\"StartAt\":\"B\",\"TimeoutSeconds\":60", StringComparison.Ordinal)));

    [Fact]
    public void What_follows_by_a_choice_or_a_catch_is_rewired() => Assert.Equal(
        ["> A /Choices/0/Next: \"B\" -> \"C\"", "> A /Default: \"C\" -> \"B\""],
        Lines(Choice("B", "C"), Choice("C", "B")));

    [Fact]
    public void Lists_of_different_lengths_differ_as_a_whole() => Assert.Equal(
        ["~ A /Retry: [{\"ErrorEquals\":[\"X\"]}] -> []"],
        Lines("""{"States":{"A":{"Retry":[{"ErrorEquals":["X"]}]}}}""", """{"States":{"A":{"Retry":[]}}}"""));

    [Fact]
    public void Branches_and_maps_are_looked_into() => Assert.Equal(
        ["~ All / branch 2 / Y /Seconds: 1 -> 2", "- Each / Inner", "+ Each / Other", "> Each /StartAt: \"Inner\" -> \"Other\""],
        Lines(
            """{"States":{"All":{"Branches":[{"States":{"X":{}}},{"States":{"Y":{"Seconds":1}}}]},"Each":{"ItemProcessor":{"StartAt":"Inner","States":{"Inner":{}}}}}}""",
            """{"States":{"All":{"Branches":[{"States":{"X":{}}},{"States":{"Y":{"Seconds":2}}}]},"Each":{"ItemProcessor":{"StartAt":"Other","States":{"Other":{}}}}}}""").Order(StringComparer.Ordinal).OrderBy(l => l[2..], StringComparer.Ordinal));

    [Fact]
    public void A_placeholder_stands_for_the_text_that_was_put_into_it()
    {
        Assert.Empty(Lines("""{"States":{"A":{"Resource":"arn:aws:lambda:eu-central-1:1:function:f"}}}""", """{"States":{"A":{"Resource":"arn:${AWS::Partition}:lambda:${AWS::Region}:1:function:f"}}}"""));
        Assert.Single(Lines("""{"States":{"A":{"Resource":"arn:aws:lambda:eu-central-1:1:function:g"}}}""", """{"States":{"A":{"Resource":"arn:${P}:lambda:${R}:1:function:f"}}}"""));
        Assert.Single(Lines("""{"States":{"A":{"Resource":"f"}}}""", """{"States":{"A":{"Resource":"f${Suffix}"}}}"""));
    }

    [Fact]
    public void What_is_no_definition_can_be_compared_all_the_same() => Assert.Equal(["~ (machine) /a: 1 -> (not set)"], Lines("""{"a":1,"States":[]}""", """{"States":[]}"""));

    [Fact]
    public void Long_values_are_cut() => Assert.Equal(
        $"~ A /Comment: (not set) -> \"{new string('x', 119)}…", Assert.Single(Lines("""{"States":{"A":{}}}""", """{"States":{"A":{"Comment":"LONG"}}}""".Replace("LONG", new string('x', 500), StringComparison.Ordinal))));

    private static string Choice(string first, string rest) => """{"States":{"A":{"Type":"Choice","Choices":[{"Condition":"{% true %}","Next":"FIRST"}],"Default":"REST"}}}"""
        .Replace("FIRST", first, StringComparison.Ordinal).Replace("REST", rest, StringComparison.Ordinal);

    private static List<string> Lines(string before, string after) => [.. DefinitionDiff.Of(Json.Parse(before), Json.Parse(after)).Changes.Select(c => c.ToString())];
}
