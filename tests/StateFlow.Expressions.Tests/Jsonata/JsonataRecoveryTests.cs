namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class JsonataRecoveryTests
{
    [Theory]
    [InlineData("a.b", "")]
    [InlineData("a +", "S0207@3")]
    [InlineData("", "S0207@0")]
    [InlineData("(a;{\"x\":[1", "S0203@10 S0203@10 S0203@10")]
    [InlineData("a b c", "S0201@3")]
    [InlineData("{\"a\":1, \"b\":}", "S0211@13 S0203@13")]
    [InlineData("+ + +", "S0211@1 S0207@5")]
    [InlineData("f(a,", "S0203@4 S0207@4")]
    [InlineData("a[", "S0203@2 S0207@2")]
    [InlineData("a ! b", "S0204@3")]
    [InlineData("!a", "S0204@1")]
    [InlineData("function(1,$x,2){3}", "S0208@10 S0208@15 S0203@19")]
    [InlineData("function({$x}(1)", "S0202@13 S0203@16 S0203@16 S0203@16")]
    [InlineData("1:=2", "S0212@1")]
    [InlineData("a@b.c", "S0214@3")]
    [InlineData("a^", "S0203@2 S0203@2")]
    [InlineData("a ? : c", "S0211@5 S0201@7")]
    public void All_errors_are_found_as_the_reference_finds_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonataQuery.Check(text).Errors.Select(e => $"{e.Code}@{e.Position}")));

    [Theory]
    [InlineData("(a + \"x", "S0101@7 S0203@7")]
    [InlineData("a b \"x", "S0201@3 S0101@6")]
    [InlineData("a.1 b", "S0201@5 S0213@3")]
    public void An_error_of_the_lexer_or_the_meaning_hides_no_other(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonataQuery.Check(text).Errors.Select(e => $"{e.Code}@{e.Position}")));

    [Fact]
    public void The_facts_of_the_good_parts_are_known()
    {
        var check = JsonataQuery.Check("$sum($states.input.items.price) + ", JsonataDialect.StepFunctions);

        Assert.False(check.IsValid);
        Assert.Equal("$states.input.items.price", Assert.Single(check.Facts!.StatesPaths).ToString());
    }

    [Fact]
    public void Step_Functions_refuses_all_it_refuses_at_once()
    {
        var check = JsonataQuery.Check("phone ?? $.x", JsonataDialect.StepFunctions);

        Assert.Equal(
            [
                "Reference to 'phone' at the top level is not supported.",
                "Unknown operator: \"??\". It came with JSONata 2.1, and Step Functions has 2.0.6. Write $exists(x) ? x : y.",
                "Reference to '$' at the top level is not supported.",
            ],
            check.Errors.Select(e => e.Message));
        Assert.Equal([0, 6, 9], check.Errors.Select(e => e.Start));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("-")]
    [InlineData("a.")]
    [InlineData("a?")]
    [InlineData("function(){")]
    [InlineData("a[")]
    [InlineData("1+")]
    [InlineData("a?:")]
    public void What_is_nested_ten_thousand_deep_is_an_error(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000));

        Assert.False(JsonataQuery.TryParse(text, JsonataDialect.Standard, out _, out _));
        Assert.False(JsonataQuery.Check(text).IsValid);
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("[", "a", "]")]
    [InlineData("{\"a\":", "a", "}")]
    [InlineData("-", "a", "")]
    [InlineData("a.(", "a", ")")]
    [InlineData("a[", "a", "]")]
    [InlineData("a?b:", "a", "")]
    [InlineData("", "a", ".b[c]")]
    [InlineData("", "a", "+1")]
    [InlineData("function($x){", "$x", "}")]
    [InlineData("$f(", "a", ")")]
    public void What_is_nested_as_deep_as_allowed_needs_little_stack(string before, string inner, string after)
    {
        var text = inner;
        for (var next = before + text + after; JsonataQuery.TryParse(next, JsonataDialect.Standard, out _, out _); next = before + text + after)
        {
            text = next;
        }

        var printed = string.Empty;
        var thread = new Thread(() => printed = JsonataQuery.Check(text).Facts is null ? string.Empty : JsonataQuery.Parse(text).ToString(), 1 << 20);
        thread.Start();
        thread.Join();

        Assert.Equal(SyntaxText.Of(text), SyntaxText.Of(printed));
    }

    [Fact]
    public void Paths_that_double_with_every_variable_end()
    {
        var text = "($a0 := $states.input" + string.Concat(Enumerable.Range(0, 60).Select(i => $"; $a{i + 1} := [$a{i}.x, $a{i}.y]")) + "; $a60)";

        Assert.Contains(JsonataQuery.Parse(text).Facts.StatesPaths, path => path.IncludesAll);
    }

    [Fact]
    public void What_doubles_with_every_level_ends_with_an_error()
    {
        var text = new string('(', 60) + "a" + string.Concat(Enumerable.Repeat(" ?: a)", 60));

        Assert.Equal("D1011", Assert.Single(JsonataQuery.Check(text).Errors).Code);
    }

    [Fact]
    public void Random_texts_give_facts_and_canonical_text_or_an_error()
    {
        string[] pieces =
        [
            "a", "b.c", "`q r`", "$", "$$", "$x", "$states.input.a", "$sum", "$map", "$now", "1", "0.5", "\"s\"", "'t'", "true", "null", "/r(x)/i", "*", "**", "%", ".", "..", "[", "]", "{", "}",
            "(", ")", ",", ";", ":", ":=", "?", "?:", "??", "+", "-", "/", "=", "!=", "<", ">", "<=", "~>", "&", "and", "or", "in", "^(", "@$v", "#$i", "|", "[]", "function($p){", "λ($q)<n:n>{", "?,", "!", "~", "/*",
            "*/", "\"", "`", "\\", " ", "\n", "(a;", "[0]", "{\"k\":", "$x:=", "a.(", ".%", "\ud800",
        ];
        var random = new Random(20240917);
        string[] seeds = ["$states.input.items[price > 3].{\"n\": name, \"t\": price * qty}", "($x := a.b; $map($x, function($v, $i) { $v & $i }))", "a@$o.b#$i[c = $o.d]{e: $sum(f)}^(>g)", "x ? y : [1..3] ~> $sum()"];
        var parsed = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = i % 2 == 0 ? seeds[random.Next(seeds.Length)] : string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            for (var changes = i % 2 == 0 ? random.Next(3) : 0; changes > 0; changes--)
            {
                var at = random.Next(text.Length + 1);
                text = random.Next(2) == 0
                    ? text.Insert(at, pieces[random.Next(pieces.Length)])
                    : text.Remove(Math.Min(at, text.Length), Math.Min(random.Next(4), text.Length - Math.Min(at, text.Length)));
            }

            parsed += Try(text, i % 3 == 0 ? JsonataDialect.StepFunctions : JsonataDialect.Standard) ? 1 : 0;
        }

        Assert.InRange(parsed, 10_000, 90_000);
    }

    private static bool Try(string text, JsonataDialect dialect)
    {
        var check = JsonataQuery.Check(text, dialect);
        if (!JsonataQuery.TryParse(text, dialect, out var query, out var error))
        {
            Assert.True(check.Errors.Count > 0, text);
            Assert.True((error.Code, error.Position) == (check.Errors[0].Code, check.Errors[0].Position), $"{text}: {error} but {check.Errors[0]}");
            Assert.InRange(error.Position, 0, text.Length);
            return false;
        }

        Assert.True(check.IsValid, text);
        Assert.NotNull(query.Facts);
        var printed = query.ToString();
        Assert.True(JsonataQuery.TryParse(printed, dialect, out var again, out _), $"{text} became {printed}");
        Assert.True(printed == again.ToString(), $"{text} became {printed} became {again}");
        Assert.True(SyntaxText.Of(text) == SyntaxText.Of(printed), $"{text} became {printed}");
        return true;
    }
}
