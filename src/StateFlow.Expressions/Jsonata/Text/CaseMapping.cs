using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary><c>$uppercase</c> and <c>$lowercase</c>: the full case mapping of Unicode (section 3.13), without any language.</summary>
internal static class CaseMapping
{
    // SpecialCasing.txt, the unconditional mappings to several characters: the character, then its upper case.
    private const string Special =
        "\u00DF\u0053\u0053 \u0149\u02BC\u004E \u01F0\u004A\u030C \u0390\u0399\u0308\u0301 \u03B0\u03A5\u0308\u0301 \u0587\u0535\u0552 " +
        "\u1E96\u0048\u0331 \u1E97\u0054\u0308 \u1E98\u0057\u030A \u1E99\u0059\u030A \u1E9A\u0041\u02BE \u1F50\u03A5\u0313 " +
        "\u1F52\u03A5\u0313\u0300 \u1F54\u03A5\u0313\u0301 \u1F56\u03A5\u0313\u0342 \u1F80\u1F08\u0399 \u1F81\u1F09\u0399 \u1F82\u1F0A\u0399 " +
        "\u1F83\u1F0B\u0399 \u1F84\u1F0C\u0399 \u1F85\u1F0D\u0399 \u1F86\u1F0E\u0399 \u1F87\u1F0F\u0399 \u1F88\u1F08\u0399 " +
        "\u1F89\u1F09\u0399 \u1F8A\u1F0A\u0399 \u1F8B\u1F0B\u0399 \u1F8C\u1F0C\u0399 \u1F8D\u1F0D\u0399 \u1F8E\u1F0E\u0399 " +
        "\u1F8F\u1F0F\u0399 \u1F90\u1F28\u0399 \u1F91\u1F29\u0399 \u1F92\u1F2A\u0399 \u1F93\u1F2B\u0399 \u1F94\u1F2C\u0399 " +
        "\u1F95\u1F2D\u0399 \u1F96\u1F2E\u0399 \u1F97\u1F2F\u0399 \u1F98\u1F28\u0399 \u1F99\u1F29\u0399 \u1F9A\u1F2A\u0399 " +
        "\u1F9B\u1F2B\u0399 \u1F9C\u1F2C\u0399 \u1F9D\u1F2D\u0399 \u1F9E\u1F2E\u0399 \u1F9F\u1F2F\u0399 \u1FA0\u1F68\u0399 " +
        "\u1FA1\u1F69\u0399 \u1FA2\u1F6A\u0399 \u1FA3\u1F6B\u0399 \u1FA4\u1F6C\u0399 \u1FA5\u1F6D\u0399 \u1FA6\u1F6E\u0399 " +
        "\u1FA7\u1F6F\u0399 \u1FA8\u1F68\u0399 \u1FA9\u1F69\u0399 \u1FAA\u1F6A\u0399 \u1FAB\u1F6B\u0399 \u1FAC\u1F6C\u0399 " +
        "\u1FAD\u1F6D\u0399 \u1FAE\u1F6E\u0399 \u1FAF\u1F6F\u0399 \u1FB2\u1FBA\u0399 \u1FB3\u0391\u0399 \u1FB4\u0386\u0399 " +
        "\u1FB6\u0391\u0342 \u1FB7\u0391\u0342\u0399 \u1FBC\u0391\u0399 \u1FC2\u1FCA\u0399 \u1FC3\u0397\u0399 \u1FC4\u0389\u0399 " +
        "\u1FC6\u0397\u0342 \u1FC7\u0397\u0342\u0399 \u1FCC\u0397\u0399 \u1FD2\u0399\u0308\u0300 \u1FD3\u0399\u0308\u0301 \u1FD6\u0399\u0342 " +
        "\u1FD7\u0399\u0308\u0342 \u1FE2\u03A5\u0308\u0300 \u1FE3\u03A5\u0308\u0301 \u1FE4\u03A1\u0313 \u1FE6\u03A5\u0342 \u1FE7\u03A5\u0308\u0342 " +
        "\u1FF2\u1FFA\u0399 \u1FF3\u03A9\u0399 \u1FF4\u038F\u0399 \u1FF6\u03A9\u0342 \u1FF7\u03A9\u0342\u0399 \u1FFC\u03A9\u0399 " +
        "\uFB00\u0046\u0046 \uFB01\u0046\u0049 \uFB02\u0046\u004C \uFB03\u0046\u0046\u0049 \uFB04\u0046\u0046\u004C \uFB05\u0053\u0054 " +
        "\uFB06\u0053\u0054 \uFB13\u0544\u0546 \uFB14\u0544\u0535 \uFB15\u0544\u053B \uFB16\u054E\u0546 \uFB17\u0544\u053D ";

