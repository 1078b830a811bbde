namespace StateFlow.Tests.Validation.Rules;

public sealed class VariableReadsTests
{
    [Theory]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","End":true,"Output":"{% $exists($v) ? $v : 0 %}"}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","End":true,"Output":"{% ($v := 1; $v) %}"}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"${Name}":1},"Next":"B"},"B":{"Type":"Pass","End":true,"Output":"{% $v %}"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$v","IsPresent":true,"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.x %}","Next":"B"}],"Default":"C"},"B":{"Type":"Pass","Assign":{"paid":true,"charge":7},"Next":"C"},"C":{"Type":"Choice","Choices":[{"Condition":"{% $exists($paid) %}","Next":"D"}],"Default":"E"},"D":{"Type":"Pass","Output":"{% $charge %}","Next":"E"},"E":{"Type":"Succeed"}}}""")]
    public void What_may_be_missing_is_not_reported(string text)
    {
        DefinitionAssert.Finds([], text);
        DefinitionAssert.Finds("SF10007", [], text);
    }

    [Fact]
    public void A_rule_of_a_choice_assigns_on_its_own_way_only() => DefinitionAssert.Finds(
        "SF10007",
        ["/States/B/Output: The state 'B' reads the variable '$v', which is assigned on some paths to it only. Assign it on all of them, or ask for it with $exists($v)."],
        """{"QueryLanguage":"JSONata","StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.x %}","Assign":{"v":1},"Next":"B"}],"Default":"B","Assign":{"w":1}},"B":{"Type":"Pass","End":true,"Output":"{% $v %}"}}}""");

    [Fact]
    public void A_catcher_does_not_assign_what_its_state_does() => DefinitionAssert.Finds(
        "SF10007",
        ["/States/B/Output: The state 'B' reads the variable '$v', which is assigned on some paths to it only. Assign it on all of them, or ask for it with $exists($v)."],
        """{"QueryLanguage":"JSONata","StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Assign":{"v":1},"Catch":[{"ErrorEquals":["States.ALL"],"Next":"B","Assign":{"w":1}}],"Next":"B"},"B":{"Type":"Pass","End":true,"Output":"{% $v %}"}}}""");

    [Fact]
    public void A_state_in_a_loop_that_alone_assigns_what_it_reads_fails_the_first_time() => DefinitionAssert.Finds(
        "SF10008",
        ["/States/Count/Assign/n: The state 'Count' reads the variable '$n', which has no value when the state is entered for the first time: only the state itself assigns it. Assign it in a state before."],
        """{"QueryLanguage":"JSONata","StartAt":"Count","States":{"Count":{"Type":"Pass","Assign":{"n":"{% $n %}"},"Next":"More?"},"More?":{"Type":"Choice","Choices":[{"Condition":"{% $n < 3 %}","Next":"Count"}],"Default":"Done"},"Done":{"Type":"Succeed"}}}""");

    [Fact]
    public void A_branch_and_an_inline_map_see_the_variables_around_them() => DefinitionAssert.Finds(
        [],
        """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":1},"Next":"M"},"M":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true,"Output":"{% $v %}"}}},"End":true}}}""");

    [Fact]
    public void In_a_longer_expression_a_missing_variable_may_do_no_harm() => Assert.All(
        DefinitionAssert.FindingsIn("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","End":true,"Output":"{% 'a' & $nope %}"}}}""").Where(f => f.Id == "SF10005"),
        f => Assert.Equal(StateFlow.Validation.Severity.Warning, f.Severity));
}
