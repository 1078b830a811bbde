namespace StateFlow.Tests.Validation.Rules;

public sealed class ChoiceCoverageTests
{
    [Theory]
    [InlineData("""{"Variable":"$.x","BooleanEquals":true,"Next":"B"},{"Variable":"$.x","BooleanEquals":false,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","NumericLessThan":5,"Next":"B"},{"Variable":"$.x","NumericGreaterThanEquals":5,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","StringMatches":"a*","Next":"B"},{"Not":{"Variable":"$['x']","StringMatches":"a*"},"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","IsPresent":false,"Next":"B"},{"Variable":"$.x","IsPresent":true,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","TimestampLessThan":"2026-01-01T00:00:00Z","Next":"B"},{"Variable":"$.x","TimestampGreaterThanEquals":"2026-01-01T01:00:00+01:00","Next":"C"}""")]
    [InlineData("""{"Or":[{"Variable":"$.x","IsNull":true},{"Variable":"$.x","IsNull":false}],"Next":"B"}""")]
    public void A_choice_of_all_values_needs_no_default(string rules) => DefinitionAssert.Finds("SF6019", [], Machine(rules));

    [Theory]
    [InlineData("""{"Variable":"$.x","IsPresent":false,"Next":"B"}""")]
    [InlineData("""{"Variable":"$.x","NumericLessThan":5,"Next":"B"},{"Variable":"$.x","NumericGreaterThan":5,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","BooleanEquals":true,"Next":"B"},{"Variable":"$.y","BooleanEquals":false,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","NumericEqualsPath":"$.y","Next":"B"},{"Variable":"$.x","NumericGreaterThanPath":"$.y","Next":"C"}""")]
    public void Any_other_choice_does(string rules) =>
        DefinitionAssert.Finds(
            "SF6019",
            ["/States/A: The Choice state 'A' has no 'Default', and when none of its rules holds the execution fails with States.NoChoiceMatched. Add a 'Default'."],
            Machine(rules));

    [Theory]
    [InlineData("""{"Condition":true,"Next":"B"}""")]
    [InlineData("""{"Condition":"{% $states.input.a = 1 %}","Next":"B"},{"Condition":"{% $not($states.input.a=1) %}","Next":"C"}""")]
    public void Neither_does_a_condition_and_its_contrary(string rules) => DefinitionAssert.Finds("SF6019", [], Jsonata(rules));

    [Theory]
    [InlineData("""{"Variable":"$.x","StringEquals":"a","Next":"B"},{"Variable":"$['x']","StringEquals":"a","Comment":"again","Next":"C"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","NumericEquals":1},{"Variable":"$.y","IsPresent":true}],"Next":"B"},{"And":[{"Variable":"$.x","NumericEquals":1.0},{"Variable":"$.y","IsPresent":true}],"Next":"C"}""")]
    public void A_condition_that_is_written_in_another_way_is_the_same(string rules) =>
        DefinitionAssert.Finds(
            "SF6020", ["/States/A/Choices/1: Rule 2 of the Choice state 'A' has the condition of rule 1, which is chosen first. Change one of them, or remove this one."], Machine(rules));

    [Fact]
    public void An_expression_that_is_written_in_another_way_is_the_same() =>
        DefinitionAssert.Finds(
            "SF6020",
            ["/States/A/Choices/1: Rule 2 of the Choice state 'A' has the condition of rule 1, which is chosen first. Change one of them, or remove this one."],
            Jsonata("""{"Condition":"{% $states.input.a='x' %}","Next":"B"},{"Condition":"{% ($states.input.a = \"x\") %}","Next":"C"}"""));

    [Theory]
    [InlineData("""{"And":[{"Variable":"$.x","StringEquals":"a"},{"Variable":"$.x","StringEquals":"b"}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","StringEquals":"a"},{"Variable":"$.x","NumericEquals":1}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","IsPresent":false},{"Variable":"$.x","IsNull":true}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","IsString":true},{"Variable":"$.y","IsNull":true},{"Not":{"Variable":"$.x","IsString":true}}],"Next":"B"}""")]
    public void A_contradiction_is_found(string rules) =>
        DefinitionAssert.Finds(
            "SF6021", ["/States/A/Choices/0: Rule 1 of the Choice state 'A' never holds: its comparisons contradict each other. Correct one of them, or remove the rule."], Machine(rules));

    [Theory]
    [InlineData("""{"And":[{"Variable":"$.x","StringEquals":"2026-01-01T00:00:00Z"},{"Variable":"$.x","TimestampEquals":"2026-01-01T00:00:00Z"}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","StringMatches":"a*"},{"Variable":"$.x","StringMatches":"*b"}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","StringEquals":"${A}"},{"Variable":"$.x","StringEquals":"b"}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","IsTimestamp":true},{"Variable":"$.x","StringEquals":"2026-01-01"}],"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x","NumericGreaterThanEquals":3},{"Variable":"$.x","NumericLessThanEquals":3}],"Next":"B"}""")]
    public void What_may_hold_is_no_contradiction(string rules) => DefinitionAssert.Finds("SF6021", [], Machine(rules));

