namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class SortTests
{
    private static readonly string[] Lists =
    [
        """[{"k":2,"n":1},{"k":1,"n":2},{"k":2,"n":3},{"k":0,"n":4},{"k":1,"n":5},{"k":2,"n":6},{"k":-1.5,"n":7}]""",
        """[{"k":"b","n":1},{"k":"a","n":2},{"k":"B","n":3},{"k":"b","n":4},{"k":"","n":5},{"k":"ä","n":6},{"k":"a","n":7}]""",
        """[{"k":2,"n":1},{"n":2},{"k":1,"n":3},{"k":2,"n":4},{"n":5},{"k":3,"n":6}]""",
        """[{"k":2,"n":1},{"k":"x","n":2},{"k":1,"n":3}]""",
        """[{"k":1,"n":"a"},{"k":2,"n":1},{"k":1,"n":2}]""",
        """[{"k":[1,2],"n":1},{"k":1,"n":2}]""",
        """[{"k":null,"n":1},{"k":1,"n":2}]""",
        """[{"k":1,"n":1},{"k":2,"n":true},{"k":1,"n":2}]""",
        """[3,1,2]""",
        """[{"k":1e400,"n":1},{"k":1,"n":2},{"k":-1e400,"n":3}]""",
        """[]""",
        """[{"k":1}]""",
    ];

    public static TheoryData<string, string> Comparisons { get; } = Pairs("$l.k < $r.k", "$l.k <= $r.k", "$l.k > $r.k", "$l.k >= $r.k", "$r.k < $l.k", "$r.k >= $l.k", "$l.k.k > $r.k.k", "$l > $r", "$l.n < $r.k");

    public static TheoryData<string, string> Terms { get; } = Pairs("k", ">k", "k, n", ">k, >n", ">k, n", "$number(k)", "$round(k, 0.5), n");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparator_of_keys_sorts_as_any_other_function_does(string comparison, string list)
    {
        var sorted = Evaluate($"$sort($, function($l, $r) {{ {comparison} }})", list);

        Assert.Equal(Evaluate($"$sort($, function($l, $r) {{ ({comparison}) or false }})", list), sorted);
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_first_and_the_last_are_those_of_all(string terms, string list)
    {
        Assert.Equal(Evaluate($"($^({terms}))[0]", list), Evaluate($"$^({terms})[0]", list));
        Assert.Equal(Evaluate($"($^({terms}))[-1]", list), Evaluate($"$^({terms})[-1]", list));
        Assert.Equal(Evaluate($"($^({terms}))[1]", list), Evaluate($"$^({terms})[1]", list));
    }

    [Theory]
    [InlineData("[0..2]")]
    [InlineData("[2, 0, 2]")]
    [InlineData("[-1, 0.7, 9, -9]")]
    [InlineData("[]")]
    [InlineData("[1, 'x']")]
    [InlineData("[1 = 1]")]
    [InlineData("[1e9 .. 2]")]
    public void Constant_positions_choose_what_positions_of_each_item_choose(string positions)
    {
        foreach (var list in Lists)
        {
            Assert.Equal(Evaluate($"$[($; {positions})]", list), Evaluate($"$[{positions}]", list));
        }
    }

    [Theory]
    [InlineData("$sort([3, 1, 2], $string)")]
    [InlineData("$sort([1, 2], $sum)")]
    public void A_comparator_gets_both_items_however_many_it_takes(string expression) => Assert.Equal("T0410", JsonataQuery.Parse(expression).Evaluate().Error?.Code);

    [Fact]
    public void A_comparator_that_is_called_too_deep_is_an_error()
    {
        var tight = new JsonataOptions { MaxDepth = 2 };

        Assert.Equal("D1011", JsonataQuery.Parse("$sort([2, 1], function($l, $r) { $l > $r })").Evaluate(options: tight).Error?.Code);
    }

    private static TheoryData<string, string> Pairs(params string[] expressions)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var expression in expressions)
        {
            foreach (var list in Lists)
            {
                pairs.Add(expression, list);
            }
        }

        return pairs;
    }

    private static string? Evaluate(string expression, string input)
    {
        var result = JsonataQuery.Parse(expression).Evaluate(Json.Parse(input));
        return result.Error is { } error ? $"{error.Code} {error.Message}" : result.Value?.ToString();
    }
}
