namespace StateFlow.Tests.Validation.Rules;

public sealed class SensitiveLiteralsTests
{
    [Theory]
    [InlineData("Password", "hunter2hunter2", true)]
    [InlineData("api_key", "0a1b2c3d4e", true)]
    [InlineData("key", "AKIAIOSFODNN7EXAMPLE", true)]
    [InlineData("text", "-----BEGIN PRIVATE KEY-----", true)]
    [InlineData("SecretId", "prod/shop", false)]
    [InlineData("password", "${Password}", false)]
    [InlineData("password", "{{resolve:secretsmanager:shop}}", false)]
    [InlineData("password", "$.password", false)]
    [InlineData("secret", "arn:aws:secretsmanager:eu-west-1:${Account}:secret:shop", false)]
    [InlineData("secret", "has no form of one", false)]
    public void A_secret_is_known_by_its_name_or_its_form(string name, string text, bool isFound) => DefinitionAssert.Finds(
        "SF16001",
        isFound
            ? [$"/States/A/Result/{name}: '{name}' in the Pass state 'A' looks like a secret. Everybody who may read the definition or the history can read it, too: keep it in Secrets Manager, and let what needs it read it there."]
            : [],
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"{{{{name}}}}":"{{{{text}}}}"},"End":true} } }""");

    [Fact]
    public void A_secret_that_an_expression_finds_is_none() => DefinitionAssert.Finds(
        "SF16001", [], """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","Output":{"password":"{% $states.input.password %}"},"End":true}}}""");
}