    [Theory]
    [InlineData("""{"Variable":"$.x","IsString":true,"Next":"B"},{"Variable":"$.x","StringMatches":"a*","Next":"C"}""", 2)]
    [InlineData("""{"Variable":"$.x","NumericLessThan":5,"Next":"B"},{"Variable":"$.x","NumericGreaterThan":4,"Next":"C"},{"Variable":"$.x","NumericEquals":7,"Next":"B"}""", 3)]
    [InlineData("""{"Variable":"$.x","StringEquals":"a","Next":"B"},{"And":[{"Variable":"$.x","StringEquals":"a"},{"Variable":"$.y","IsNull":true}],"Next":"C"}""", 2)]
    [InlineData("""{"Variable":"$.x","StringLessThan":"m","Next":"B"},{"Variable":"$.x","StringEquals":"a","Next":"C"}""", 2)]
    public void A_rule_behind_wider_ones_is_found(string rules, int number) =>
        DefinitionAssert.Finds(
            "SF6022",
            [$"/States/A/Choices/{number - 1}: Rule {number} of the Choice state 'A' is never chosen: whenever it holds, a rule before it does. Move it before the wider one, or remove it."],
            Machine(rules));

    [Theory]
    [InlineData("""{"And":[{"Variable":"$.x","StringEquals":"a"},{"Variable":"$.y","IsNull":true}],"Next":"B"},{"Variable":"$.x","StringEquals":"a","Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","StringMatches":"*","Next":"B"},{"Variable":"$.x","IsPresent":true,"Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","StringLessThan":"m","Next":"B"},{"Variable":"$.x","TimestampLessThan":"2026-01-01T00:00:00Z","Next":"C"}""")]
    [InlineData("""{"Variable":"$.x","NumericEquals":1,"Next":"B"},{"Variable":"$.x","IsPresent":false,"Next":"C"}""")]
    public void A_rule_that_adds_something_is_not(string rules) => DefinitionAssert.Finds("SF6022", [], Machine(rules));

    [Fact]
    public void A_condition_that_holds_in_any_case_is_found() =>
        DefinitionAssert.Finds(
            "SF6026",
            ["/States/A/Choices/0: Rule 1 of the Choice state 'A' always holds, whatever the data: nothing after it is ever chosen. Compare something, or do without the Choice state."],
            Machine("""{"Or":[{"Not":{"Variable":"$.x","StringEquals":"a"}},{"Not":{"Variable":"$.x","StringEquals":"b"}}],"Next":"B"}"""));

    [Theory]
    [InlineData("true", "always holds, whatever the data: nothing after it is ever chosen. Compare something, or do without the Choice state.")]
    [InlineData("\"{% 1 > 2 or 'a' = 'b' %}\"", "never holds, whatever the data. Compare something, or remove the rule.")]
    public void A_constant_is_found(string condition, string what) =>
        DefinitionAssert.Finds("SF6026", [$"/States/A/Choices/0/Condition: Rule 1 of the Choice state 'A' {what}"], Jsonata($$"""{"Condition":{{condition}},"Next":"B"}"""));

    [Theory]
    [InlineData("($f := function($n) { $f($n) }; $f(1)) = 1")]
    [InlineData("$count([1..9999999]) = 1")]
    [InlineData("$random() > 2")]
    [InlineData("1")]
    public void A_condition_that_could_take_long_is_not_evaluated(string expression) =>
        DefinitionAssert.Finds("SF6026", [], Jsonata($$"""{"Condition":"{% {{expression}} %}","Next":"B"}"""));

    [Fact]
    public void A_long_list_of_rules_and_a_deep_condition_take_no_time()
    {
        var list = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"Variable":"$.x{{i}}","StringEquals":"a{{i}}","Next":"B"}"""));
        var wide = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"Variable":"$.x","StringEquals":"a{{i}}"}"""));
        var deep = string.Concat(Enumerable.Repeat("""{"Not":""", 900)) + """{"Variable":"$.x","IsNull":true}""" + new string('}', 900);

        DefinitionAssert.Finds("SF6022", [], Machine($$"""{{list}},{"Or":[{{wide}}],"Next":"B"},{"Not":{{deep}},"Next":"C"}"""));
    }

    private static string Machine(string rules) => $$$$"""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{{{{rules}}}}]},"B":{"Type":"Succeed"},"C":{"Type":"Succeed"}}}""";

    private static string Jsonata(string rules) => Machine(rules).Replace("""{"StartAt":""", """{"QueryLanguage":"JSONata","StartAt":""", StringComparison.Ordinal);
}
