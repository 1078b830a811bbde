using StateFlow.Deploy.Templates;

namespace StateFlow.Deploy.Tests.Templates;

public sealed class TextEscapeTests
{
    [Theory]
    [InlineData("plain ${not one}", "\"plain ${not one}\"")]
    [InlineData("${Queue}", """{"Ref":"Queue"}""")]
    [InlineData("arn:${AWS::Partition}:${Queue}", """{"Fn::Sub":"arn:${AWS::Partition}:${Queue}"}""")]
    [InlineData("${!kept} ${not one} ${Queue}", """{"Fn::Sub":"${!!kept} ${!not one} ${Queue}"}""")]
    [InlineData("${ open ${Queue}", """{"Fn::Sub":["${Dollar}{ open ${Queue}",{"Dollar":"$"}]}""")]
    public void CloudFormation_puts_in_placeholders_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new SubText(ParameterNames.Of(["Queue"], ParameterNames.Pascal)).Of(text).ToString());

    [Theory]
    [InlineData("plain $ % {", "plain $ % {")]
    [InlineData("${Queue}", "${var.queue}")]
    [InlineData("$${Queue}", "${\"$\"}${var.queue}")]
    [InlineData("${not one} %{if}", "$${not one} %%{if}")]
    [InlineData("$${not one} %%{if}", "${\"$\"}$${not one} ${\"%\"}%%{if}")]
    [InlineData("%${Queue}", "%${var.queue}")]
    public void Terraform_puts_in_placeholders_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new HclText(_ => "var.queue").Of(text));

    [Theory]
    [InlineData("it's \\ ${not one}\n", @"'it\'s \\ ${not one}\n'")]
    [InlineData("${Queue}", "queue")]
    [InlineData("`$` ${Queue} ${not one}", @"`\`\$\` ${queue} \${not one}`")]
    public void TypeScript_puts_in_placeholders_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new TypeScriptText(_ => "queue").Of(text));
}
