using System.Globalization;
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
        new("random", "<n?:n>", 1, static (in call) => Values.Number(call.Has(0) ? new SeededRandom((long)call.Number(0)).NextDouble() : call.Run.NextRandom())) { NeedsFirst = false },
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

        return NamedHash.Of(Strings.Of(call[0], call.Run), call.Text(1)) is { } hash
            ? Json.From(hash)
            : throw new JsonataFault("D3137") { Text = $"'{call.Text(1)}' is no hash algorithm. Write MD5, SHA-1, SHA-256, SHA-384 or SHA-512." };
    }

    private static Json Parse(in Call call)
    {
        if (!Json.TryParse(Encoding.UTF8.GetBytes(call.Text(0)), out var value, out var error))
        {
            throw new JsonataFault("D3137") { Text = $"The text is no JSON: {error.Message}" };
        }

        return Values.IsNumber(value) && value.Double == 0 ? 0 : value; // Also for -0.
    }
}
