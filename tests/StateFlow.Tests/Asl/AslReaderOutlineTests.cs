namespace StateFlow.Tests.Asl;

public sealed class AslReaderOutlineTests
{
    [Theory]
    [InlineData("\"text\"", "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is a string.")]
    [InlineData(
        """{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"F":{"Type":"X"},"M":{"Type":"AWS::Serverless::StateMachine","Properties":{"Definition":{"StartAt":"A"}}}}}""",
        "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is a CloudFormation template. The definition is at /Resources/M/Properties/Definition; give it alone.")]
    [InlineData(
        """{"Resources":{"M":{"Type":"AWS::StepFunctions::StateMachine","Properties":{"DefinitionString":"{}"}}}}""",
        "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is a CloudFormation template. The definition is the text at /Resources/M/Properties/DefinitionString; give what the string holds, without quotes and escapes.")]
    [InlineData(
        """{"Resources":{}}""", "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is a CloudFormation template that holds none.")]
    [InlineData(
        """{"name":"m","definition":"{\"StartAt\":\"A\"}"}""",
        "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is an object around it. The definition is the text at /definition; give what the string holds, without quotes and escapes.")]
    [InlineData(
        """
        "{\"StartAt\":\"A\"}"
        """,
        "SF1002 : The definition must be a JSON object with 'StartAt' and 'States', but is a string that holds JSON. Give what the string holds, without quotes and escapes.")]
    [InlineData("""{"StartAt":1,"States":{"A":{"Type":"Succeed"}}}""", "SF1007 /StartAt: 'StartAt' of the state machine must be a string, but is a number, 1.")]
    [InlineData(
        """{"StartAt":"A","TimeoutSecond":1,"States":{"A":{"Type":"Succeed"}}}""",
        "SF1009 /TimeoutSecond: The field 'TimeoutSecond' of the state machine is unknown. Did you mean 'TimeoutSeconds'?")]
    [InlineData("""{"StartAt":"A","States":[]}""", "SF1022 /States: 'States' of the state machine must be an object of states, but is an array.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wiat"}}}""",
        "SF1011 /States/A/Type: 'Wiat' is not a type of states, but state 'A' has it. Did you mean 'Wait'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Succeed"},"A":{"Type":"Succeed"}}}""",
        "SF1003 /States/A: The name 'A' occurs twice in this object, and only the last one counts. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Succeed","Comment":"x","Comment":"y"}}}""",
        "SF1003 /States/A/Comment: The name 'Comment' occurs twice in this object, and only the last one counts. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Succeed","Comment":5}}}""",
        "SF1013 /States/A/Comment: 'Comment' of the Succeed state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","TimeoutSeconds":"60","States":{"A":{"Type":"Succeed"}}}""",
        "SF1015 /TimeoutSeconds: 'TimeoutSeconds' of the state machine must be a number, but is a string, \"60\".")]
    [InlineData(
        """{"QueryLanguage":"SQL","StartAt":"A","States":{"A":{"Type":"Succeed"}}}""",
        "SF1017 /QueryLanguage: 'SQL' is no value of 'QueryLanguage' in the state machine. Write one of 'JSONPath' and 'JSONata'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[{"QueryLanguage":"JSONata","StartAt":"X","States":{"X":{"Type":"Succeed"}}}]}}}""",
        "SF1019 /States/A/Branches/0/QueryLanguage: The field 'QueryLanguage' is not supported by the branch of state 'A'. Remove it; supported are 'Comment', 'StartAt' and 'States'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":5}}}""",
        "SF1022 /States/A/Next: 'Next' of the Pass state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ResultWriter":{"WriterConfig":{"Transformation":"X","Foo":1}}}}}""",
        "SF11025 /States/A/ResultWriter/WriterConfig/Transformation: 'X' is no value of 'Transformation' in the WriterConfig of state 'A'. Write one of 'NONE', 'COMPACT' and 'FLATTEN'.",
        "SF2002 /States/A/ResultWriter/WriterConfig/Foo: The field 'Foo' of the WriterConfig of state 'A' is unknown. Remove it; notes belong into 'Comment'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Comment":"\ud83d","End":true}}}""",
        "SF1023 /States/A/Comment: The string holds half of a surrogate pair, which is no character. Write both halves, or the character itself.")]
    public void A_fault_is_reported_in_the_words_of_its_author(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);
}
