using System.Text;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>The expressions as loops over <see cref="Json"/>: the least that an evaluator of these values can take.</summary>
internal static partial class ValueLoops
{
    /// <summary>Finds the loop of an expression; it is given what <c>$states</c> is.</summary>
    public static Func<Json, Json> Find(string id) => id switch
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

    private static Json Get(Json value, string name) =>
        value.TryGetProperty(name, out var member) ? member : throw new InvalidOperationException($"There is no member '{name}'.");

    private static Json Order(Json states) => Get(Get(states, "input"), "order");

    private static ReadOnlySpan<Json> Items(Json states) => Get(Order(states), "items").Items.AsSpan();

    private static double Price(Json item) => Get(item, "price").GetDouble();

    private static double Quantity(Json item) => Get(item, "quantity").GetDouble();

    private static Json Path(Json states) => Get(Get(Get(Order(states), "customer"), "address"), "city");

    private static Json FilterSum(Json states)
    {
        var sum = 0.0;
        foreach (ref readonly var item in Items(states))
        {
            var quantity = Quantity(item);
            if (quantity > 2 && Get(item, "category").GetString() == "books")
            {
                sum += Price(item) * quantity;
            }
        }

        return sum;
    }

    private static Json MapFilterReduce(Json states)
    {
        var sum = 0.0;
        foreach (ref readonly var item in Items(states))
        {
            var quantity = Quantity(item);
            if (quantity > 2)
            {
                sum += Price(item) * quantity;
            }
        }

        return sum;
    }

    private static Json StringOps(Json states)
    {
        var text = new StringBuilder();
        foreach (ref readonly var item in Items(states))
        {
            var sku = Get(item, "sku").GetString();
            var dash = sku.IndexOf('-', StringComparison.Ordinal);
            text.Append(text.Length == 0 ? string.Empty : ",")
                .Append((dash < 0 ? sku : sku[..dash]).ToUpperInvariant())
                .Append('/')
                .Append(Get(item, "name").GetString().AsSpan().Trim())
                .Append('#')
                .Append(Quantity(item));
        }

        return Json.From(text.ToString());
    }

    private static Json OrderBy(Json states) => Get(Order(states), "items").Items
        .OrderByDescending(Price)
        .ThenBy(item => Get(item, "sku").GetString(), StringComparer.Ordinal)
        .Select(item => Get(item, "sku"))
        .First();

    private static Json Choice(Json states)
    {
        var order = Order(states);
        return Get(order, "total").GetDouble() > 100 && Get(Get(order, "customer"), "tier").GetString() is "gold" or "platinum";
    }

    private static Json Stringify(Json states)
    {
        Order(states).WriteTo(ElementWriter.Start());
        return Json.From(Encoding.UTF8.GetString(ElementWriter.End()));
    }

    private static Json Descendants(Json states)
    {
        var regions = new List<Json>();
        Collect(Get(states, "input"), regions);
        return Json.Array([.. regions]);
    }

    private static void Collect(Json value, List<Json> regions)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (ref readonly var item in value.Items.AsSpan())
            {
                Collect(item, regions);
            }
        }
        else if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var (name, member) in value.Members)
            {
                if (name == "region" && !regions.Contains(member))
                {
                    regions.Add(member);
                }

                Collect(member, regions);
            }
        }
    }
}
