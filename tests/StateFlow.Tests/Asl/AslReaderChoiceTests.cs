namespace StateFlow.Tests.Asl;

public sealed class AslReaderChoiceTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6005 /States/A/Choices/0: The choice rule of state 'A' compares nothing. Add a 'Variable' and a comparison such as 'StringEquals'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEqual":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6007 /States/A/Choices/0/StringEqual: The field 'StringEqual' of the choice rule of state 'A' is unknown. Did you mean 'StringEquals'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEquals":"a","And":[{"Variable":"$.y","IsNull":true}],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6008 /States/A/Choices/0/And: 'StringEquals' and 'And' exclude each other in the choice rule of state 'A'. Remove one of them, or put them into the list of an 'And'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Or":{},"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0/Or: 'Or' of the choice rule of state 'A' must be an array of conditions, but is an object.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","TimestampEquals":5,"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6012 /States/A/Choices/0/TimestampEquals: The operand of 'TimestampEquals' of the choice rule of state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":["x"],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0: Item 1 of 'Choices' of the Choice state 'A' must be an object, but is a string, \"x\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.x","IsNull":true},[]],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0/And/1: Item 2 of 'And' of the choice rule of state 'A' must be a condition, an object, but is an array.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Choice","Choices":[{"Condition":true,"Variable":"$.x","StringEquals":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF2074 /States/A/Choices/0/Variable: 'Variable' does not go with 'Condition' in the choice rule of state 'A': the expression says itself what it looks at. Remove one of them.",
        "SF2074 /States/A/Choices/0/StringEquals: 'Condition' and 'StringEquals' exclude each other in the choice rule of state 'A': one is JSONata, the other JSONPath. Remove one of them.")]
    public void A_fault_is_reported_in_the_words_of_its_author(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);
}
