namespace StateFlow.Expressions.Tests.Templates;

public sealed class PayloadTemplateTests
{
    private static readonly PathScope Scope = new(Json.Parse("""{"order":{"id":7},"items":[{"n":1},{"n":2}]}""")) { Variables = Json.Parse("""{"v":"w"}""") };

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{"a":"$.order","Comment":"x","b":[1,"$.order"]}""", """{"a":"$.order","Comment":"x","b":[1,"$.order"]}""")]
    [InlineData("""{"a.$":"$.order.id","b":1,"c.$":"States.Format('{}', $v)"}""", """{"a":7,"b":1,"c":"w"}""")]
    [InlineData("""{"list":[{"a.$":"$.items[*].n"},"b.$",[{"c.$":"$v"}]]}""", """{"list":[{"a":[1,2]},"b.$",[{"c":"w"}]]}""")]
    [InlineData("""{".$":"$.order.id","$.$":"$v"}""", """{"":7,"$":"w"}""")]
    [InlineData("[{\"a.$\":\"$v\"}]", "[{\"a\":\"w\"}]")]
    public void Members_that_end_with_point_and_dollar_are_filled_in(string source, string expected) =>
        Assert.Equal(Json.Parse(expected), PayloadTemplate.Compile(Json.Parse(source)).Evaluate(Scope).Value);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_place()
    {
        var source = Json.Parse("""{"a.$":5,"b":{"c/d.$":"text","ok.$":"$.x"},"l":[{"e.$":"$.["}],"f.$":"States.Foo()","g":1,"g.$":"$.g","n.$":null,"h.$":" $.h"}""");

        Assert.False(PayloadTemplate.TryCompile(source, out var template, out var errors));
        Assert.Null(template);
        Assert.Equal(["/a.$", "/b/c~1d.$", "/l/0/e.$", "/f.$", "/g.$", "/n.$", "/h.$"], errors.Select(e => e.Pointer));
        Assert.All(errors, e => Assert.Equal("SCHEMA_VALIDATION_FAILED", e.Code));
        Assert.StartsWith("The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, errors[2].Position);
        Assert.Equal(7, Assert.Throws<FormatException>(() => PayloadTemplate.Compile(source)).Message.Split('\n').Length);
    }

    [Fact]
    public void A_field_that_finds_nothing_is_said_in_the_words_of_the_service()
    {
        var error = PayloadTemplate.Compile(Json.Parse("""{"a":{"b.$":"$['x']"}}""")).Evaluate(new PathScope(Json.Parse("""{"y":1}"""))).Error!;

        Assert.Equal("The JSONPath '$['x']' specified for the field 'b.$' could not be found in the input '{\"y\":1}'", error.Message);
        Assert.Equal(("States.Runtime", "/a/b.$"), (error.Code, error.Pointer));
    }

    [Fact]
    public void An_intrinsic_that_fails_says_in_which_field()
    {
        var error = PayloadTemplate.Compile(Json.Parse("""[{"b.$":"States.MathAdd(1, null)"}]""")).Evaluate(Scope).Error!;

        Assert.Equal(("States.IntrinsicFailure", "/0/b.$", 2), (error.Code, error.Pointer, error.Index));
    }

    [Fact]
    public void The_facts_of_a_template_are_known_without_data()
    {
        var template = PayloadTemplate.Compile(Json.Parse("""{"a.$":"$.x","b":[{"c.$":"States.Array($.y, $v)"}]}"""));

        Assert.Equal(["/a.$", "/b/0/c.$"], template.Fields.Select(f => f.Pointer));
        Assert.Equal(["$.x", "$.y", "$v"], template.Fields.SelectMany(f => f.Queries).Select(q => q.ToString()));
        Assert.Equal("States.Array", template.Fields[1].Call!.Name);
    }

    [Fact]
    public void A_template_without_fields_is_its_own_result()
    {
        var template = PayloadTemplate.Compile(Json.Parse("""{"a":[1,2,3]}"""));
        template.Evaluate(Scope);

        var before = GC.GetAllocatedBytesForCurrentThread();
        template.Evaluate(Scope);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Templates_nest_as_deep_as_values()
    {
        var deep = Json.EmptyObject;
        for (var i = 1; i < Json.MaxDepth; i++)
        {
            deep = Json.Object(new KeyValuePair<string, Json>("a", deep));
        }

        Assert.Equal(deep, PayloadTemplate.Compile(deep).Evaluate(Scope).Value);
    }
}
