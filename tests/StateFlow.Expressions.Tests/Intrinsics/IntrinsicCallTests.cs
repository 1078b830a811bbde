namespace StateFlow.Expressions.Tests.Intrinsics;

public sealed class IntrinsicCallTests
{
    private static readonly PathScope Scope = new(Json.Parse("""{"name":"Ann","list":[1,2,3],"deep":{"a b":"x"},"items":[{"id":"a)b,"},{"id":"c"}]}"""))
    {
        Context = Json.Parse("""{"Execution":{"Name":"run"}}"""),
        Variables = Json.Parse("""{"total":7}"""),
    };

    [Theory]
    [InlineData("States.Array('a', 1, -2.5e1, true, false, null)", """["a",1,-2.5e1,true,false,null]""")]
    [InlineData("States.Array( $.name ,$$.Execution.Name,$total )  ", """["Ann","run",7]""")]
    [InlineData("States.Array($.deep['a b'], $.items[?(@.id == 'a)b,')].id)", """["x",["a)b,"]]""")]
    [InlineData("States.ArrayGetItem(States.StringSplit('a-b', '-'), States.MathAdd(0, 1))", "\"b\"")]
    [InlineData(@"States.Array('it\'s', '\{\}', 'a\\b', 'say ""hi""', '{}')", """["it's","{}","a\\b","say \"hi\"","{}"]""")]
    [InlineData("States.Array('line\nbreak')", """["line\nbreak"]""")]
    public void Arguments_are_literals_paths_and_calls(string text, string expected) => Assert.Equal(Json.Parse(expected), IntrinsicCall.Parse(text).Evaluate(Scope).Value);

    [Theory]
    [InlineData("", 0)]
    [InlineData(" States.UUID()", 0)]
    [InlineData("States.", 0)]
    [InlineData("States.Foo(1)", 0)]
    [InlineData("States.format('a')", 0)]
    [InlineData("States.UUID", 11)]
    [InlineData("States.UUID(1)", 0)]
    [InlineData("States.MathAdd(1)", 0)]
    [InlineData("States.MathAdd(1, 2, 3)", 0)]
    [InlineData("States.Array(1", 14)]
    [InlineData("States.Array(1 2)", 15)]
    [InlineData("States.Array(1,)", 15)]
    [InlineData("States.Array(,1)", 13)]
    [InlineData("States.Array(1) + 1", 16)]
    [InlineData("States.Array(abc)", 13)]
    [InlineData("States.Array(\"abc\")", 13)]
    [InlineData("States.Array('abc)", 13)]
    [InlineData(@"States.Array('a\""b')", 15)]
    [InlineData(@"States.Array('a\nb')", 15)]
    [InlineData("States.Array($.a[)", 17)]
    [InlineData("States.Array(1, $.a.)", 20)]
    [InlineData("States.Array(01)", 13)]
    [InlineData("States.Array(States.Foo())", 13)]
    public void What_is_no_call_is_refused_at_its_place(string text, int position)
    {
        Assert.False(IntrinsicCall.TryParse(text, out var call, out var error));
        Assert.Null(call);
        Assert.Equal(("SCHEMA_VALIDATION_FAILED", position), (error.Code, error.Position));
        Assert.Throws<FormatException>(() => IntrinsicCall.Parse(text));
    }

    [Theory]
    [InlineData("States.Foo(1)", nameof(SyntaxFault.UnknownFunction))]
    [InlineData("states.array(1)", nameof(SyntaxFault.FunctionCase))]
    [InlineData("States.Array(1", nameof(SyntaxFault.Structure))]
    [InlineData("States.Array(1 2)", nameof(SyntaxFault.Structure))]
    [InlineData("States.Array(\"a\")", nameof(SyntaxFault.Quotes))]
    [InlineData("States.Array('a)", nameof(SyntaxFault.Quotes))]
    [InlineData(@"States.Array('a\nb')", nameof(SyntaxFault.Escape))]
    [InlineData("States.Array(1) + 1", nameof(SyntaxFault.Trailing))]
    [InlineData("States.Array(States.UUID(1))", nameof(SyntaxFault.ArgumentCount))]
    [InlineData("States.Array(abc)", nameof(SyntaxFault.Argument))]
    [InlineData("States.Array(1,)", nameof(SyntaxFault.Argument))]
    [InlineData("States.Array($.a[)", nameof(SyntaxFault.PathArgument))]
    [InlineData("States.Array($.a.length())", nameof(SyntaxFault.PathFunction))]
    public void Faults_are_told_apart(string text, string fault)
    {
        Assert.False(IntrinsicCall.TryParse(text, out _, out var error));

        Assert.Equal(fault, error.Fault.ToString());
    }

    [Fact]
    public void Calls_nest_ten_levels()
    {
        Assert.True(IntrinsicCall.TryParse(Nested(10), out _, out _));
        Assert.False(IntrinsicCall.TryParse(Nested(11), out _, out var error));
        Assert.Equal(130, error.Position);
        Assert.False(IntrinsicCall.TryParse(Nested(10_000), out _, out _));
    }

    [Fact]
    public void A_wrong_case_is_pointed_out()
    {
        Assert.False(IntrinsicCall.TryParse("States.mathadd(1, 2)", out _, out var error));
        Assert.Equal("There is no intrinsic function States.mathadd; case matters: States.MathAdd.", error.Message);
    }

    [Fact]
    public void The_facts_of_a_call_are_known_without_data()
    {
        var call = IntrinsicCall.Parse("States.Format('{}{}', States.ArrayLength($.a),$$.b)");

        Assert.Equal("States.Format", call.Name);
        Assert.Equal(["$.a", "$$.b"], call.Queries.Select(q => q.ToString()));
        Assert.Equal("States.Format('{}{}', States.ArrayLength($.a), $$.b)", call.ToString());
        Assert.Equal(call, IntrinsicCall.Parse(call.ToString()));
        Assert.Equal(22, Assert.IsType<IntrinsicArgument.Call>(call.Arguments[1]).Function.Position);
        Assert.Equal(18, IntrinsicCall.FunctionNames.Count);
    }

    [Fact]
    public void A_path_that_finds_nothing_is_said_in_the_words_of_the_service()
    {
        var error = IntrinsicCall.Parse("States.Array(1, $.x)").Evaluate(new PathScope(Json.Parse("""{"a":1}"""))).Error!;

        Assert.Equal("States.Runtime", error.Code);
        Assert.Equal("The function 'States.Array(1, $.x)' had the following error: The JsonPath argument for the field '$.x' could not be found in the input '{\"a\":1}'", error.Message);
        Assert.Equal((16, 2, "States.Array"), (error.Position, error.Index, error.Token));
    }

    [Fact]
    public void A_failure_is_told_by_the_call_that_failed()
    {
        var error = IntrinsicCall.Parse("States.Array(States.MathAdd(1, 'a'))").Evaluate(Scope).Error!;

        Assert.Equal("States.IntrinsicFailure", error.Code);
        Assert.Equal("The function 'States.MathAdd(1, 'a')' had the following error: Argument 2 must be a number, but is a string", error.Message);
        Assert.Equal((31, 2, "States.MathAdd"), (error.Position, error.Index, error.Token));
    }

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("States.Array(", levels)) + new string(')', levels);
}
