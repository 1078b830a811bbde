namespace StateFlow.Expressions.Tests.Intrinsics;

public sealed class IntrinsicFunctionTests
{
    [Theory]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.ArrayPartition($.list, 2)", "[[1,2],[3]]")]
    [InlineData("States.ArrayPartition($.list, 1.5)", "[[1,2],[3]]")]
    [InlineData("States.ArrayPartition($.list, 9)", "[[1,2,3]]")]
    [InlineData("States.ArrayPartition($.none, 2)", "[]")]
    [InlineData("States.ArrayContains($.list, 2.0)", "true")]
    [InlineData("States.ArrayContains($.objects, $.object)", "true")]
    [InlineData("States.ArrayContains($.list, '2')", "false")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(5, 1, -2)", "[5,3,1]")]
    [InlineData("States.ArrayRange(1, 0, 1)", "[]")]
    [InlineData("States.ArrayRange(0.5, 2.4, 1)", "[1,2]")]
    [InlineData("States.ArrayLength(States.ArrayRange(1, 1000, 1))", "1000")]
    [InlineData("States.ArrayGetItem($.list, 2)", "3")]
    [InlineData("States.ArrayLength($.list)", "3")]
    [InlineData("States.ArrayUnique(States.Array(3, 1, 3, 'a', 1.0, 'a', $.object, $.object))", """[3,1,"a",{"b":1,"a":[2]}]""")]
    public void Arrays(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("States.Base64Encode('Data to encode')", "\"RGF0YSB0byBlbmNvZGU=\"")]
    [InlineData("States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", "\"Data to encode\"")]
    [InlineData("States.Base64Decode('RGF0YSB0byBlbmNvZGU')", "\"Data to encode\"")]
    [InlineData("States.Base64Decode('')", "\"\"")]
    [InlineData("States.Hash('a', 'MD5')", "\"0cc175b9c0f1b6a831c399e269772661\"")]
    [InlineData("States.Hash('a', 'SHA-1')", "\"86f7e437faa5a7fce15d1ddcb9eaeaea377667b8\"")]
    [InlineData("States.Hash('a', 'SHA-256')", "\"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\"")]
    [InlineData("States.ArrayLength(States.StringSplit(States.Hash('a', 'SHA-384'), 'x'))", "1")]
    [InlineData("States.Hash($.list, 'MD5')", "\"f1e46f328e6decd56c64dd5e761dc2b7\"")]
    public void Encoding(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("States.StringToJson('')", "null")]
    [InlineData("States.StringToJson(' ')", "null")]
    [InlineData("States.StringToJson('-0')", "0")]
    [InlineData("States.StringToJson('[1, 2.50]')", "[1,2.50]")]
    [InlineData("States.StringToJson('{\"a\": \"b\"}')", """{"a":"b"}""")]
    [InlineData("States.JsonToString($.object)", "\"{\\\"b\\\":1,\\\"a\\\":[2]}\"")]
    [InlineData("States.JsonToString(null)", "\"null\"")]
    [InlineData("States.JsonToString('x')", "\"\\\"x\\\"\"")]
    [InlineData("States.JsonMerge($.object, States.StringToJson('{\"a\":{\"x\":1},\"c\":3}'), false)", """{"b":1,"a":{"x":1},"c":3}""")]
    public void JsonData(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("States.MathAdd(1.5, 1.51)", "4")]
    [InlineData("States.MathAdd(-1.5, -1.51)", "-3")]
    [InlineData("States.MathAdd(-0.5, 0)", "0")]
    [InlineData("States.MathAdd(2147483646, 1)", "2147483647")]
    [InlineData("States.MathRandom(5, 6)", "5")]
    [InlineData("States.MathRandom(0, 10)", "5")]
    [InlineData("States.MathRandom(-10, 10)", "0")]
    [InlineData("States.MathRandom(0, 10, 42)", "0")]
    [InlineData("States.MathRandom(0, 1000, 42)", "130")]
    [InlineData("States.MathRandom(1, 101, 7)", "37")]
    public void Numbers(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("States.StringSplit(' , ', ',')", """[" "," "]""")]
    [InlineData("States.StringSplit(',,,,', ',')", "[]")]
    [InlineData("States.StringSplit('a-b_c', '_-')", """["a","b","c"]""")]
    [InlineData("States.StringSplit('a b', '')", """["a b"]""")]
    [InlineData("States.StringSplit('', '')", "[]")]
    [InlineData("States.UUID()", "\"00000000-0000-4000-8000-000000000000\"")]
    [InlineData("States.Format('no values')", "\"no values\"")]
    [InlineData("States.Format('{} {} {}', 'a', 1.50, null)", "\"a 1.50 null\"")]
    [InlineData("States.Format('{}{}', $.object, $.list)", "\"{b=1, a=[2]}[1, 2, 3]\"")]
    [InlineData(@"States.Format('\{\}{}\'\\', true)", "\"{}true'\\\\\"")]
    [InlineData("States.Format($.template, 'x')", "\"<x> {} {\"")]
    [InlineData("States.Format('{\"a\": {}}', 1)", "\"{\\\"a\\\": 1}\"")]
    public void Text(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("States.ArrayPartition($.list, 0)", 2)]
    [InlineData("States.ArrayPartition($.object, 1)", 1)]
    [InlineData("States.ArrayContains('a', 'a')", 1)]
    [InlineData("States.ArrayRange(1, 5, 0)", 3)]
    [InlineData("States.ArrayRange(1, 5000, 1)", null)]
    [InlineData("States.ArrayRange(-2147483648, 2147483647, 1)", null)]
    [InlineData("States.ArrayGetItem($.list, 3)", 2)]
    [InlineData("States.ArrayGetItem($.list, -1)", 2)]
    [InlineData("States.ArrayLength('abc')", 1)]
    [InlineData("States.ArrayUnique(1)", 1)]
    [InlineData("States.Base64Encode(1)", 1)]
    [InlineData("States.Base64Encode($.long)", 1)]
    [InlineData("States.Base64Decode('a b')", 1)]
    [InlineData("States.Base64Decode('*')", 1)]
    [InlineData("States.Hash('a', 'SHA-3')", 2)]
    [InlineData("States.Hash($.long, 'MD5')", 1)]
    [InlineData("States.JsonMerge($.object, $.object, true)", 3)]
    [InlineData("States.JsonMerge($.object, $.list, false)", 2)]
    [InlineData("States.StringToJson('{')", 1)]
    [InlineData("States.StringToJson(1)", 1)]
    [InlineData("States.MathAdd('1', 1)", 1)]
    [InlineData("States.MathAdd(2147483647, 1)", null)]
    [InlineData("States.MathAdd(1e300, 1)", 1)]
    [InlineData("States.MathRandom(5, 5)", 2)]
    [InlineData("States.StringSplit('a', 1)", 2)]
    [InlineData("States.Format('{}')", 1)]
    [InlineData("States.Format('', 1)", 1)]
    [InlineData("States.Format(1)", 1)]
    public void Wrong_values_are_intrinsic_failures(string text, int? argument)
    {
        var error = Evaluate(text).Error!;

        Assert.Equal(("States.IntrinsicFailure", argument), (error.Code, error.Index));
    }

    [Theory]
    [InlineData("States.UUID()")]
    [InlineData("States.MathRandom(1, 5)")]
    public void Without_a_source_there_is_neither_identifier_nor_random_number(string text) =>
        Assert.Equal("States.IntrinsicFailure", IntrinsicCall.Parse(text).Evaluate(new PathScope(Json.Null)).Error!.Code);

    [Fact]
    public void A_seed_gives_every_number_of_the_range_and_no_other()
    {
        foreach (var (start, end) in new[] { (0, 7), (0, 8), (-3, 3), (int.MinValue, int.MaxValue) })
        {
            var numbers = Enumerable.Range(0, 2000)
                .Select(seed => Evaluate(FormattableString.Invariant($"States.MathRandom({start}, {end}, {seed * 7919})")).Value.GetDouble())
                .ToList();
            Assert.All(numbers, n => Assert.InRange(n, start, end - 1.0));
            Assert.True(numbers.Distinct().Count() >= Math.Min((long)end - start, 1900));
        }
    }

    [Fact]
    public void Text_that_escapes_itself_again_and_again_ends_with_an_error()
    {
        var scope = new PathScope(Json.From(new string('"', 200_000)));
        var text = string.Concat(Enumerable.Repeat("States.JsonToString(", 10)) + "$" + new string(')', 10);

        Assert.Equal("States.IntrinsicFailure", IntrinsicCall.Parse(text).Evaluate(scope).Error!.Code);
    }

    private static void Gives(string text, string expected)
    {
        var result = Evaluate(text);

        Assert.Equal((null, Json.Parse(expected)), (result.Error, result.Value));
    }

    private static ExpressionResult Evaluate(string text) => IntrinsicCall.Parse(text).Evaluate(new PathScope(Json.Object(
        new("list", Json.Parse("[1,2,3]")),
        new("none", Json.EmptyArray),
        new("object", Json.Parse("""{"b":1,"a":[2]}""")),
        new("objects", Json.Parse("""[{"a":[2],"b":1}]""")),
        new("template", Json.From(@"<{}> \{} {")),
        new("long", Json.From(new string('x', 10_001)))))
    {
        NextIdentifier = () => Guid.Parse("00000000-0000-4000-8000-000000000000"),
        NextRandom = () => 0.5,
    });
}
