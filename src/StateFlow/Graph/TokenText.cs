using System.Text;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Finds and replaces tokens in texts.</summary>
internal static class TokenText
{
    /// <summary>The characters around a name: <c>${</c> and <c>}</c>.</summary>
    private const int Frame = 3;

    /// <summary>Tells whether a text holds at least one token.</summary>
    public static bool IsIn(string text) => TryFind(text, 0, out _, out _);

    /// <summary>Gives the tokens of a text.</summary>
    public static IEnumerable<Token> AllIn(string text)
    {
        for (var from = 0; TryFind(text, from, out var start, out var name); from = start + Token.Open.Length)
        {
            yield return Token.Of(name);
        }
    }

    /// <summary>Copies a JSON text and replaces the tokens in its strings and names.</summary>
    public static void Replace(ReadOnlySpan<byte> json, Utf8JsonWriter writer, IReadOnlyDictionary<string, Json> values)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(Replace(reader.GetString()!, values)); // A name is never null.
                    break;
                case JsonTokenType.String:
                    Replaced(reader.GetString()!, values).WriteTo(writer); // A string is never null.
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }

    private static Json Replaced(string text, IReadOnlyDictionary<string, Json> values) =>
        TryFind(text, 0, out var start, out var name) && start == 0 && text.Length == name.Length + Frame && values.TryGetValue(name, out var value)
            ? value
            : Json.From(Replace(text, values));

    private static string Replace(string text, IReadOnlyDictionary<string, Json> values)
    {
        var result = new StringBuilder();
        var from = 0;
        while (TryFind(text, from, out var start, out var name))
        {
            result.Append(text, from, start - from);
            var end = start + name.Length + Frame;
            result.Append(!values.TryGetValue(name, out var value) ? text[start..end]
                : value.ValueKind is JsonValueKind.String ? value.GetString()
                : value.ToString());
            from = end;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Finds the next token of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">Where the token starts.</param>
    /// <param name="name">The name of the token.</param>
    public static bool TryFind(string text, int from, out int start, out string name)
    {
        for (start = text.IndexOf(Token.Open, from, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Token.Open, start + 1, StringComparison.Ordinal))
        {
            if (LengthAt(text.AsSpan(start)) is > 0 and var length)
            {
                name = text.Substring(start + Token.Open.Length, length - Frame);
                return true;
            }
        }

        name = string.Empty;
        return false;
    }

    /// <summary>Measures the token that a text starts with.</summary>
    /// <returns>The length, or 0 when the text does not start with a token.</returns>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Token.Open, StringComparison.Ordinal))
        {
            return 0;
        }

        var rest = text[Token.Open.Length..];
        var length = rest.IndexOfAnyExcept(Token.NameCharacters);
        return length > 0 && rest[length] == '}' ? length + Frame : 0;
    }
}
