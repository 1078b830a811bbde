using System.Text;

namespace StateFlow.Expressions.Tests;

public sealed class JsonSyntaxErrorTests
{
    [Theory]
    [InlineData("", "line 1, column 1: The text is empty.")]
    [InlineData(" \n ", "line 2, column 2: The text is empty.")]
    [InlineData("{\"a\":1,}", "line 1, column 8: The comma before '}' is superfluous. Remove it.")]
    [InlineData("[1,]", "line 1, column 4: The comma before ']' is superfluous. Remove it.")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "line 3, column 3: The comma before this is missing.")]
    [InlineData("[1 2]", "line 1, column 4: The comma before this is missing.")]
    [InlineData("[\"é\" {}]", "line 1, column 6: The comma before this is missing.")]
    [InlineData("// hello\n{}", "line 1, column 1: Comments are not part of JSON. Remove it, or move its text into a field \"Comment\".")]
    [InlineData("{\"a\": 1 /* one */}", "line 1, column 9: Comments are not part of JSON. Remove it, or move its text into a field \"Comment\".")]
    [InlineData("{\"a\": 1 # one\n}", "line 1, column 9: Comments are not part of JSON. Remove it, or move its text into a field \"Comment\".")]
    [InlineData("{'a': 1}", "line 1, column 2: Strings stand between double quotes in JSON, not between apostrophes.")]
    [InlineData("{a: 1}", "line 1, column 2: The name a must stand between double quotes.")]
    [InlineData("{1: 1}", "line 1, column 2: The name 1 must stand between double quotes.")]
    [InlineData("{\"a\": True}", "line 1, column 7: 'True' is not JSON. Write true.")]
    [InlineData("{\"a\": None}", "line 1, column 7: 'None' is not JSON. Write null.")]
    [InlineData("{\"a\": NaN}", "line 1, column 7: 'NaN' is not JSON. A value is a string between double quotes, a number, true, false, null, an array or an object.")]
    [InlineData("not a definition", "line 1, column 1: 'not' is not JSON. A value is a string between double quotes, a number, true, false, null, an array or an object.")]
    [InlineData("{\"a\": ${N}}", "line 1, column 7: A placeholder such as ${Name} must stand inside a string: \"${Name}\".")]
    [InlineData("{\"a\": 01}", "line 1, column 7: '01' is not a JSON number. Write digits, at most one point between digits, no leading zero and no plus sign.")]
    [InlineData("{\"a\": +1}", "line 1, column 7: '+1' is not a JSON number. Write digits, at most one point between digits, no leading zero and no plus sign.")]
    [InlineData("{\"a\": 1.}", "line 1, column 7: '1.' is not a JSON number. Write digits, at most one point between digits, no leading zero and no plus sign.")]
    [InlineData("{\"a\" 1}", "line 1, column 6: The colon between the name and its value is missing.")]
    [InlineData("[1: 2]", "line 1, column 3: A colon stands only between a name and its value.")]
    [InlineData("{\"a\": \"x", "line 1, column 7: The string that begins here is not closed: its '\"' is missing.")]
    [InlineData("{\"a\": \"x\ny\"}", "line 1, column 9: A string ends on the line it begins on. Write \\n for a line break.")]
    [InlineData("[\"\t\"]", "line 1, column 3: The control character U+0009 must be written as an escape in a string: \\u0009.")]
    [InlineData("[\"\\q\"]", "line 1, column 4: This is not an escape of JSON strings. A backslash is written \\\\; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.")]
    [InlineData("{\n \"a\": [1", "line 2, column 9: The text ends before the '[' of line 2, column 7 is closed by a ']'.")]
    [InlineData("{\"a\": [1}", "line 1, column 9: '}' does not close the '[' of line 1, column 7.")]
    [InlineData("{} x", "line 1, column 4: 'x' is not JSON. A value is a string between double quotes, a number, true, false, null, an array or an object.")]
    [InlineData("{}{}", "line 1, column 3: Something follows the end of the JSON text. Remove it.")]
    [InlineData("{\"a\": }", "line 1, column 7: '}' stands where a value is expected.")]
    [InlineData("{,}", "line 1, column 2: ',' stands where a name is expected.")]
    [InlineData("]", "line 1, column 1: ']' stands where a value is expected.")]
    [InlineData("[€]", "line 1, column 2: '€' does not belong here. A value is a string between double quotes, a number, true, false, null, an array or an object.")]
    public void A_fault_is_explained_where_it_is(string text, string expected)
    {
        Assert.False(Json.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Equal(expected, error.ToString());
    }

    [Fact]
    public void A_text_that_is_not_utf8_is_explained()
    {
        Assert.False(Json.TryParse(new byte[] { (byte)'[', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)']' }, out _, out var error));
        Assert.Equal("line 1, column 3: The byte 0xC3 is not UTF-8. Save the text with the encoding UTF-8.", error.ToString());
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_does_not_count()
    {
        Assert.True(Json.TryParse(Encoding.UTF8.GetBytes("\uFEFF{}"), out var value, out _));
        Assert.Equal(Json.EmptyObject, value);
        Assert.False(Json.TryParse(Encoding.UTF8.GetBytes("\uFEFF{x}"), out _, out var error));
        Assert.Equal("line 1, column 2: The name x must stand between double quotes.", error.ToString());
    }

    [Fact]
    public void A_text_that_nests_too_deep_is_explained()
    {
        Assert.False(Json.TryParse(Encoding.UTF8.GetBytes(new string('[', 1_000_000)), out _, out var error));
        Assert.Equal("line 1, column 1001: The text nests deeper than 1000 levels, which is the most that is read.", error.ToString());
    }

    [Fact]
    public void Parsing_throws_with_the_same_words()
    {
        var problem = Assert.Throws<FormatException>(() => Json.Parse("{"));

        Assert.Equal("line 1, column 2: The text ends before the '{' of line 1, column 1 is closed by a '}'.", problem.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_survives_as_a_text()
    {
        var text = Json.Parse("""["\ud83d", {"\ude00": 1}]""");

        Assert.Equal("\ud83d", text[0].GetString());
        Assert.Equal("\ude00", text[1].Members[0].Key);
    }
}
