namespace StateFlow.Tests.Validation.Rules;

public sealed class MachineSettingsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","Version":"2.0","States":{"A":{"Type":"Succeed"}}}""",
        "SF1014 /Version: The version '2.0' does not exist. Write '1.0', or leave it out.")]
    [InlineData(
        """{"StartAt":"A","TimeoutSeconds":1.5,"States":{"A":{"Type":"Succeed"}}}""",
        "SF1015 /TimeoutSeconds: The timeout of the state machine is 1.5, which is not a positive integer. Write whole seconds, 1 or more.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","Version":"1.0","TimeoutSeconds":99999999,"States":{"A":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","TimeoutSeconds":"${Timeout}","States":{"A":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
