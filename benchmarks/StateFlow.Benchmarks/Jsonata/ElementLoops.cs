using System.Text;
using System.Text.Json;

namespace StateFlow.Benchmarks;

/// <summary>The expressions as loops over <see cref="JsonElement"/>: what somebody writes who knows the document and minds the time.</summary>
internal static partial class ElementLoops
{
    /// <summary>Finds the loop of an expression; it is given what <c>$states</c> is.</summary>
    public static Func<JsonElement, Outcome> Find(string id) => id switch
    {
        "e01-path" => Path,
        "e02-filter-sum" => FilterSum,
        "e03-object" => Object,
        "e04-string-ops" => StringOps,
        "e05-map-filter-reduce" => MapFilterReduce,
        "e06-sort-comparator" => SortComparator,
        "e07-group-by" => GroupBy,
        "e08-descendants" => Descendants,
        "e09-regex-replace" => RegexReplace,
        "e10-recursion" => _ => Recursion(),
        "e11-merge" => Merge,
        "e12-date-format" => DateFormat,
        "e13-order-by" => OrderBy,
        "e14-choice" => Choice,
        "e15-transform" => Transform,
        "e16-stringify" => Stringify,
        "e17-index-bind" => IndexBind,
        _ => throw new ArgumentException($"There is no expression '{id}'.", nameof(id)),
    };

    private static JsonElement Order(JsonElement states) => states.GetProperty("input"u8).GetProperty("order"u8);

    private static JsonElement.ArrayEnumerator Items(JsonElement states) => Order(states).GetProperty("items"u8).EnumerateArray();

    private static double Price(JsonElement item) => item.GetProperty("price"u8).GetDouble();

    private static double Quantity(JsonElement item) => item.GetProperty("quantity"u8).GetDouble();

    private static Outcome Path(JsonElement states) =>
        Order(states).GetProperty("customer"u8).GetProperty("address"u8).GetProperty("city"u8).GetString()!;

    private static Outcome FilterSum(JsonElement states)
    {
        var sum = 0.0;
        foreach (var item in Items(states))
        {
            var quantity = Quantity(item);
            if (quantity > 2 && item.GetProperty("category"u8).ValueEquals("books"u8))
            {
                sum += Price(item) * quantity;
            }
        }

        return sum;
    }

    private static Outcome MapFilterReduce(JsonElement states)
    {
        var sum = 0.0;
        foreach (var item in Items(states))
        {
            var quantity = Quantity(item);
            if (quantity > 2)
            {
                sum += Price(item) * quantity;
            }
        }

        return sum;
    }

    private static Outcome StringOps(JsonElement states)
    {
        var text = new StringBuilder();
        foreach (var item in Items(states))
        {
            var sku = item.GetProperty("sku"u8).GetString()!;
            var dash = sku.IndexOf('-', StringComparison.Ordinal);
            text.Append(text.Length == 0 ? string.Empty : ",")
                .Append((dash < 0 ? sku : sku[..dash]).ToUpperInvariant())
                .Append('/')
                .Append(item.GetProperty("name"u8).GetString().AsSpan().Trim())
                .Append('#')
                .Append(item.GetProperty("quantity"u8).GetInt32());
        }

        return text.ToString();
    }

    private static Outcome OrderBy(JsonElement states) => Items(states)
        .OrderByDescending(Price)
        .ThenBy(item => item.GetProperty("sku"u8).GetString(), StringComparer.Ordinal)
        .First()
        .GetProperty("sku"u8)
        .GetString()!;

    private static Outcome Choice(JsonElement states)
    {
        var order = Order(states);
        if (order.GetProperty("total"u8).GetDouble() <= 100)
        {
            return false;
        }

        var tier = order.GetProperty("customer"u8).GetProperty("tier"u8);
        return tier.ValueEquals("gold"u8) || tier.ValueEquals("platinum"u8);
    }

    private static Outcome Stringify(JsonElement states)
    {
        Order(states).WriteTo(ElementWriter.Start());
        return Encoding.UTF8.GetString(ElementWriter.End());
    }
}
