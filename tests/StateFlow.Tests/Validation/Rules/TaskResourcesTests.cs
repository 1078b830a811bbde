namespace StateFlow.Tests.Validation.Rules;

public sealed class TaskResourcesTests
{
    [Theory]
    [InlineData("", "SF12001")]
    [InlineData("charge", "SF12001")]
    [InlineData("${}", "SF12001")]
    [InlineData("arn:aws:states:::s3:getObject", "SF12002")]
    [InlineData("arn:aws:states:::aws-sdk:s3", "SF12002")]
    [InlineData("arn:aws:states:::lambda:invoke.sync:3", "SF12003")]
    [InlineData("arn:aws:states:::dynamodb:putItem.waitForTaskToken", "SF12004")]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:charge", "SF12016")]
    [InlineData("arn:aws:states:eu-west-1:123456789012:activity:", "SF12016")]
    [InlineData("arn:aws:states:eu-west-1:123456789012:stateMachine:payment", "SF12017")]
    [InlineData("arn:aws:iam::123456789012:role/charge", "SF12017")]
    [InlineData("arn:aws:states:::aws-sdk:glue:startJobRun.sync:2", "SF12031")]
    public void Nothing_that_a_task_can_call_is_an_error(string resource, string rule)
    {
        var finding = Assert.Single(Find(resource));

        Assert.Equal((rule, "/States/A/Resource"), (finding.Id, finding.Pointer));
    }

    [Theory]
    [InlineData("${Charge}")]
    [InlineData("arn:${AWS::Partition}:states:::lambda:invoke")]
    [InlineData("arn:aws:states:::${Service}:sendMessage")]
    [InlineData("arn:aws:states:::aws-sdk:s3:${Action}")]
    [InlineData("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:charge:$LATEST")]
    [InlineData("arn:aws:lambda:REGION:ACCOUNT_ID:function:charge")]
    [InlineData("arn:aws-cn:states:cn-north-1:123456789012:activity:pack")]
    public void What_it_can_call_and_what_a_pipeline_fills_in_are_none(string resource) => Assert.Empty(Find(resource));

    private static List<StateFlow.Validation.Diagnostic> Find(string resource) =>
    [
        .. DefinitionAssert.FindingsIn(
            $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{{{resource}}}}","Parameters":{"FunctionName":"${F}"},"End":true}}}""")
            .Where(f => f.Severity is StateFlow.Validation.Severity.Error),
    ];
}
