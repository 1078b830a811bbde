namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class StepFunctionsFactsTests
{
    [Theory]
    [InlineData("phone", "phone")]
    [InlineData("phone.number", "phone")]
    [InlineData("`a b`.c", "a b")]
    [InlineData("\"phone\".x", "phone")]
    [InlineData("$states.input & phone", "phone")]
    [InlineData("$", "$")]
    [InlineData("$.x", "$")]
    [InlineData("$$.x", "$$")]
    [InlineData("*.x", "*")]
    [InlineData("**.x", "**")]
    [InlineData("$sum(items.price)", "items")]
    [InlineData("{\"a\": b}", "b")]
    [InlineData("a ~> $sum", "a")]
    public void A_context_at_the_top_is_refused_in_the_words_of_the_service(string text, string name)
    {
        Assert.False(JsonataQuery.TryParse(text, JsonataDialect.StepFunctions, out _, out var error));

        Assert.Equal("UNSUPPORTED_JSONATA_EXPRESSION", error.Code);
        Assert.Equal($"Reference to '{name}' at the top level is not supported.", error.Message);
    }

    [Theory]
    [InlineData("$states.input.phone")]
    [InlineData("$states.input.items[price > 3 and $.x = $$]")]
    [InlineData("$states.input.items.(price * qty)")]
    [InlineData("$states.input.items^(price)")]
    [InlineData("$states.input.items{sku: *}")]
    [InlineData("$map($states.input.items, function($i){ price })")]
    [InlineData("$states.input ~> |items|{\"x\": price}|")]
    [InlineData("\"phone\"")]
    [InlineData("$eval('1')")]
    public void A_context_that_the_expression_has_found_is_fine(string text) => Assert.True(JsonataQuery.TryParse(text, JsonataDialect.StepFunctions, out _, out _));

    [Theory]
    [InlineData("$a ?? 1", 5)]
    [InlineData("$a ?: 1", 5)]
    public void The_operators_of_a_later_version_are_refused(string text, int position)
    {
        Assert.False(JsonataQuery.TryParse(text, JsonataDialect.StepFunctions, out _, out var error));

        Assert.Equal(("S0204", position), (error.Code, error.Position));
        Assert.Contains("JSONata 2.1", error.Message, StringComparison.Ordinal);
        Assert.True(JsonataQuery.TryParse(text, JsonataDialect.Standard, out _, out _));
    }

    [Fact]
    public void Eval_is_no_function_of_the_dialect() =>
        Assert.Equal("T1006", JsonataQuery.Parse("$eval('1')", JsonataDialect.StepFunctions).Evaluate().Error?.Code);

    [Fact]
    public void The_functions_of_the_dialect_are_not_free_variables()
    {
        var text = "$uuid() & $partition([1], 1)";

        Assert.Empty(JsonataQuery.Parse(text, JsonataDialect.StepFunctions).Facts.FreeVariables);
        Assert.Equal(["uuid", "partition"], JsonataQuery.Parse(text).Facts.FreeVariables.Select(v => v.Name));
    }
}
