using System.Text.Json;

namespace StateFlow.TestKit;

/// <summary>Compares JSON texts: same members whatever their order, same values, same text of numbers.</summary>
public static class JsonAssert
{
    /// <summary>Fails with the pointer of the first difference.</summary>
    public static void Equal(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual) =>
        Compare(JsonElement.Parse(expected, Options), JsonElement.Parse(actual, Options), string.Empty);

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    private static void Compare(JsonElement expected, JsonElement actual, string pointer)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"At {pointer}: expected {expected.ValueKind}, but was {actual.ValueKind}.");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(actual.TryGetProperty(member.Name, out var value), $"At {pointer}: '{member.Name}' was lost.");
                    Compare(expected.GetProperty(member.Name), value, $"{pointer}/{member.Name}");
                }

                foreach (var member in actual.EnumerateObject())
                {
                    Assert.True(expected.TryGetProperty(member.Name, out _), $"At {pointer}: '{member.Name}' was added.");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"At {pointer}: expected {expected.GetArrayLength()} items, but was {actual.GetArrayLength()}.");
                for (var i = 0; i < expected.GetArrayLength(); i++)
                {
                    Compare(expected[i], actual[i], $"{pointer}/{i}");
                }

                break;
            case JsonValueKind.String:
                Assert.True(expected.GetString() == actual.GetString(), $"At {pointer}: expected \"{expected}\", but was \"{actual}\".");
                break;
            default:
                Assert.True(expected.GetRawText() == actual.GetRawText(), $"At {pointer}: expected {expected.GetRawText()}, but was {actual.GetRawText()}.");
                break;
        }
    }
}
