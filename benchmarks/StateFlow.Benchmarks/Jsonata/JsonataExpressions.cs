namespace StateFlow.Benchmarks;

/// <summary>The expressions that are measured: what state machines do with an order.</summary>
internal static class JsonataExpressions
{
    private static readonly string[] Growing = ["s", "m", "l"];
    private static readonly string[] Sorting = ["s", "m", "i10k", "l"];

    public static IReadOnlyList<JsonataExpression> All { get; } =
    [
        new("e01-path", "$states.input.order.customer.address.city", Growing),
        new("e02-filter-sum", "$sum($states.input.order.items[quantity > 2 and category = 'books'].(price * quantity))", ["s", "m", "l", "i100", "i10k"]),
        new(
            "e03-object",
            "{\"orderId\": $states.input.order.id, \"customer\": $states.input.order.customer.name, \"city\": $states.input.order.customer.address.city, "
            + "\"count\": $count($states.input.order.items), \"lines\": $states.input.order.items.{\"sku\": sku, \"amount\": price * quantity}}",
            Growing),
        new(
            "e04-string-ops",
            "$join($states.input.order.items.($uppercase($substringBefore(sku, '-')) & '/' & $trim(name) & '#' & $string(quantity)), ',')",
            Growing),
        new(
            "e05-map-filter-reduce",
            "$reduce($map($filter($states.input.order.items, function($i) { $i.quantity > 2 }), function($i) { $i.price * $i.quantity }), "
            + "function($a, $b) { $a + $b }, 0)",
            Growing),
        new("e06-sort-comparator", "$sort($states.input.order.items, function($l, $r) { $l.price < $r.price })[[0..9]].sku", Sorting),
        new("e07-group-by", "$states.input.order.items{category: $sum($.(price * quantity))}", Growing),
        new("e08-descendants", "$distinct($states.input.**.region)", Growing),
        new("e09-regex-replace", "$states.input.order.items.$replace(name, /[^a-z0-9]+/i, '-')", Growing),
        new(
            "e10-recursion",
            "($fib := function($n) { $n < 2 ? $n : $fib($n - 1) + $fib($n - 2) }; "
            + "$loop := function($n, $acc) { $n = 0 ? $acc : $loop($n - 1, $acc + $n) }; [$fib(12), $loop(500, 0)])",
            ["s"]),
        new(
            "e11-merge",
            "$merge([$states.input.order.customer, {\"processed\": true}, $merge($states.input.order.items.{sku: price})])",
            Growing),
        new("e12-date-format", "$states.input.order.items.$fromMillis(createdAt, '[Y0001]-[M01]-[D01] [H01]:[m01]')", Growing),
        new("e13-order-by", "$states.input.order.items^(>price, sku)[0].sku", Sorting),
        new("e14-choice", "$states.input.order.total > 100 and $states.input.order.customer.tier in ['gold', 'platinum']", Growing),
        new("e15-transform", "$states.input.order ~> |items|{\"lineTotal\": price * quantity}, ['tags']|", Growing),
        new("e16-stringify", "$string($states.input.order)", Growing),
        new("e17-index-bind", "$states.input.order.items#$i[quantity > 7].{\"n\": $i, \"sku\": sku}", Growing),
    ];

    /// <summary>Finds an expression.</summary>
    public static JsonataExpression Find(string id) => All.First(e => e.Id == id);
}
