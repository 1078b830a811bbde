namespace StateFlow.Tests.Validation.Rules;

public sealed class HeartbeatBeforeTimeoutTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":10,"HeartbeatSeconds":10,"End":true}}}""",
        "SF13006 /States/A/HeartbeatSeconds: The heartbeat of the Task state 'A' is 10 seconds, its timeout 10. A heartbeat must be shorter than the timeout to matter.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":10,"HeartbeatSeconds":9,"End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
