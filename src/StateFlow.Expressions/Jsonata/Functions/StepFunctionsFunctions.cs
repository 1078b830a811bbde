using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary>The functions that Step Functions adds to JSONata.</summary>
/// <remarks>Source: the developer guide of Step Functions, "JSONata functions provided by Step Functions"; corner cases as measured on the service.</remarks>
internal static class StepFunctionsFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("partition", "<an:a>", 2, Partition),
        new("range", "<nnn:a>", 3, Range),
        new("hash", "<xs:s>", 2, Hash),
        new("random", "<n?:n>", 1, static (in call) => Values.Number(call.Has(0) ? JavaRandom(call.Number(0)) : call.Run.NextRandom())) { NeedsFirst = false },
        new("uuid", "<:s>", 0, static (in call) => Json.From(call.Run.NextGuid().ToString("D", CultureInfo.InvariantCulture))) { NeedsFirst = false },
        new("parse", "<s-:x>", 1, Parse),
    ];

    private static Json Partition(in Call call)
    {
        var items = call.Items(0);
        var size = Math.Truncate(call.Number(1));
        if (size < 1)
        {
            throw new JsonataFault("D3137") { Text = "The size of the partitions must be 1 or more." };
        }

        var chunks = new List<Json>();
        for (var from = 0; from < items.Length; from += (int)Math.Min(size, items.Length))
        {
            chunks.Add(Values.Array(items.Slice(from, (int)Math.Min(size, items.Length - from))));
        }

        return Json.FromList([.. chunks]);
    }

    private static Json Range(in Call call)
    {
        if (!call.Has(1) || !call.Has(2))
        {
            return Values.Undefined;
        }

        var (first, last, step) = (Math.Truncate(call.Number(0)), Math.Truncate(call.Number(1)), Math.Truncate(call.Number(2)));
        if (step == 0)
        {
            throw new JsonataFault("D3137") { Text = "The step of a range cannot be 0." };
        }

        var count = Math.Max(0, Math.Floor((last - first) / step) + 1);
        call.Run.CheckLength(count);
        var items = new Json[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Values.Number(first + (i * step));
        }

        return Values.Results(items);
    }

    private static Json Hash(in Call call)
    {
        if (!call.Has(1))
        {
            return Values.Undefined;
        }

        var data = Encoding.UTF8.GetBytes(Strings.Of(call[0], call.Run));
        var hash = call.Text(1) switch
        {
            "MD5" => Md5(data),
            "SHA-1" => Sha1(data),
            "SHA-256" => SHA256.HashData(data),
            "SHA-384" => SHA384.HashData(data),
            "SHA-512" => SHA512.HashData(data),
            var other => throw new JsonataFault("D3137") { Text = $"'{other}' is no hash algorithm. Write MD5, SHA-1, SHA-256, SHA-384 or SHA-512." },
        };
        return Json.From(Convert.ToHexStringLower(hash));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The language has this algorithm.")]
    private static byte[] Md5(byte[] data) => MD5.HashData(data);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The language has this algorithm.")]
    private static byte[] Sha1(byte[] data) => SHA1.HashData(data);

    private static Json Parse(in Call call)
    {
        if (!Json.TryParse(Encoding.UTF8.GetBytes(call.Text(0)), out var value, out var error))
        {
            throw new JsonataFault("D3137") { Text = $"The text is no JSON: {error.Message}" };
        }

        return Values.IsNumber(value) && value.Double == 0 ? 0 : value; // Also for -0.
    }

    /// <summary>Gives the first number of <c>java.util.Random</c>: a linear congruential generator of 48 bits, of which two draws make a double.</summary>
    private static double JavaRandom(double seed)
    {
        const long Multiplier = 0x5DEECE66D;
        const long Mask = (1L << 48) - 1;
        var state = ((long)seed ^ Multiplier) & Mask;
        var high = Next(26);
        return ((high << 27) + Next(27)) * (1.0 / (1L << 53));

        long Next(int bits)
        {
            state = unchecked((state * Multiplier) + 0xB) & Mask;
            return state >> (48 - bits);
        }
    }
}
