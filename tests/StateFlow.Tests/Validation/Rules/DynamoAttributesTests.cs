namespace StateFlow.Tests.Validation.Rules;

public sealed class DynamoAttributesTests
{
    [Theory]
    [InlineData("dynamodb:putItem", """{"TableName":"t","Item":{"id":{"S":"5","N":"5"}}}""", "/States/A/Parameters/Item/id: The DynamoDB attribute 'id' of the Task state 'A' does not have one type. Write an object with one member, such as { \"S\": \"text\" } or { \"N\": \"5\" }.")]
    [InlineData("aws-sdk:dynamodb:getItem", """{"TableName":"t","Key":{"id":{"s":"5"}}}""", "/States/A/Parameters/Key/id: The DynamoDB attribute 'id' of the Task state 'A' has the type 's', which does not exist. Types are S N B SS NS BS M L BOOL NULL.")]
    [InlineData("dynamodb:putItem", """{"TableName":"t","Item":{"lines":{"L":[{"M":{"n":{"N":2}}}]}}}""", "/States/A/Parameters/Item/lines/L/0/M/n/N: The DynamoDB attribute 'N' of the Task state 'A' is a number, but 'N' takes a string, numbers included: \"5\". Write one.")]
    [InlineData("dynamodb:putItem", """{"TableName":"t","Item":{"tags":{"SS":"a"}}}""", "/States/A/Parameters/Item/tags/SS: The DynamoDB attribute 'SS' of the Task state 'A' is a string, but 'SS' takes an array. Write one.")]
    public void A_value_that_names_no_type_or_does_not_fit_it_is_found(string action, string parameters, params string[] findings) =>
        DefinitionAssert.Finds("SF12024", findings, Call(action, parameters));

    [Theory]
    [InlineData("dynamodb:putItem", """{"TableName":"t","Item":{"id":{"S.$":"$.id"},"all.$":"$.all","n":{"N":"${Count}"},"b":{"BOOL":true},"z":{"NULL":true},"f":{"Ref":"X"},"t":"text"}}""")]
    [InlineData("dynamodb:putItem", """{"TableName":"t","Item.$":"$.item"}""")]
    [InlineData("aws-sdk:dynamodb:createTable", """{"TableName":"t","Item":{"id":5}}""")]
    public void What_fits_and_what_is_known_later_is_not(string action, string parameters) =>
        DefinitionAssert.Finds("SF12024", [], Call(action, parameters));

    private static string Call(string action, string parameters) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::{{{{action}}}}","Parameters":{{{{parameters}}}},"End":true}}}""";
}
