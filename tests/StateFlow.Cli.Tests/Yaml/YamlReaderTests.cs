using System.Text;
using StateFlow.Cli.Yaml;

namespace StateFlow.Cli.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("On", "\"On\"")]
    [InlineData("Off", "\"Off\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("+12", "12")]
    [InlineData("0777", "777")]
    [InlineData("0x1F", "31")]
    [InlineData("0x00FFFFFFffffffffff", "18446744073709551615")]
    [InlineData("0o17", "15")]
    [InlineData("0o777777777777777777777", "9223372036854775807")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2026-11-21", "\"2026-11-21\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e3", "-0.5e3")]
    [InlineData("1e3", "1e3")]
    [InlineData(".", "\".\"")]
    [InlineData("-", "[null]")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("!!float 1", "1")]
    [InlineData("!!bool 'true'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!seq [a]", "[\"a\"]")]
    [InlineData("!!map {a: 1}", "{\"a\":1}")]
    [InlineData("arn:aws:states:::lambda:invoke", "\"arn:aws:states:::lambda:invoke\"")]
    [InlineData("\"\\uD83D\\uDE00\"", "\"😀\"")]
    public void A_scalar_is_what_the_core_schema_of_yaml_1_2_says(string yaml, string json) => Assert.Equal($"{{\"k\":{json}}}", Read($"k:\n  {yaml}"));

    [Theory]
    [InlineData("!Ref Topic", "{\"Ref\":\"Topic\"}")]
    [InlineData("!Condition IsProd", "{\"Condition\":\"IsProd\"}")]
    [InlineData("!Sub '${Topic}'", "{\"Fn::Sub\":\"${Topic}\"}")]
    [InlineData("!Base64 12", "{\"Fn::Base64\":\"12\"}")]
    [InlineData("!GetAtt Topic.Arn", "{\"Fn::GetAtt\":[\"Topic\",\"Arn\"]}")]
    [InlineData("!GetAtt Nested.Outputs.Arn", "{\"Fn::GetAtt\":[\"Nested\",\"Outputs.Arn\"]}")]
    [InlineData("!GetAtt [Topic, Arn]", "{\"Fn::GetAtt\":[\"Topic\",\"Arn\"]}")]
    [InlineData("!Join ['', [a, !Ref B]]", "{\"Fn::Join\":[\"\",[\"a\",{\"Ref\":\"B\"}]]}")]
    [InlineData("!Sub [ '${a}', { a: !GetAtt T.Arn } ]", "{\"Fn::Sub\":[\"${a}\",{\"a\":{\"Fn::GetAtt\":[\"T\",\"Arn\"]}}]}")]
    public void A_short_function_of_CloudFormation_becomes_the_long_one(string yaml, string json) => Assert.Equal(json, Read(yaml));

    [Theory]
    [InlineData("a: 1\n200: 2\ntrue: 3\n~: 4\n0x10: 5", "{\"a\":1,\"200\":2,\"true\":3,\"~\":4,\"0x10\":5}")]
    [InlineData("? a\n: 1\n? 'b c'\n: 2", "{\"a\":1,\"b c\":2}")]
    [InlineData("a: &x 1\n*x : 2", "{\"a\":1,\"1\":2}")]
    [InlineData("'': 1", "{\"\":1}")]
    public void A_key_becomes_its_text(string yaml, string json) => Assert.Equal(json, Read(yaml));

    [Theory]
    [InlineData("a: &x [1, {b: 2}]\nc: *x", "{\"a\":[1,{\"b\":2}],\"c\":[1,{\"b\":2}]}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{\"a\":1,\"b\":2,\"c\":2}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x\n  r: 4", "{\"a\":{\"p\":1,\"q\":2},\"b\":{\"q\":3,\"p\":1,\"r\":4}}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3", "{\"a\":{\"p\":1,\"q\":2},\"b\":{\"p\":1,\"q\":3}}")]
    [InlineData("a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc:\n  <<: [*x, *y]", "{\"a\":{\"p\":1},\"b\":{\"p\":2,\"q\":2},\"c\":{\"p\":1,\"q\":2}}")]
    [InlineData("<<: {a: 1}", "{\"a\":1}")]
    [InlineData("'<<': {a: 1}", "{\"<<\":{\"a\":1}}")]
    public void Aliases_and_merge_keys_are_expanded(string yaml, string json) => Assert.Equal(json, Read(yaml));

    [Theory]
    [InlineData("a: |\n  x\n   y\n\n", "x\n y\n")]
    [InlineData("a: |-\n  x\n", "x")]
    [InlineData("a: |+\n  x\n\n", "x\n\n")]
    [InlineData("a: >\n  x\n  y\n", "x y\n")]
    [InlineData("a: x\n  y", "x y")]
    [InlineData("a: 'it''s'", "it's")]
    [InlineData("a: \"x\\\n  y\"", "xy")]
    public void Texts_of_several_lines_are_folded_as_their_style_says(string yaml, string text) =>
        Assert.Equal(text, YamlReader.Read(Encoding.UTF8.GetBytes(yaml), null).Root!.Value["a"]!.Value.GetString());

    [Theory]
    [InlineData("\uFEFFa: 1")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n")]
    [InlineData("--- # one document\na: 1")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\n\t\"a\": 1\n}")]
    [InlineData("a: 1\r\n")]
    public void Wrappings_of_a_document_do_not_matter(string yaml) => Assert.Equal("{\"a\":1}", Read(yaml));

    [Theory]
    [InlineData("", "1,1", "SF1901", "The text is empty.")]
    [InlineData("# nothing\n", "2,1", "SF1901", "The text is empty.")]
    [InlineData("a: 1\n--- b\n", "2,1", "SF1902", "Another document begins here, but only one is read. Put it into a file of its own.")]
    [InlineData("a: b: c", "1,5", "SF1901", "A second colon on the line of a key. Quote the value, or begin it on a line of its own.")]
    [InlineData("a: 1\nb\nc: 2", "2,1", "SF1901", "What begins here is no 'key: value' of the mapping it is indented for. Give it a colon and a blank, or the indentation of what it belongs to.")]
    [InlineData("a:\n  b: 1\n c: 2", "3,2", "SF1901", "What begins here is no 'key: value' of the mapping it is indented for. Give it a colon and a blank, or the indentation of what it belongs to.")]
    [InlineData("a: 1\n\tb: 2", "2,1", "SF1901", "Tabs cannot indent. Use blanks.")]
    [InlineData("a:\n\t- b", "2,1", "SF1901", "Tabs cannot indent. Use blanks.")]
    [InlineData("a: [1, 2\nb: 3", "1,4", "SF1901", "What begins here cannot be read to its end. Close its brackets, or quote the texts in it.")]
    [InlineData("a: &x b\nc: '' *x", "3,1", "SF1901", "The mapping ends here after a key without a value. Remove the key, or write its value.")]
    [InlineData("a: [1, 2", "2,1", "SF1901", "A ',' or the ']' of the sequence is missing here.")]
    [InlineData("- a\nb: 1", "2,1", "SF1901", "What begins here is no '- item' of the sequence it is indented for. Give it a '-', or the indentation of what it belongs to.")]
    [InlineData("[a]\nb", "2,1", "SF1901", "Something follows the end of the value. Remove it, or indent it as the value is.")]
    [InlineData("a: {b: 1", "2,1", "SF1901", "A ',' or the '}' of the mapping is missing here.")]
    [InlineData("a: \"b", "1,4", "SF1901", "The quoted text that begins here is not closed.")]
    [InlineData("a: @b", "1,4", "SF1901", "A text cannot begin with this character. Quote it.")]
    [InlineData("a: \"\\q\"", "1,4", "SF1901", "This is not an escape of YAML. A backslash between double quotes is written \\\\; between single quotes it needs no escape.")]
    [InlineData("a: \"\\uD83D\"", "1,4", "SF1901", "The escape is half of a surrogate pair, which is no character. Write both halves, or the character itself.")]
    [InlineData("a: 1\nb: x\0y", "2,5", "SF1901", "The character U+0000 cannot be seen and must not stand here. Remove it, or write it between double quotes as \\u0000.")]
    [InlineData("a: 'x\u2028y'", "1,6", "SF1901", "The character U+2028 cannot be seen and must not stand here. Remove it, or write it between double quotes as \\u2028.")]
    [InlineData("%YAML 2.0\n---\na: 1", "1,1", "SF1901", "The version is none of YAML 1. Remove the directive.")]
    [InlineData("a:\n  ? [b]\n  : 1", "2,5", "SF1903", "This key is a sequence or a mapping, which JSON does not have. Write a text as the key.")]
    [InlineData("a:\n  : 1", "2,4", "SF1901", "The key is missing. Write one before the colon.")]
    [InlineData("a: 1\nb:\n  c: 2\n  'c': 3", "4,3", "SF1904", "The key 'c' occurs twice in this mapping. Remove one of them.")]
    [InlineData("a: !Foo b", "1,4", "SF1905", "The tag '!Foo' is not known. Remove it, or write what it stands for.")]
    [InlineData("a: !!binary aGk=", "1,4", "SF1905", "The tag '!!binary' is not known. Remove it, or write what it stands for.")]
    [InlineData("a: !!map b", "1,4", "SF1905", "The tag '!!map' is not known. Remove it, or write what it stands for.")]
    [InlineData("a: !GetAtt Topic", "1,4", "SF1905", "'!GetAtt' is followed by a resource and an attribute: !GetAtt Resource.Attribute.")]
    [InlineData("a: -.inf", "1,4", "SF1906", "JSON has no number '-.inf'. Write a finite decimal number, or quote it to make it a text.")]
    [InlineData("a: 0x1FFFFFFFFFFFFFFFF", "1,4", "SF1906", "JSON has no number '0x1FFFFFFFFFFFFFFFF'. Write a finite decimal number, or quote it to make it a text.")]
    [InlineData("a: [.NaN]", "1,5", "SF1906", "JSON has no number '.NaN'. Write a finite decimal number, or quote it to make it a text.")]
    [InlineData("a: !!int x", "1,4", "SF1906", "'x' is not what its tag '!!int' says. Correct it, or remove the tag.")]
    [InlineData("a: *b", "1,4", "SF1907", "'*b' stands for nothing: no '&b' comes before it.")]
    [InlineData("a: &b\n  c: [*b]", "2,7", "SF1907", "'*b' stands inside of what it stands for, which would never end.")]
    [InlineData("a:\n  <<: [b]", "2,8", "SF1908", "'<<' merges mappings, and this is none. Write an alias of a mapping, or a sequence of them.")]
    public void A_fault_is_reported_where_it_is(string yaml, string place, string id, string message) =>
        Assert.Equal($"order.yaml({place}): error {id}: {message}", Assert.Single(Findings(Encoding.UTF8.GetBytes(yaml))));

    [Fact]
    public void All_faults_that_leave_the_rest_readable_are_reported_at_once_in_the_order_of_the_text() => Assert.Equal(
        [
            "order.yaml(1,4): error SF1906: JSON has no number '.inf'. Write a finite decimal number, or quote it to make it a text.",
            "order.yaml(2,4): error SF1905: The tag '!Foo' is not known. Remove it, or write what it stands for.",
            "order.yaml(3,1): error SF1904: The key 'a' occurs twice in this mapping. Remove one of them.",
            "order.yaml(3,4): error SF1907: '*x' stands for nothing: no '&x' comes before it.",
        ],
        Findings("a: .inf\nb: !Foo 1\na: *x\n"u8.ToArray()));

    [Fact]
    public void Text_that_is_not_utf8_is_reported_with_its_byte() => Assert.Equal(
        ["order.yaml(2,5): error SF1901: The byte 0xFF is not UTF-8. Save the text with the encoding UTF-8."],
        Findings([.. "a: 1\nb: é"u8, 0xFF]));

    [Fact]
    public void Every_value_knows_where_it_was_written()
    {
        var root = YamlReader.Read("common: &retry\n  - ErrorEquals: [A]\nStates:\n  \"Say ~/é\":\n    Type: Pass\n    Retry: *retry\n    Next: {<<: {b: 1}}\n"u8.ToArray(), "order.yaml").Root!;

        Assert.Equal("order.yaml(1,1)", root.Find("")?.ToString());
        Assert.Equal("order.yaml(3,1)", root.Find("/States")?.ToString());
        Assert.Equal("order.yaml(4,3)", root.Find("/States/Say ~0~1é")?.ToString());
        Assert.Equal("order.yaml(5,11)", root.Find("/States/Say ~0~1é/Type")?.ToString());
        Assert.Equal("order.yaml(6,5)", root.Find("/States/Say ~0~1é/Retry")?.ToString());
        Assert.Equal("order.yaml(2,5)", root.Find("/States/Say ~0~1é/Retry/0")?.ToString());
        Assert.Equal("order.yaml(2,19)", root.Find("/States/Say ~0~1é/Retry/0/ErrorEquals/0")?.ToString());
        Assert.Equal("order.yaml(7,20)", root.Find("/States/Say ~0~1é/Next/b")?.ToString());
        Assert.Null(root.Find("/States/Say ~0~1é/Retry/1"));
        Assert.Null(root.Find("/Comment"));
    }

    [Theory]
    [InlineData("a: 1\n  # b", "(2,3)")]
    [InlineData("# b\na: 1", "(1,1)")]
    [InlineData("a: [1, # b\n  2]", "(1,8)")]
    [InlineData("a: 'b # c'\nd: e#f\ng: |\n  # h\n", null)]
    public void The_first_comment_is_found(string yaml, string? place) =>
        Assert.Equal(place, YamlReader.FindComment(Encoding.UTF8.GetBytes(yaml), null)?.ToString());

    private static string Read(string yaml)
    {
        var result = YamlReader.Read(Encoding.UTF8.GetBytes(yaml), "order.yaml");
        Assert.Empty(result.Findings);
        return result.Root!.Value.ToString();
    }

    private static IEnumerable<string> Findings(byte[] yaml)
    {
        var result = YamlReader.Read(yaml, "order.yaml");
        Assert.Null(result.Root);
        return result.Findings.Select(f => f.ToString());
    }
}
