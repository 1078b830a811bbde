using StateFlow.Cli.Yaml;
using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Yaml;

public sealed class YamlWriterTests
{
    [Fact]
    public void A_definition_looks_as_a_person_would_have_written_it() => Snapshot.Match(
        YamlWriter.Write(Json.Parse("""
            {
              "Comment": "Ships an order: fast.",
              "QueryLanguage": "JSONata",
              "Version": "1.0",
              "StartAt": "Charge card",
              "States": {
                "Charge card": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "Arguments": {
                    "FunctionName": "${ChargeCard}",
                    "Payload": { "id": "{% $states.input.id %}", "kind": "{% $x = 'vip' ? \"a\" : 'b' %}", "day": "2026-11-21", "on": "no", "none": null, "list": [], "map": {} }
                  },
                  "Retry": [{ "ErrorEquals": ["States.TaskFailed"], "MaxAttempts": 2, "BackoffRate": 1.50 }],
                  "Assign": { "matrix": [[1, 2], [[3], { "a": 4, "b": [5] }]], "note": "{%\n  $sum(\n    $states.result.prices\n  )\n%}", "end": "a\n\n" },
                  "Next": "Done"
                },
                "Done": { "Type": "Succeed", "Output": "{% 'it' & \"'s\" %}" }
              }
            }
            """)),
        "asl.yaml");

    [Theory]
    [InlineData("Order Shipped", "Order Shipped")]
    [InlineData("$.order[0].lines", "$.order[0].lines")]
    [InlineData("${Token}", "${Token}")]
    [InlineData("5 apples", "5 apples")]
    [InlineData("-x", "-x")]
    [InlineData("a:b #", "'a:b #'")]
    [InlineData("", "''")]
    [InlineData(" ", "' '")]
    [InlineData("a ", "'a '")]
    [InlineData("- a", "'- a'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData("*", "'*'")]
    [InlineData("{% $x %}", "'{% $x %}'")]
    [InlineData("{% 'a' %}", "\"{% 'a' %}\"")]
    [InlineData("{% 'a' = \"b\" %}", "'{% ''a'' = \"b\" %}'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("True", "'True'")]
    [InlineData("yes", "'yes'")]
    [InlineData("N", "'N'")]
    [InlineData("12", "'12'")]
    [InlineData("0x1F", "'0x1F'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("12:30", "'12:30'")]
    [InlineData("2016-03-14T01:59:00Z", "'2016-03-14T01:59:00Z'")]
    [InlineData(".inf", "'.inf'")]
    [InlineData("<<", "'<<'")]
    [InlineData("---", "'---'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\u0000\u2028\"\\", "\"a\\u0000\\u2028\\\"\\\\\"")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData(" \na", "\" \\na\"")]
    [InlineData("a\nb", "|-\n    a\n    b")]
    [InlineData("a\nb\n", "|\n    a\n    b")]
    [InlineData("a\n\n", "|+\n    a\n")]
    [InlineData("  a\n b", "|2-\n      a\n     b")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    public void A_text_is_quoted_only_where_it_must_be(string text, string yaml) => Assert.Equal(
        $"- k: {yaml}\n- {YamlScalar.Quote(text)}: 1\n",
        YamlWriter.Write(Json.Array(Json.Object(new KeyValuePair<string, Json>("k", Json.From(text))), Json.Object(new KeyValuePair<string, Json>(text, 1)))));

    [Theory]
    [InlineData("null", "null\n")]
    [InlineData("1e400", "1e400\n")]
    [InlineData("[]", "[]\n")]
    [InlineData("{}", "{}\n")]
    [InlineData("\"a\\nb\"", "\"a\\nb\"\n")]
    public void A_document_may_be_any_value(string json, string yaml) => Assert.Equal(yaml, YamlWriter.Write(Json.Parse(json)));

    [Fact]
    public void A_key_that_readers_would_not_look_far_enough_for_is_marked()
    {
        var name = new string('k', 1001);

        Assert.Equal($"? {name}\n: - 1\n  - a: 2\n", YamlWriter.Write(Json.Parse($"{{\"{name}\": [1, {{\"a\": 2}}]}}")));
    }
}
