using System.Buffers;

namespace StateFlow.Expressions.Jsonata;

/// <summary><c>$base64encode</c> and <c>$base64decode</c>. A character is one octet, as btoa and atob have it; UTF-8 is not involved.</summary>
internal static class Base64Text
{
    /// <summary>Encodes the low octets of the characters.</summary>
    public static string Encode(string text)
    {
        var octets = ArrayPool<byte>.Shared.Rent(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            octets[i] = (byte)(text[i] & 0xff);
        }

        var result = Convert.ToBase64String(octets, 0, text.Length);
        ArrayPool<byte>.Shared.Return(octets);
        return result;
    }

    /// <summary>Decodes as Node.js does: both alphabets, padding is not needed and ends the text, other characters are skipped.</summary>
    public static string Decode(string text)
    {
        var result = new PooledText(stackalloc char[256]);
        var bits = 0;
        var count = 0;
        foreach (var c in text)
        {
            if (c == '=')
            {
                break;
            }

            var value = ValueOf(c);
            if (value < 0)
            {
                continue;
            }

            bits = ((bits & 0xff) << 6) | value;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                result.Append((char)((bits >> count) & 0xff));
            }
        }

        return result.ToStringAndRelease();
    }

    private static int ValueOf(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
