using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StateFlow.Expressions;

namespace StateFlow.Tests.Fluent;

/// <summary>What becomes of the objects that callers give as payloads.</summary>
public sealed class PayloadTests
{
    private enum Speed
    {
        Normal,
        Express,
    }

    [Fact]
    public void An_anonymous_object_keeps_its_names() => Assert.Equal(
        """{"orderId":"{% $id %}","Lines":[1,"two",{"x":"{% $y %}"}],"note":null,"rate":1.50}""",
        Jsonata(new { orderId = StateFlow.Jsonata.Expr("$id"), Lines = new object[] { 1, "two", new { x = StateFlow.Jsonata.Expr("$y") } }, note = (string?)null, rate = 1.50m }));

    [Fact]
    public void A_record_is_serialized_as_the_caller_serializes() => Assert.Equal(
        """{"customer_id":7,"speed":"Express"}""",
        Jsonata(new Order(7, Speed.Express), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter() } }));

    [Fact]
    public void Attributes_of_the_serializer_count() => Assert.Equal("""{"id":1}""", Jsonata(new Named(1)));

    [Fact]
    public void A_node_a_dictionary_and_a_value_are_taken_as_they_are()
    {
        Assert.Equal("""{"a":[1.0,null]}""", Jsonata(JsonNode.Parse("""{ "a": [ 1.0, null ] }""")!));
        Assert.Equal("""{"a":"{% $x %}","b":2}""", Jsonata(new Dictionary<string, object> { ["a"] = StateFlow.Jsonata.Expr("$x"), ["b"] = 2 }));
        Assert.Equal("""{"a":2.50}""", Jsonata(Json.Parse("""{"a":2.50}""")));
        Assert.Equal("\"text\"", Jsonata("text"));
        Assert.Equal("null", Jsonata(null));
        Assert.Equal("\"{% $x %}\"", Jsonata(StateFlow.Jsonata.Expr("$x")));
    }

    [Fact]
    public void Names_of_paths_get_their_suffix() => Assert.Equal(
        """{"id.$":"$.order.id","kind":"express","inner":{"token.$":"$$.Task.Token","list":[{"x.$":"$v"}]},"uuid.$":"States.UUID()"}""",
        JsonPath(new
        {
            id = StateFlow.JsonPath.At("$.order.id"),
            kind = "express",
            inner = new { token = StateFlow.JsonPath.TaskToken, list = new[] { new { x = StateFlow.JsonPath.At("$v") } } },
            uuid = Intrinsic.Uuid(),
        }));

    [Fact]
    public void A_naming_policy_comes_before_the_suffix() => Assert.Equal(
        """{"orderId.$":"$.id"}""",
        JsonPath(new { OrderId = StateFlow.JsonPath.At("$.id") }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));

    [Fact]
    public void Paths_in_an_array_of_scalars_become_an_intrinsic_function() => Assert.Equal(
        """{"list.$":"States.Array($.a, 'it\\'s', 1, true, null, States.Array($.b, 2))","plain":[1,2]}""",
        JsonPath(new
        {
            list = new object?[] { StateFlow.JsonPath.At("$.a"), "it's", 1, true, null, new object[] { StateFlow.JsonPath.At("$.b"), 2 } },
            plain = new[] { 1, 2 },
        }));

    [Fact]
    public void A_path_beside_objects_in_an_array_is_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => JsonPath(new { list = new object[] { StateFlow.JsonPath.At("$.a"), new { b = 1 } } }));

        Assert.Equal("The path $.a in 'Parameters' stands in an array beside objects, where none is evaluated. Give it a name in an object.", problem.Message);
    }

    [Fact]
    public void A_path_beside_objects_is_refused_however_deep_it_is()
    {
        object[] inner = [StateFlow.JsonPath.At("$.a"), new { k = StateFlow.JsonPath.At("$.b") }];

        var problem = Assert.Throws<ArgumentException>(() => JsonPath(new { m = new object[] { inner } }));

        Assert.StartsWith("The path $.a in 'Parameters' stands in an array beside objects", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expressions_in_arrays_are_of_the_language_of_the_field()
    {
        Assert.StartsWith(
            "'Output' belongs to JSONata, but $.a is JSONPath.",
            Assert.Throws<ArgumentException>(() => Jsonata(new { m = new object[] { StateFlow.JsonPath.At("$.a") } })).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'Parameters' belongs to JSONPath, but {% $x %} is JSONata.",
            Assert.Throws<ArgumentException>(() => JsonPath(new { m = new object[] { StateFlow.JsonPath.At("$.a"), StateFlow.Jsonata.Expr("$x") } })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFDD0{% $x %}")]
    [InlineData("\uFDD1$.a")]
    public void Data_never_passes_for_an_expression(string text)
    {
        Assert.All<object>(
            [text, new { text }, new { text, path = StateFlow.Jsonata.Expr("$x") }, Json.From(text), JsonValue.Create(text), new { node = JsonValue.Create(text) }],
            data => Assert.StartsWith("A text of the payload begins with U+FDD0 or U+FDD1", Assert.Throws<ArgumentException>(() => Jsonata(data)).Message, StringComparison.Ordinal));
        Assert.Equal($"\"a{text}\"", Jsonata("a" + text));
    }

    [Fact]
    public void A_path_that_is_serialized_outside_of_a_definition_is_refused() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { a = StateFlow.JsonPath.At("$.a") }));

    [Fact]
    public void A_suffix_that_is_there_is_not_added() =>
        Assert.Equal("""{"k.$":"$.a"}""", JsonPath(new Dictionary<string, object> { ["k.$"] = StateFlow.JsonPath.At("$.a") }));

    [Fact]
    public void Members_that_differ_in_the_suffix_only_are_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => JsonPath(new Dictionary<string, object> { ["b"] = StateFlow.JsonPath.At("$.y"), ["b.$"] = "$.z" }));

        Assert.Equal("'Parameters' has the member 'b' twice; a path and a value are one member, with '.$' or without it. Remove one of them.", problem.Message);
        Assert.Throws<ArgumentException>(() => JsonPath(new Dictionary<string, object> { ["b"] = 1, ["b.$"] = "$.z" }));
    }

    [Fact]
    public void Tokens_stay_as_they_are_in_intrinsic_functions()
    {
        Assert.Equal("States.Format('x-${A}-{}-\\{b\\}', '${AWS::Region}')", Intrinsic.Format("x-${A}-{}-{b}", Token.Of("AWS::Region")).Text);
        Assert.Equal("States.Hash('${A} $\\{\\}', 'MD5')", Intrinsic.Hash("${A} ${}", "MD5").Text);
        Assert.Equal("States.MathAdd(${A}, 1)", Intrinsic.MathAdd(Token.Of("A"), 1).Text);
        Assert.Equal("""{"m.$":"States.Array('${A}', $.b)"}""", JsonPath(new { m = new object[] { Token.Of("A"), StateFlow.JsonPath.At("$.b") } }));
    }

    [Fact]
    public void Options_that_do_not_know_a_type_are_named_as_the_cause()
    {
        var problem = Assert.Throws<ArgumentException>(() => Jsonata(new Named(1), new JsonSerializerOptions { TypeInfoResolver = new NothingKnown() }));

        Assert.StartsWith("A Named cannot be made into JSON:", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a {} b {}", "States.Format('a {} b {}', $.x, 'y')")]
    [InlineData("{}: it's \\ {}", "States.Format('{}: it\\'s \\\\ {}', $.x, 'y')")]
    public void Templates_of_Format_are_escaped_but_for_their_places(string template, string call) =>
        Assert.Equal(call, Intrinsic.Format(template, StateFlow.JsonPath.At("$.x"), "y").Text);

    [Fact]
    public void Format_wants_a_value_for_each_place()
    {
        var problem = Assert.Throws<ArgumentException>(() => Intrinsic.Format("{} {}", 1));

        Assert.StartsWith("'{} {}' has 2 places for values, but 1 values are given.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_intrinsic_function_is_called_by_its_name() => Assert.Equal(
        [
            "States.StringToJson($.a)", "States.JsonToString($.a)", "States.Array(1, 'b')", "States.ArrayPartition($.a, 4)", "States.ArrayContains($.a, 5)", "States.ArrayRange(1, 9, 2)",
            "States.ArrayGetItem($.a, 0)", "States.ArrayLength($.a)", "States.ArrayUnique($.a)", "States.Base64Encode('x')", "States.Base64Decode($.a)", "States.Hash($.a, 'SHA-1')",
            "States.JsonMerge($.a, $.b, false)", "States.MathRandom(1, 999)", "States.MathRandom(1, 999, 3)", "States.MathAdd($.a, -1)", "States.StringSplit($.a, ',')", "States.UUID()", "States.New(1)",
        ],
        ((IntrinsicExpression[])
        [
            Intrinsic.StringToJson(A), Intrinsic.JsonToString(A), Intrinsic.Array(1, "b"), Intrinsic.ArrayPartition(A, 4), Intrinsic.ArrayContains(A, 5), Intrinsic.ArrayRange(1, 9, 2),
            Intrinsic.ArrayGetItem(A, 0), Intrinsic.ArrayLength(A), Intrinsic.ArrayUnique(A), Intrinsic.Base64Encode("x"), Intrinsic.Base64Decode(A), Intrinsic.Hash(A, "SHA-1"),
            Intrinsic.JsonMerge(A, StateFlow.JsonPath.At("$.b")), Intrinsic.MathRandom(1, 999), Intrinsic.MathRandom(1, 999, 3), Intrinsic.MathAdd(A, -1), Intrinsic.StringSplit(A, ","), Intrinsic.Uuid(),
            Intrinsic.Call("States.New(1)"),
        ]).Select(i => i.Text));

    private static JsonPathExpression A => StateFlow.JsonPath.At("$.a");

    private static string Jsonata(object? payload, JsonSerializerOptions? options = null)
    {
        var machine = StateMachine.Define("test", new StateMachineOptions { SerializerOptions = options }, flow => flow.Pass("A", p => p.Output(payload)));
        return Assert.IsType<PassState>(machine.States[0]).Output!.Value.ToString();
    }

    private static string JsonPath(object payload, JsonSerializerOptions? options = null)
    {
        var machine = StateMachine.Define(
            "test",
            new StateMachineOptions { QueryLanguage = QueryLanguage.JsonPath, SerializerOptions = options },
            flow => flow.Pass("A", p => p.Parameters(payload)));
        return Assert.IsType<PassState>(machine.States[0]).Parameters!.Value.ToString();
    }

    private sealed record Order(int CustomerId, Speed Speed);

    private sealed record Named([property: JsonPropertyName("id")] int OrderId);

    private sealed class NothingKnown : System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;
    }
}
