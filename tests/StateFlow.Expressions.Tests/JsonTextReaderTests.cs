using System.Text;
using System.Text.Json;

namespace StateFlow.Expressions.Tests;

public sealed class JsonTextReaderTests
{
    private const string Alphabet = "{}[]:,\"\\/ \n\t\r0123456789-+.eEtruefalsnbu\u0001é😀";

    private static readonly string[] Texts =
    [
        "0", "-0", "01", "-", "1.", ".5", "1.5e", "1.5e+3", "1e400", "123456789012345", "1234567890123456", "-12", "0.10", "1-2", "\"\"", "\"\\u00e9\\n\\\"\"", "\"\\ud83d\"", "\"\\u12g4\"",
        "\"\\x\"", "\"a", "\"\t\"", "true", "truefalse", "nul", "[]", "[1,]", "[,1]", "[[],{}]", "{}", "{\"a\":1,\"a\":2}", "{\"a\" 1}", "{\"a\":1,}", "{\"\\u0061\":1,\"a\":[null,true,false]}", " [ 1 , 2 ] ", "[1] 2", "",
        "{\"1\":1,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,\"8\":8,\"9\":9,\"1\":0}", "[1,[2,[3,{\"x\":[]}]],\"y\"]", "\u00a01",
    ];

    [Fact]
    public void A_text_is_read_as_the_base_class_library_reads_it()
    {
        var random = new Random(1);
        var values = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = i < Texts.Length ? Texts[i] : Mutate(i % 4 == 0 ? new RandomJson(i).Next().ToString() : Texts[random.Next(Texts.Length)], random);

            var utf8 = Encoding.UTF8.GetBytes(text);

            var isJson = Json.TryParse(utf8, out var value, out _);

            Assert.True(isJson == TryParse(utf8, out var expected), text);
            Assert.True(value == expected && value.ToString() == expected.ToString(), text);
            values += isJson ? 1 : 0;
        }

        Assert.InRange(values, 5_000, 45_000);
    }

    [Theory]
    [InlineData(Json.MaxDepth, true)]
    [InlineData(Json.MaxDepth + 1, false)]
    public void A_text_may_nest_as_deep_as_a_value(int depth, bool expected)
    {
        var text = string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + (depth % 2 == 0 ? "1" : "[]") + string.Concat(Enumerable.Repeat("}]", depth / 2));

        Assert.Equal(expected, Json.TryParse(Encoding.UTF8.GetBytes(text), out _, out _));
    }

    private static bool TryParse(byte[] utf8, out Json value)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            value = Json.From(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var changes = random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(mutated.Length + 1);
            if (at < mutated.Length && random.Next(2) == 0)
            {
                mutated.Remove(at, 1);
            }
            else
            {
                mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
            }
        }

        return mutated.ToString();
    }
}
