using System.Text;
using System.Text.Json;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>Intrinsics for encoding and hashes (developer guide, "Intrinsics for data encoding and decoding" and "for hash calculation").</summary>
internal static class EncodingFunctions
{
    /// <summary>How many characters these functions take (developer guide).</summary>
    private const int MaxLength = 10_000;

    /// <summary><c>States.Base64Encode(text)</c>: the standard alphabet with padding, of the text in UTF-8.</summary>
    public static Json Base64Encode(IntrinsicInput input) => input.TryGetText(0, out var text) && IsShort(input, text)
        ? Json.From(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))
        : default;

    /// <summary><c>States.Base64Decode(text)</c>: the text in UTF-8; padding may be missing.</summary>
    public static Json Base64Decode(IntrinsicInput input)
    {
        if (!input.TryGetText(0, out var text) || !IsShort(input, text))
        {
            return default;
        }

        var padded = text.Contains('=', StringComparison.Ordinal) ? text : text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return !padded.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(padded, bytes, out var length)
            ? Json.From(Encoding.UTF8.GetString(bytes, 0, length))
            : input.Fail("The text is not Base64", 0);
    }

    /// <summary><c>States.Hash(data, algorithm)</c>: hexadecimal digits in lower case; data that is no string is hashed as its JSON text.</summary>
    public static Json Hash(IntrinsicInput input)
    {
        if (!input.TryGetText(1, out var algorithm))
        {
            return default;
        }

        var data = input.Arguments[0];
        var text = data.ValueKind is JsonValueKind.String ? data.GetString() : data.ToString();
        if (!IsShort(input, text))
        {
            return default;
        }

        return NamedHash.Of(text, algorithm) is { } hash
            ? Json.From(hash)
            : input.Fail($"'{algorithm}' is not an algorithm: those are MD5, SHA-1, SHA-256, SHA-384 and SHA-512", 1);
    }

    private static bool IsShort(IntrinsicInput input, string text)
    {
        if (text.Length > MaxLength)
        {
            input.Fail($"The argument has {text.Length} characters; it may have {MaxLength}", 0);
        }

        return text.Length <= MaxLength;
    }
}
