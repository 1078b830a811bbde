namespace StateFlow.Tests.Validation.Rules;

public sealed class PracticeRulesTests
{
    private const string Lambda = "arn:aws:lambda:us-east-1:123456789012:function:f";

    [Theory]
    [InlineData("SF14003", $$"""{"Type":"Task","Resource":"{{Lambda}}","Retry":[{"ErrorEquals":["States.ALL"]}],"End":true}""")]
    [InlineData("SF14003", """{"Type":"Task","Resource":"${Function}","End":true}""")]
    [InlineData("SF14004", """{"Type":"Task","Resource":"arn:aws:states:::dynamodb:getItem","End":true}""")]
    [InlineData("SF14004", """{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:listObjectsV2","End":true}""")]
    [InlineData("SF14004", $$$$"""{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Task","Resource":"{{{{Lambda}}}}","End":true}}}],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Z"}],"End":true}""")]
    [InlineData("SF14005", $$$$"""{"Type":"Map","MaxConcurrency":1,"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Task","Resource":"{{{{Lambda}}}}","Retry":[{"ErrorEquals":["X"]}],"End":true}}},"End":true}""")]
    [InlineData("SF14007", """{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}],"End":true}""")]
    [InlineData("SF14009", """{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}],"Retry":[{"ErrorEquals":["States.ALL"]}],"End":true}""")]
    [InlineData("SF14010", """{"Type":"Task","Resource":"arn:aws:states:us-east-1:123456789012:activity:a","HeartbeatSeconds":5,"End":true}""")]
    [InlineData("SF14012", """{"Type":"Fail","CausePath":"$.Cause"}""")]
    public void What_has_a_reason_is_fine(string rule, string state) => DefinitionAssert.Finds(rule, [], Machine(state));

    [Fact]
    public void A_timeout_of_the_machine_is_one_for_its_tasks()
    {
        var text = Machine("""{"Type":"Task","Resource":"arn:aws:states:us-east-1:123456789012:activity:a","End":true}""", "\"TimeoutSeconds\":60,");

        DefinitionAssert.Finds("SF14001", [], text);
        DefinitionAssert.Finds("SF14002", [], text);
    }

    [Theory]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Parameters":{"TableName":"t","Item":{},"ConditionExpression.$":"$.c"},"End":true}""")]
    [InlineData("""{"Type":"Task","QueryLanguage":"JSONata","Resource":"arn:aws:states:::dynamodb:putItem","Arguments":"{% $states.input %}","End":true}""")]
    public void A_call_that_may_be_repeated_is_fine(string state) => DefinitionAssert.Finds("SF14011", [], Machine(state), StateMachineType.Express);

    private static string Machine(string state, string timeout = "") => $$$$"""{{{{{timeout}}}}"StartAt":"A","States":{"A":{{{{state}}}},"Z":{"Type":"Succeed"}}}""";
}
