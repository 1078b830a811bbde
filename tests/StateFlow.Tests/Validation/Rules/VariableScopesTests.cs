namespace StateFlow.Tests.Validation.Rules;

public sealed class VariableScopesTests
{
    [Theory]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"P","States":{"P":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Assign":{"v":1},"End":true}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","Assign":{"v":2},"End":true}}}],"End":true}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":1},"Next":"M"},"M":{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"X","States":{"X":{"Type":"Pass","Assign":{"v":2},"End":true}}},"End":true}}}""")]
    public void Branches_beside_each_other_and_other_executions_have_variables_of_their_own(string text) => DefinitionAssert.Finds("SF10010", [], text);
}
