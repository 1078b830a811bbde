using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("arn:aws:states:eu-west-1:123456789012:activity:Pack")]
    [InlineData("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:activity:Pack")]
    [InlineData("${PackParcel}")]
    public void An_activity_is_called_by_its_arn(string arn) => Assert.Equal(arn, Activity.Of(arn).ToString());

    [Theory]
    [InlineData("Pack")]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:Pack")]
    public void Nothing_else_is_an_activity(string arn) =>
        Assert.Equal(
            $"'{arn}' is not the ARN of an activity. Write 'arn:aws:states:<region>:<account>:activity:<name>', or a token such as '${{Pack}}'. (Parameter 'arn')",
            Assert.Throws<ArgumentException>(() => Activity.Of(arn)).Message);
}
