using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Tests.Asl;

public sealed class TemplateFunctionTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Fn::If":["C",{"Type":"Pass","End":true},{"Ref":"AWS::NoValue"}]}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"Fn::If":["C",{},{}]}],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","ItemProcessor":{"Fn::Transform":{"Name":"AWS::Include"}},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Fn::GetAtt":["F","Arn"]},"Retry":[{"ErrorEquals":[{"Ref":"E"},"b"]},{"ErrorEquals":{"Ref":"Es"}}],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Ref":"F"},"TimeoutSeconds":{"Ref":"T"},"Retry":[{"Fn::If":["C",{},{}]}],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Fn::If":["C",{},{}]}],"Default":"B"},"B":{"Type":"Succeed"}}}""")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEquals":{"Ref":"S"},"Next":"B"},{"Variable":"$.x","TimestampEquals":{"Ref":"S"},"Next":"B"},{"And":[{"Fn::If":["C",{},{}]}],"Next":"B"},{"Not":{"Fn::If":["C",{},{}]},"Next":"B"}]},"B":{"Type":"Succeed"}}}""")]
    public void A_function_of_CloudFormation_may_stand_for_any_value_and_is_kept(string text)
    {
        DefinitionAssert.Finds([], text);

        Assert.Equal(text, AslWriter.WriteString(AslReader.Read(text).Machine!, new AslWriterOptions { Indented = false }));
    }

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Ref":5},"End":true}}}""", "SF2091")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Ref":"F","x":1},"End":true}}}""", "SF2091")]
    public void An_object_that_is_no_function_is_of_the_wrong_type(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(DefinitionAssert.FindingsIn(text), f => f.Severity is Severity.Error).Id);
}
