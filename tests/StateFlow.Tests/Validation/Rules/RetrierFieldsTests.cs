namespace StateFlow.Tests.Validation.Rules;

public sealed class RetrierFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"MaxAttempts":1}],"End":true}}}""",
        "SF5002 /States/A/Retry/0: Retrier 1 of the state 'A' has no 'ErrorEquals'. Add the names of the errors to retry.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":[]}],"End":true}}}""",
        "SF5003 /States/A/Retry/0/ErrorEquals: 'ErrorEquals' of retrier 1 of the state 'A' is empty. Add the names of the errors to retry.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"IntervalSeconds":0}],"End":true}}}""",
        "SF5005 /States/A/Retry/0/IntervalSeconds: 'IntervalSeconds' of retrier 1 of the state 'A' is 0, but must be an integer from 1 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"IntervalSeconds":1.5}],"End":true}}}""",
        "SF5006 /States/A/Retry/0/IntervalSeconds: 'IntervalSeconds' of retrier 1 of the state 'A' is 1.5, but must be an integer from 1 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxAttempts":-1}],"End":true}}}""",
        "SF5007 /States/A/Retry/0/MaxAttempts: 'MaxAttempts' of retrier 1 of the state 'A' is -1, but must be an integer from 0 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxAttempts":1.5}],"End":true}}}""",
        "SF5008 /States/A/Retry/0/MaxAttempts: 'MaxAttempts' of retrier 1 of the state 'A' is 1.5, but must be an integer from 0 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"BackoffRate":0.5}],"End":true}}}""",
        "SF5009 /States/A/Retry/0/BackoffRate: 'BackoffRate' of retrier 1 of the state 'A' is 0.5, but must be a number of at least 1.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxDelaySeconds":0}],"End":true}}}""",
        "SF5011 /States/A/Retry/0/MaxDelaySeconds: 'MaxDelaySeconds' of retrier 1 of the state 'A' is 0, but must be an integer from 1 to 31,622,400.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"IntervalSeconds":5,"MaxDelaySeconds":5}],"End":true}}}""",
        "SF5012 /States/A/Retry/0/MaxDelaySeconds: 'MaxDelaySeconds' of retrier 1 of the state 'A' is 5, but must be greater than 'IntervalSeconds', which is 5.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"IntervalSeconds":1,"MaxAttempts":0,"BackoffRate":1.0,"MaxDelaySeconds":31622400,"JitterStrategy":"FULL"}],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxAttempts":"${Attempts}"}],"End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
