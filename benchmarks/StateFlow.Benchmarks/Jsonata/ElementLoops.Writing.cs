using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.Benchmarks;

/// <content>The loops that give an object or an array.</content>
internal static partial class ElementLoops
{
    private static Outcome Object(JsonElement states)
    {
        var order = Order(states);
        var customer = order.GetProperty("customer"u8);
        var items = order.GetProperty("items"u8);
        var writer = ElementWriter.Start();
        writer.WriteStartObject();
        writer.WriteString("orderId"u8, order.GetProperty("id"u8).GetString());
        writer.WriteString("customer"u8, customer.GetProperty("name"u8).GetString());
        writer.WriteString("city"u8, customer.GetProperty("address"u8).GetProperty("city"u8).GetString());
        writer.WriteNumber("count"u8, items.GetArrayLength());
        writer.WriteStartArray("lines"u8);
        foreach (var item in items.EnumerateArray())
        {
            writer.WriteStartObject();
            writer.WriteString("sku"u8, item.GetProperty("sku"u8).GetString());
            writer.WriteNumber("amount"u8, Price(item) * Quantity(item));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return ElementWriter.End().ToArray();
    }

    private static Outcome SortComparator(JsonElement states) =>
        Strings(Items(states).OrderByDescending(Price).Take(10).Select(item => item.GetProperty("sku"u8).GetString()!));

    private static Outcome GroupBy(JsonElement states)
    {
        var sums = new Dictionary<string, double>();
        foreach (var item in Items(states))
        {
            var category = item.GetProperty("category"u8).GetString()!;
            sums[category] = sums.GetValueOrDefault(category) + (Price(item) * Quantity(item));
        }

        var writer = ElementWriter.Start();
        writer.WriteStartObject();
        foreach (var (category, sum) in sums)
        {
            writer.WriteNumber(category, sum);
        }

        writer.WriteEndObject();
        return ElementWriter.End().ToArray();
    }

    private static Outcome Descendants(JsonElement states)
    {
        var regions = new List<string>();
        Collect(states.GetProperty("input"u8), regions);
        return Strings(regions);
    }

    private static void Collect(JsonElement element, List<string> regions)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, regions);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("region"u8) && !regions.Exists(member.Value.ValueEquals))
                {
                    regions.Add(member.Value.GetString()!);
                }

                Collect(member.Value, regions);
            }
        }
    }

    private static Outcome RegexReplace(JsonElement states)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartArray();
        foreach (var item in Items(states))
        {
            writer.WriteStringValue(NoLetters.Replace(item.GetProperty("name"u8).GetString()!, "-"));
        }

        writer.WriteEndArray();
        return ElementWriter.End().ToArray();
    }

    private static Outcome Recursion()
    {
        var sum = 0.0;
        for (var n = 500; n > 0; n--)
        {
            sum += n;
        }

        var writer = ElementWriter.Start();
        writer.WriteStartArray();
        writer.WriteNumberValue(Fibonacci(12));
        writer.WriteNumberValue(sum);
        writer.WriteEndArray();
        return ElementWriter.End().ToArray();
    }

    private static double Fibonacci(double n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    /// <summary>Merges; no two items of an order have one SKU.</summary>
    private static Outcome Merge(JsonElement states)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartObject();
        foreach (var member in Order(states).GetProperty("customer"u8).EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteBoolean("processed"u8, true);
        foreach (var item in Items(states))
        {
            writer.WriteNumber(item.GetProperty("sku"u8).GetString()!, Price(item));
        }

        writer.WriteEndObject();
        return ElementWriter.End().ToArray();
    }

    private static Outcome DateFormat(JsonElement states)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartArray();
        foreach (var item in Items(states))
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds(item.GetProperty("createdAt"u8).GetInt64());
            writer.WriteStringValue(time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        return ElementWriter.End().ToArray();
    }

    private static Outcome Transform(JsonElement states)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartObject();
        foreach (var member in Order(states).EnumerateObject())
        {
            if (member.NameEquals("items"u8))
            {
                WriteWithTotals(writer, member.Value);
            }
            else
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        return ElementWriter.End().ToArray();
    }

    private static void WriteWithTotals(Utf8JsonWriter writer, JsonElement items)
    {
        writer.WriteStartArray("items"u8);
        foreach (var item in items.EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (var member in item.EnumerateObject())
            {
                if (!member.NameEquals("tags"u8))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteNumber("lineTotal"u8, Price(item) * Quantity(item));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Outcome IndexBind(JsonElement states)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartArray();
        var index = 0;
        foreach (var item in Items(states))
        {
            if (Quantity(item) > 7)
            {
                writer.WriteStartObject();
                writer.WriteNumber("n"u8, index);
                writer.WriteString("sku"u8, item.GetProperty("sku"u8).GetString());
                writer.WriteEndObject();
            }

            index++;
        }

        writer.WriteEndArray();
        return ElementWriter.End().ToArray();
    }

    private static byte[] Strings(IEnumerable<string> texts)
    {
        var writer = ElementWriter.Start();
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        return ElementWriter.End().ToArray();
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoLetters { get; }
}
