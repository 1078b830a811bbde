using System.Globalization;
using System.Text;

namespace StateFlow.Expressions;

/// <summary>Resolves the escapes of a JSON string (RFC 8259, section 7).</summary>
internal static class JsonEscapes
{
    /// <summary>Unescapes the inside of a string that is known to be JSON.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    /// <returns>The text; a half surrogate pair stays one.</returns>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is >= 0 and var at)
        {
            text.Append(Encoding.UTF8.GetString(raw[..at]));
            var escape = (char)raw[at + 1];
            text.Append(escape switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => escape,
            });
            raw = raw[(at + (escape == 'u' ? 6 : 2))..];
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }
}
