using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StateFlow.Benchmarks;

/// <summary>The documents: an order with some items, always the same for a size.</summary>
/// <remarks><c>s</c> has 972 bytes, <c>m</c> 100 KB, <c>l</c> 10 MB; <c>i100</c> and <c>i10k</c> have as many items as they say.</remarks>
internal static class OrderDocuments
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Categories = ["books", "garden", "music", "toys", "sports", "food", "office", "health"];

    private static readonly string[] Regions = ["eu-central-1", "eu-west-1", "us-east-1", "us-west-2", "ap-south-1"];

    private static readonly string[] Words =
    [
        "Classic", "Wooden", "Blue", "Large", "Portable", "Smart", "Eco", "Vintage",
        "Set", "Lamp", "Table", "Guide", "Bottle", "Ball", "Pen", "Box",
    ];

    /// <summary>Gives what <c>$states</c> is, as UTF-8: the document of a size as the member <c>input</c>.</summary>
    public static byte[] States(string size)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("input");
            WriteOrder(writer, Items(size));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static int Items(string size) => size switch
    {
        "s" => 3,
        "m" => 490,
        "l" => 49_400,
        "i100" => 100,
        "i10k" => 10_000,
        _ => throw new ArgumentException($"There is no size '{size}'.", nameof(size)),
    };

    private static void WriteOrder(Utf8JsonWriter writer, int items)
    {
        writer.WriteStartObject("order");
        writer.WriteString("id", "ord-000123");
        writer.WriteNumber("createdAt", 1732000000000);
        writer.WriteString("currency", "EUR");
        writer.WriteNumber("total", 1234.5);
        WriteCustomer(writer);
        writer.WriteStartObject("metadata");
        writer.WriteString("source", "web");
        writer.WriteString("traceId", "1-67891233-abcdef012345678912345678");
        writer.WriteNumber("attempt", 1);
        writer.WriteEndObject();
        writer.WriteStartArray("items");
        var random = new Numbers(items == 3 ? 781 : 777 + (uint)items);
        for (var i = 0; i < items; i++)
        {
            WriteItem(writer, i, random);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCustomer(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("customer");
        writer.WriteString("id", "c-42");
        writer.WriteString("name", "Ada Lovelace");
        writer.WriteString("email", "ada@example.com");
        writer.WriteString("tier", "gold");
        writer.WriteStartObject("address");
        writer.WriteString("street", "1 Main Street");
        writer.WriteString("city", "Z\u00fcrich");
        writer.WriteString("country", "CH");
        writer.WriteString("zip", "8001");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes an item; the order of the random numbers is part of the documents.</summary>
    private static void WriteItem(Utf8JsonWriter writer, int i, Numbers random)
    {
        var category = Categories[random.Below(8)];
        var number = i.ToString("D6", CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("sku", $"{category[..4].ToUpperInvariant()}-{number}-{"XYZ"[random.Below(3)]}");
        writer.WriteString("name", $" {random.Word()} {random.Word()}, {random.Word()} ({random.Below(100)}) ");
        writer.WriteString("category", category);
        writer.WriteNumber("price", Math.Floor((random.Next() * 20000) + 0.5) / 100);
        writer.WriteNumber("quantity", 1 + random.Below(9));
        writer.WriteNumber("createdAt", 1700000000000 + (random.Below(40000000) * 1000L) + random.Below(1000));
        writer.WriteStartObject("warehouse");
        writer.WriteString("id", $"w-{random.Below(40)}");
        writer.WriteString("region", Regions[random.Below(5)]);
        writer.WriteEndObject();
        writer.WriteStartArray("tags");
        writer.WriteStringValue(random.Word().ToLowerInvariant());
        writer.WriteStringValue(random.Word().ToLowerInvariant());
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A linear congruential generator, which any language can follow.</summary>
    private sealed class Numbers(uint seed)
    {
        private uint _state = seed;

        public double Next()
        {
            _state = unchecked((_state * 1103515245) + 12345);
            return (_state >> 8) / 16777216.0;
        }

        public int Below(int limit) => (int)(Next() * limit);

        public string Word() => Words[Below(Words.Length)];
    }
}
