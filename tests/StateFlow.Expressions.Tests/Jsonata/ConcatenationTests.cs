namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class ConcatenationTests
{
    [Theory]
    [InlineData("1 & true & null & [1,{'a':2}] & nothing & 'x'", """1truenull[1,{"a":2}]x""")]
    [InlineData("'a' & ('b' & 'c' & 1.50) & 'd'", "abc1.5d")]
    [InlineData("nothing & nothing & nothing", "")]
    public void Every_part_becomes_text(string expression, string text) => Assert.Equal(text, JsonataQuery.Parse(expression).Evaluate(Json.EmptyObject).Value?.GetString());

    [Theory]
    [InlineData("1e300*1e300 & 'a' & 'b'", "D3001", 13)]
    [InlineData("'a' & 1e300*1e300 & 'b'", "D3001", 5)]
    [InlineData("'a' & 'b' & 1e300*1e300", "D3001", 11)]
    [InlineData("'a' & [1e300*1e300] & $error('x')", "D1001", 5)]
    [InlineData("1e300*1e300 & $error('x') & 'a'", "D3137", 21)]
    public void An_error_is_that_of_the_first_operator_that_fails(string expression, string code, int position)
    {
        var error = JsonataQuery.Parse(expression).Evaluate(Json.EmptyObject).Error;

        Assert.Equal((code, position), (error?.Code, error?.Position));
    }

    [Fact]
    public void The_limit_of_texts_is_that_of_the_whole()
    {
        var options = new JsonataOptions { MaxTextLength = 5 };

        Assert.Equal("abcde", JsonataQuery.Parse("'ab' & 'cd' & 'e'").Evaluate(options: options).Value?.GetString());
        Assert.Equal("D2015", JsonataQuery.Parse("'ab' & 'cd' & 'ef'").Evaluate(options: options).Error?.Code);
    }
}
