namespace StateFlow.Tests.Validation.Rules;

public sealed class KnownValuesTests
{
    [Theory]
    [InlineData("SF15010", "1.5", "which is 1.5, but must be an integer")]
    [InlineData("SF15010", "\"ten\"", "which is a string, but must be a number")]
    [InlineData("SF15010", "{}", "which is an object, but must be a number")]
    public void A_wait_needs_whole_seconds(string rule, string value, string problem) => DefinitionAssert.Finds(
        rule,
        [$"/States/W/SecondsPath: 'SecondsPath' of the state 'W' reads '$.s', {problem}. Correct the value, or read another one."],
        """{"StartAt":"Z","States":{"Z":{"Type":"Pass","Result":{"s":VALUE},"Next":"W"},"W":{"Type":"Wait","SecondsPath":"$.s","End":true}}}""".Replace("VALUE", value, StringComparison.Ordinal));

    [Fact]
    public void A_result_cannot_be_put_into_the_array_of_a_parallel_state() => DefinitionAssert.Finds(
        "SF15012",
        ["/States/B/ResultPath: 'ResultPath' of the state 'B' puts its result at '$.b', but there is an array where 'b' is to be put. Choose a path into an object."],
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Succeed"}}}],"Next":"B"},"B":{"Type":"Pass","Result":1,"ResultPath":"$.b","End":true}}}""");

    [Fact]
    public void The_input_of_a_map_without_a_path_must_be_an_array() => DefinitionAssert.Finds(
        "SF15007",
        ["/States/M: The items of the Map state 'M' are its input, which is an object, but must be an array. Point 'ItemsPath' at one."],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"items":[1]},"Next":"M"},"M":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Succeed"}}},"End":true}}}""");

    [Theory]
    [InlineData("\"StringEquals\":\"a\"", "null")]
    [InlineData("\"IsString\":true", "1")]
    public void A_comparison_that_may_be_meant_is_not_reported(string comparison, string value) => DefinitionAssert.Finds(
        "SF15008",
        [],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":VALUE},"Next":"C"},"C":{"Type":"Choice","Choices":[{"Variable":"$.x",COMPARISON,"Next":"D"}],"Default":"D"},"D":{"Type":"Succeed"}}}"""
            .Replace("VALUE", value, StringComparison.Ordinal).Replace("COMPARISON", comparison, StringComparison.Ordinal));
}
