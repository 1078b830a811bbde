namespace StateFlow.Tests.Validation.Rules;

public sealed class TemplatePathsTests
{
    [Theory]
    [InlineData("\"Parameters\":{\"a.$\":\" $.b\"}", "SF7012 /States/A/Parameters/a.$: 'Parameters/a.$' of the state 'A' is ' $.b', with blanks before the path. Remove them.")]
    [InlineData("\"Parameters\":{\"a\":{\"b.$\":{}}}", "SF7016 /States/A/Parameters/a/b.$: 'Parameters/a/b.$' of the state 'A' is an object, but must be a path or a call of an intrinsic function. For a fixed value take '.$' off the name.")]
    [InlineData("\"Assign\":{\"a\":[{\"b.$\":\"$.c[\"}]}", "SF7015 /States/A/Assign/a/0/b.$: 'Assign/a/0/b.$' of the state 'A' is no path at the end: In brackets stands an index, a slice, a name in quotes, * or a filter ?(...).")]
    public void A_fault_is_reported(string field, params string[] findings) =>
        DefinitionAssert.Finds(findings, "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"," + field + ",\"End\":true}}}");

    [Theory]
    [InlineData("\"Parameters\":{\"a.$\":\"$x.b\",\"c.$\":\"$$\",\"d.$\":\"States.Array()\",\"e.$\":\"${Path}\"}")]
    [InlineData("\"Parameters\":{\"a.$\":\"States.Format('{}', $x.b) \"}")]
    public void What_is_allowed_is_not_reported(string field) => DefinitionAssert.Finds(
        [], "{\"StartAt\":\"Z\",\"States\":{\"Z\":{\"Type\":\"Pass\",\"Assign\":{\"x\":{\"b\":1}},\"Next\":\"A\"},\"A\":{\"Type\":\"Pass\"," + field + ",\"End\":true}}}");
}
