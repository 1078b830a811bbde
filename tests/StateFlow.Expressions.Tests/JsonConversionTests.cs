using System.Text.Json;
using System.Text.Json.Nodes;

namespace StateFlow.Expressions.Tests;

public sealed class JsonConversionTests
{
    private const string Text = """{"a":[1.0,"x",true,null],"b":{"c":2e3}}""";

    [Fact]
    public void An_element_becomes_a_value_and_back()
    {
        var value = Json.From(JsonElement.Parse(Text));

        Assert.Equal(Text, value.ToString());
        Assert.Equal(Text, value.ToJsonElement().GetRawText());
    }

    [Fact]
    public void Equal_texts_of_a_document_are_one_string()
    {
        var value = Json.From(JsonElement.Parse("""[{"a":"same","é":"é"},{"a":"same","é":"é"},"a","same","\u0061"]"""));

        Assert.Same(value[0].Members[0].Key, value[1].Members[0].Key);
        Assert.Same(value[0]["a"]!.Value.GetString(), value[3].GetString());
        Assert.Equal(value[0], value[1]);
        Assert.Equal(["a", "same", "a"], value.Items.Skip(2).Select(i => i.GetString()));
    }

    [Fact]
    public void Texts_that_share_a_place_stay_what_they_are()
    {
        string[] texts = [.. Enumerable.Range(0, 5_000).Select(i => $"{new string('x', i % 20)}{i}")];

        var value = Json.From(JsonElement.Parse(JsonSerializer.Serialize(texts)));

        Assert.Equal(texts, value.Items.Select(i => i.GetString()));
    }

    [Fact]
    public void A_node_becomes_a_value_and_back()
    {
        var value = Json.From(JsonNode.Parse(Text));

        Assert.Equal(Text, value.ToString());
        Assert.Equal(Text, value.ToJsonNode()!.ToJsonString());
        Assert.Null(Json.Null.ToJsonNode());
        Assert.Equal(Json.Null, Json.From((JsonNode?)null));
    }

    [Fact]
    public void The_serializer_writes_a_value_as_what_it_is()
    {
        var wrapped = JsonSerializer.SerializeToElement(new Dictionary<string, Json> { ["inner"] = Json.Parse(Text) });

        Assert.Equal($$"""{"inner":{{Text}}}""", wrapped.GetRawText());
        Assert.Equal(Json.Parse(Text), wrapped.Deserialize<Dictionary<string, Json>>()!["inner"]);
    }

    [Fact]
    public void Text_is_escaped_only_where_nobody_could_read_it_otherwise() => Assert.Equal(
        """["it's <b>&</b> + / ünï 日本 😀","\"\\","\n\t\u0001\u007F\u2028\uFEFF"]""",
        Json.Array(Json.From("it's <b>&</b> + / ünï 日本 😀"), Json.From("\"\\"), Json.From("\n\t\u0001\u007f\u2028\ufeff")).ToString());

    [Fact]
    public void Lists_are_equal_when_their_items_are()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, ["b", "a"]);
        Assert.Equal(default, (EquatableArray<string>)[]);
        Assert.Equal("[a, b]", left.ToString());
    }
}
