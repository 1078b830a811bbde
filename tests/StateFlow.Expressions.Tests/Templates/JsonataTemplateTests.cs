namespace StateFlow.Expressions.Tests.Templates;

public sealed class JsonataTemplateTests
{
    private static readonly JsonataScope Scope = new(new Dictionary<string, Json> { ["states"] = Json.Parse("""{"input":{"a":1,"list":[1,2]}}"""), ["x"] = Json.From("y") });

    [Theory]
    [InlineData("""{"total":"{% $sum($states.input.list) %}","text":"{% x","n":1,"deep":[{"v":"{%$x%}"}]}""", """{"total":3,"text":"{% x","n":1,"deep":[{"v":"y"}]}""")]
    [InlineData("""["{% $states.input.a %}",null,true]""", "[1,null,true]")]
    [InlineData("\"{% $states.input %}\"", """{"a":1,"list":[1,2]}""")]
    [InlineData("\" {% 1 %}\"", "\" {% 1 %}\"")]
    [InlineData("""{"{% 1 %}":"kept"}""", """{"{% 1 %}":"kept"}""")]
    public void Expressions_are_filled_in_wherever_they_stand(string template, string expected) => Assert.Equal(Json.Parse(expected), Compiled(template).Evaluate(Scope).Value);

    [Fact]
    public void Every_error_is_reported_with_its_place()
    {
        var isCompiled = JsonataTemplate.TryCompile(Json.Parse("""{"a":"{% 1 + %}","b":["{% ok %}","{% ) %}"]}"""), "Output", out _, out var errors);

        Assert.False(isCompiled);
        Assert.Contains(("/a", "S0207"), errors.Select(e => (e.Pointer!, e.Code)));
        Assert.Contains(("/b/1", "S0211"), errors.Select(e => (e.Pointer!, e.Code)));
    }

    [Theory]
    [InlineData("""{"r":"{% $missing %}"}""", "The JSONata expression '$missing' specified for the field 'Output/r' returned nothing (undefined).")]
    [InlineData("""["{% 1 + 'a' %}"]""", "The JSONata expression '1 + 'a'' specified for the field 'Output[0]' threw an error during evaluation. T2002: The right side of the \"+\" operator must evaluate to a number")]
    [InlineData("\"{% function($v){ $v } %}\"", "The JSONata expression 'function($v){ $v }' specified for the field 'Output' returned an unsupported result type.")]
    public void A_failure_has_the_words_of_the_service(string template, string message)
    {
        var error = Compiled(template).Evaluate(Scope).Error;

        Assert.Equal(("States.QueryEvaluationError", message), (error?.Code, error?.Message));
    }

    [Fact]
    public void What_has_no_expressions_is_shared()
    {
        var source = Json.Parse("""{"a":[1,2,3]}""");

        Assert.True(JsonataTemplate.TryCompile(source, "Output", out var template, out _));
        Assert.Empty(template.Fields);
        Assert.Equal(source, template.Evaluate(Scope).Value);
    }

    private static JsonataTemplate Compiled(string template) =>
        JsonataTemplate.TryCompile(Json.Parse(template), "Output", out var compiled, out var errors) ? compiled : throw new ArgumentException(errors[0].ToString(), nameof(template));
}
