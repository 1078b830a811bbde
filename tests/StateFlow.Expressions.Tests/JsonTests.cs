using System.Text.Json;

namespace StateFlow.Expressions.Tests;

public sealed class JsonTests
{
    private static readonly Json Order = Json.Parse("""{"id":"o-1","total":12.50,"lines":[1,2],"gift":false,"note":null}""");

    [Fact]
    public void The_default_value_is_null()
    {
        Assert.Equal(Json.Null, default);
        Assert.True(default(Json).IsNull);
        Assert.Equal(JsonValueKind.Null, default(Json).ValueKind);
    }

    [Fact]
    public void A_value_knows_what_it_is()
    {
        Assert.Equal(JsonValueKind.Object, Order.ValueKind);
        Assert.Equal("o-1", Order["id"]!.Value.GetString());
        Assert.Equal(12.5, Order["total"]!.Value.GetDouble());
        Assert.Equal(2, Order["lines"]!.Value.Count);
        Assert.Equal(Json.From(2), Order["lines"]!.Value[1]);
        Assert.False(Order["gift"]!.Value.GetBoolean());
        Assert.True(Order["note"]!.Value.IsNull);
    }

    [Fact]
    public void A_missing_member_is_not_a_null_member()
    {
        Assert.Null(Order["nothing"]);
        Assert.False(Order.TryGetProperty("nothing", out _));
        Assert.NotNull(Order["note"]);
    }

    [Fact]
    public void Members_keep_the_order_they_were_written_in() =>
        Assert.Equal(["id", "total", "lines", "gift", "note"], Order.Members.Select(m => m.Key));

    [Fact]
    public void Asking_for_the_wrong_kind_says_what_the_value_is()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Order["total"]!.Value.GetString());

        Assert.Equal("The JSON value is a number, not a string.", problem.Message);
    }

    [Fact]
    public void Items_and_members_of_a_scalar_are_none()
    {
        Assert.Empty(Json.From("text").Items);
        Assert.Empty(Json.From("text").Members);
        Assert.Equal(0, Json.From(3).Count);
    }

    [Fact]
    public void Objects_are_equal_whatever_the_order_of_their_members()
    {
        var left = Json.Parse("""{"a":1,"b":[true,{"c":"x"}]}""");
        var right = Json.Parse("""{"b":[true,{"c":"x"}],"a":1.0}""");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("\"1\"", "1")]
    [InlineData("null", "false")]
    [InlineData("[]", "{}")]
    public void Values_with_different_content_are_not_equal(string left, string right) => Assert.NotEqual(Json.Parse(left), Json.Parse(right));

    [Fact]
    public void Objects_with_many_members_find_each_of_them()
    {
        var members = Enumerable.Range(0, 200).Select(i => KeyValuePair.Create($"m{i}", Json.From(i))).ToArray();
        var many = Json.Object(members);

        Assert.All(members, m => Assert.Equal(m.Value, many[m.Key]));
        Assert.Equal(many, Json.Object([.. members.Reverse()]));
    }

    [Fact]
    public void An_object_cannot_have_two_members_of_one_name()
    {
        var problem = Assert.Throws<ArgumentException>(() => Json.Object(KeyValuePair.Create("a", Json.True), KeyValuePair.Create("a", Json.False)));

        Assert.StartsWith("The object has a member 'a' already.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_members_in_a_text_the_last_one_counts() => Assert.Equal("""{"a":2,"b":1}""", Json.Parse("""{"a":1,"b":1,"a":2}""").ToString());

    [Fact]
    public void An_object_does_not_change_when_its_builder_goes_on()
    {
        var builder = new JsonObjectBuilder().Add("a", 1);
        var first = builder.ToJson();
        builder.Set("a", 2).Add("b", 3);

        Assert.Equal("""{"a":1}""", first.ToString());
        Assert.Equal("""{"a":2,"b":3}""", builder.ToJson().ToString());
    }

    [Fact]
    public void Values_nest_as_deep_as_a_text_may_and_no_deeper()
    {
        var value = Json.EmptyArray;
        for (var i = 1; i < Json.MaxDepth; i++)
        {
            value = Json.Array(value);
        }

        Assert.Equal(value, Json.Parse(value.ToString()));
        Assert.ThrowsAny<ArgumentException>(() => Json.Array(value));
        Assert.ThrowsAny<ArgumentException>(() => Json.Object(KeyValuePair.Create("a", value)));
    }

    [Fact]
    public void Random_values_survive_being_written_and_read()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var value = new RandomJson(seed).Next();

            var copy = Json.Parse(value.ToString());

            Assert.True(value.Equals(copy), $"seed {seed}: {value}");
            Assert.Equal(value.GetHashCode(), copy.GetHashCode());
            Assert.Equal(value.ToString(), copy.ToString());
        }
    }
}
