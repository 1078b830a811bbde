namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions that make one value of a list. They work on items that are in no list yet, so that none is made for them.</summary>
internal static class AggregateFunctions
{
    public static NativeFunction[] All { get; } =
    [
        Of("sum", "<a<n>:n>", Sum),
        Of("max", "<a<n>:n>", Max),
        Of("min", "<a<n>:n>", Min),
        Of("average", "<a<n>:n>", Average),
        new("count", "<a:n>", 1, static (in call) => call.Items(0).Length) { NeedsFirst = false, Aggregate = static (items, _) => items.Length },
    ];

    private static NativeFunction Of(string name, string signature, Func<ReadOnlySpan<Json>, Json> compute) => new(name, signature, 1, (in call) => compute(call.Items(0)))
    {
        Aggregate = (items, isThere) => !isThere ? Values.Undefined : AreNumbers(items) ? compute(items) : null,
    };

    private static bool AreNumbers(ReadOnlySpan<Json> items)
    {
        foreach (var item in items)
        {
            if (!Values.IsNumber(item))
            {
                return false;
            }
        }

        return true;
    }

    private static Json Sum(ReadOnlySpan<Json> items)
    {
        var sum = 0.0;
        foreach (var item in items)
        {
            sum += item.Double;
        }

        return Values.Number(sum);
    }

    private static Json Max(ReadOnlySpan<Json> items)
    {
        var max = double.NegativeInfinity;
        foreach (var item in items)
        {
            max = Math.Max(max, item.Double);
        }

        return items.Length == 0 ? Values.Undefined : Values.Number(max);
    }

    private static Json Min(ReadOnlySpan<Json> items)
    {
        var min = double.PositiveInfinity;
        foreach (var item in items)
        {
            min = Math.Min(min, item.Double);
        }

        return items.Length == 0 ? Values.Undefined : Values.Number(min);
    }

    private static Json Average(ReadOnlySpan<Json> items) => items.Length == 0 ? Values.Undefined : Values.Number(Sum(items).Double / items.Length);
}
