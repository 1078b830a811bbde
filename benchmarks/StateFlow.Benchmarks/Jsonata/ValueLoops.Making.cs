using System.Globalization;
using System.Text.RegularExpressions;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <content>The loops that make an object or an array.</content>
internal static partial class ValueLoops
{
    private static Json Object(Json states)
    {
        var order = Order(states);
        var customer = Get(order, "customer");
        var items = Items(states);
        var lines = new Json[items.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new JsonObjectBuilder(2)
                .Add("sku", Get(items[i], "sku"))
                .Add("amount", Price(items[i]) * Quantity(items[i]))
                .ToJson();
        }

        return new JsonObjectBuilder(5)
            .Add("orderId", Get(order, "id"))
            .Add("customer", Get(customer, "name"))
            .Add("city", Get(Get(customer, "address"), "city"))
            .Add("count", items.Length)
            .Add("lines", Json.Array(lines))
            .ToJson();
    }

    private static Json SortComparator(Json states) =>
        Json.Array([.. Get(Order(states), "items").Items.OrderByDescending(Price).Take(10).Select(item => Get(item, "sku"))]);

    private static Json GroupBy(Json states)
    {
        var sums = new Dictionary<string, double>();
        foreach (ref readonly var item in Items(states))
        {
            var category = Get(item, "category").GetString();
            sums[category] = sums.GetValueOrDefault(category) + (Price(item) * Quantity(item));
        }

        var groups = new JsonObjectBuilder(sums.Count);
        foreach (var (category, sum) in sums)
        {
            groups.Add(category, sum);
        }

        return groups.ToJson();
    }

    private static Json RegexReplace(Json states)
    {
        var items = Items(states);
        var names = new Json[items.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Json.From(NoLetters.Replace(Get(items[i], "name").GetString(), "-"));
        }

        return Json.Array(names);
    }

    private static Json Recursion()
    {
        var sum = 0.0;
        for (var n = 500; n > 0; n--)
        {
            sum += n;
        }

        return Json.Array(Fibonacci(12), sum);
    }

    private static double Fibonacci(double n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    /// <summary>Merges; no two items of an order have one SKU, which the builder does not know.</summary>
    private static Json Merge(Json states)
    {
        var customer = Get(Order(states), "customer");
        var items = Items(states);
        var merged = new JsonObjectBuilder(customer.Count + 1 + items.Length);
        foreach (var (name, value) in customer.Members)
        {
            merged.Add(name, value);
        }

        merged.Add("processed", true);
        foreach (ref readonly var item in items)
        {
            merged.Add(Get(item, "sku").GetString(), Get(item, "price"));
        }

        return merged.ToJson();
    }

    private static Json DateFormat(Json states)
    {
        var items = Items(states);
        var times = new Json[items.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds((long)Get(items[i], "createdAt").GetDouble());
            times[i] = Json.From(time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        return Json.Array(times);
    }

    private static Json Transform(Json states)
    {
        var order = Order(states);
        var changed = new JsonObjectBuilder(order.Count);
        foreach (var (name, value) in order.Members)
        {
            changed.Add(name, name == "items" ? WithTotals(value.Items.AsSpan()) : value);
        }

        return changed.ToJson();
    }

    private static Json WithTotals(ReadOnlySpan<Json> items)
    {
        var changed = new Json[items.Length];
        for (var i = 0; i < changed.Length; i++)
        {
            var item = new JsonObjectBuilder(items[i].Count);
            foreach (var (name, value) in items[i].Members)
            {
                if (name != "tags")
                {
                    item.Add(name, value);
                }
            }

            changed[i] = item.Add("lineTotal", Price(items[i]) * Quantity(items[i])).ToJson();
        }

        return Json.Array(changed);
    }

    private static Json IndexBind(Json states)
    {
        var items = Items(states);
        var found = new List<Json>();
        for (var i = 0; i < items.Length; i++)
        {
            if (Quantity(items[i]) > 7)
            {
                found.Add(new JsonObjectBuilder(2).Add("n", i).Add("sku", Get(items[i], "sku")).ToJson());
            }
        }

        return Json.Array([.. found]);
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoLetters { get; }
}