    private static readonly FrozenDictionary<char, string> SpecialUpper =
        Special.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(e => e[0], e => e[1..]);

    /// <summary>Gives the upper case.</summary>
    public static string ToUpper(string text)
    {
        var upper = text.ToUpperInvariant();
        return Ascii.IsValid(text) ? upper : AddSpecialUpper(upper);
    }

    /// <summary>Gives the lower case.</summary>
    public static string ToLower(string text)
    {
        var lower = text.ToLowerInvariant();
        return Ascii.IsValid(text) || text.AsSpan().IndexOfAny('\u0130', '\u03a3') < 0 ? lower : AddSpecialLower(text, lower);
    }

    private static string AddSpecialUpper(string upper)
    {
        var result = new PooledText(stackalloc char[256]);
        foreach (var c in upper)
        {
            switch (c)
            {
                case < '\u0080':
                    result.Append(c);
                    break;
                case '\u0131':
                    // The base class library leaves the letters alone that ASCII letters would come back from.
                    result.Append('I');
                    break;
                case '\u017f':
                    result.Append('S');
                    break;
                default:
                    if (SpecialUpper.TryGetValue(c, out var several))
                    {
                        result.Append(several);
                    }
                    else
                    {
                        result.Append(c);
                    }

                    break;
            }
        }

        return result.ToStringAndRelease();
    }

    private static string AddSpecialLower(string text, string lower)
    {
        var result = new PooledText(stackalloc char[256]);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u0130')
            {
                result.Append("i\u0307");
            }
            else
            {
                result.Append(text[i] == '\u03a3' && EndsWord(text, i) ? '\u03c2' : lower[i]);
            }
        }

        return result.ToStringAndRelease();
    }

    /// <summary>Tells whether a sigma has its final form: a cased letter before it and none after it, whatever does not count between them.</summary>
    private static bool EndsWord(string text, int at)
    {
        var before = text.AsSpan(0, at);
        while (Rune.DecodeLastFromUtf16(before, out var rune, out var length) is System.Buffers.OperationStatus.Done && IsCaseIgnorable(rune))
        {
            before = before[..^length];
        }

        var after = text.AsSpan(at + 1);
        while (Rune.DecodeFromUtf16(after, out var rune, out var length) is System.Buffers.OperationStatus.Done && IsCaseIgnorable(rune))
        {
            after = after[length..];
        }

        return Rune.DecodeLastFromUtf16(before, out var previous, out _) is System.Buffers.OperationStatus.Done && IsCased(previous)
            && !(Rune.DecodeFromUtf16(after, out var next, out _) is System.Buffers.OperationStatus.Done && IsCased(next));
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is '\u00aa' or '\u00ba' or (>= '\u2160' and <= '\u217f') or (>= '\u24b6' and <= '\u24e9');

    private static bool IsCaseIgnorable(Rune rune) => rune.Value
        is '\'' or '.' or ':' or '\u00b7' or '\u0387' or '\u055f' or '\u05f4' or '\u2018' or '\u2019' or '\u2024' or '\u2027' or '\ufe13' or '\ufe52' or '\ufe55' or '\uff07' or '\uff0e' or '\uff1a'
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
