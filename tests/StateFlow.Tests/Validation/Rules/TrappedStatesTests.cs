namespace StateFlow.Tests.Validation.Rules;

public sealed class TrappedStatesTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Catch":[{"ErrorEquals":["States.ALL"],"Next":"A"}],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"A"}],"Default":"Nowhere"}}}""")]
    public void A_loop_that_may_end_is_fine(string text)
    {
        DefinitionAssert.Finds("SF3024", [], text);
        DefinitionAssert.Finds("SF3025", [], text);
    }

    [Fact]
    public void A_branch_has_its_own_ends() =>
        DefinitionAssert.Finds(
            "SF3024",
            ["/States/P/Branches/0/States/B: From the state 'B' no way leads to an end of branch 1 of 'P': whatever gets here goes round for ever. Add a way out."],
            """{"StartAt":"P","States":{"P":{"Type":"Parallel","Branches":[{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"B"}],"Default":"D"},"B":{"Type":"Pass","Next":"C"},"C":{"Type":"Pass","Next":"B"},"D":{"Type":"Succeed"}}}],"End":true}}}""");
}
