namespace StateFlow.Tests.Asl;

public sealed class AslReaderChoiceTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"StringEquals":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6004 /States/A/Choices/0/StringEquals: 'StringEquals' has nothing to compare. Add a 'Variable', the path of the value.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6005 /States/A/Choices/0/Variable: The rule has a 'Variable', but no comparison. Add one, such as 'StringEquals'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6005 /States/A/Choices/0: The rule compares nothing. Add a 'Variable' and a comparison such as 'StringEquals'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEquals":"a","NumericEquals":1,"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6006 /States/A/Choices/0/NumericEquals: 'StringEquals' and 'NumericEquals' exclude each other in a rule. Remove one of them, or put them into the list of an 'And'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEqual":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6007 /States/A/Choices/0/StringEqual: The field 'StringEqual' of the choice rule of state 'A' is unknown. Did you mean 'StringEquals'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEquals":"a","And":[{"Variable":"$.y","IsNull":true}],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6008 /States/A/Choices/0/And: 'StringEquals' and 'And' exclude each other in a rule. Remove one of them, or put them into the list of an 'And'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.y","IsNull":true,"Next":"B"}],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6009 /States/A/Choices/0/And/0/Next: The field 'Next' is not supported by the condition of state 'A'. Remove it; supported are 'Variable', 'StringEquals', 'StringEqualsPath', 'StringLessThan', 'StringLessThanPath', 'StringGreaterThan', 'StringGreaterThanPath', 'StringLessThanEquals', 'StringLessThanEqualsPath', 'StringGreaterThanEquals', 'StringGreaterThanEqualsPath', 'StringMatches' and 32 more.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Not":[{"Variable":"$.y","IsNull":true}],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6011 /States/A/Choices/0/Not: 'Not' of the choice rule of state 'A' must be one condition, an object, but is an array.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Or":{},"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0/Or: 'Or' of the choice rule of state 'A' must be an array of conditions, but is an object.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","NumericEquals":"5","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6012 /States/A/Choices/0/NumericEquals: The operand of 'NumericEquals' must be a number, but is a string, \"5\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":"true","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6013 /States/A/Choices/0/IsPresent: The operand of 'IsPresent' must be true or false, but is a string, \"true\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","TimestampEquals":"yesterday","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6014 /States/A/Choices/0/TimestampEquals: The operand of 'TimestampEquals' must be a time such as '2016-03-14T01:59:00Z', but is a string, \"yesterday\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","TimestampEquals":5,"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6012 /States/A/Choices/0/TimestampEquals: The operand of 'TimestampEquals' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":["x"],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0: Item 1 of 'Choices' of the Choice state 'A' must be an object, but is a string, \"x\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.x","IsNull":true},[]],"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0/And/1: Item 2 of 'And' of the choice rule of state 'A' must be a condition, an object, but is an array.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEqualsPath":"y","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6015 /States/A/Choices/0/StringEqualsPath: The operand of 'StringEqualsPath' must be a path that begins with '$', but is a string, \"y\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"x","StringEquals":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6016 /States/A/Choices/0/Variable: The variable 'x' is not a path. Paths begin with '$': '$.x' is a field of the input.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Choice","Choices":[{"Condition":"$x = 1","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6017 /States/A/Choices/0/Condition: 'Condition' of the choice rule of state 'A' must be a boolean or an expression between {% and %}, but is a string, \"$x = 1\".")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Choice","Choices":[{"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6018 /States/A/Choices/0: The rule has no 'Condition'. Add an expression between {% and %} that gives true or false.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":{}}}}""",
        "SF6027 /States/A/Choices: 'Choices' of the Choice state 'A' must be an array of objects, but is an object.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Choice","Choices":[{"Condition":true,"Variable":"$.x","StringEquals":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF2074 /States/A/Choices/0/Variable: 'Variable' does not go with 'Condition', whose expression says itself what it looks at. Remove one of them.",
        "SF2074 /States/A/Choices/0/StringEquals: 'Condition' and 'StringEquals' exclude each other in a rule: one is JSONata, the other JSONPath. Remove one of them.")]
    public void A_fault_is_reported_in_the_words_of_its_author(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);
}
