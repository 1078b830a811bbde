namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions of arrays.</summary>
internal static class ArrayFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("append", "<xx:a>", 2, Append) { NeedsFirst = false },
        new("reverse", "<a:a>", 1, Reverse),
        new("shuffle", "<a:a>", 1, Shuffle),
        new("distinct", "<x:x>", 1, Distinct),
        new("zip", "<a+>", 0, Zip) { NeedsFirst = false },
        new("exists", "<x:b>", 1, static (in call) => call.Has(0)) { NeedsFirst = false, Aggregate = static (_, isThere) => isThere },
    ];

    private static Json Append(in Call call)
    {
        if (!call.Has(0) || !call.Has(1))
        {
            return call.Has(0) ? call[0] : call[1];
        }

        var stack = call.Run.Stack;
        var start = stack.Top;
        Functions.Append(call[0], stack);
        Functions.Append(call[1], stack);
        call.Run.CheckLength(stack.Top - start);
        var result = Values.Array(stack.From(start));
        stack.Top = start;
        return result;
    }

    private static Json Reverse(in Call call)
    {
        if (call.Items(0).Length < 2)
        {
            return call[0];
        }

        var items = call.Items(0).ToArray();
        Array.Reverse(items);
        return Json.FromList(items);
    }

    /// <summary>Shuffles from the inside out (Fisher and Yates), with the random numbers that were handed in.</summary>
    private static Json Shuffle(in Call call)
    {
        if (call.Items(0).Length < 2)
        {
            return call[0];
        }

        var items = call.Items(0);
        var result = new Json[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var j = (int)(call.Run.NextRandom() * (i + 1));
            (result[i], result[j]) = (result[j], items[i]);
        }

        return Json.FromList(result);
    }

    private static Json Distinct(in Call call)
    {
        if (call[0].Node is not JsonList { Items: { Length: > 1 } items } list)
        {
            return call[0];
        }

        call.Run.CheckSize(call[0]);
        var seen = new HashSet<Json>(Equality.Instance);
        var result = new List<Json>();
        foreach (var item in items)
        {
            if (seen.Add(item))
            {
                result.Add(item);
            }
        }

        return list.Kind is ListKind.Plain ? Json.FromList([.. result]) : Values.Results(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result));
    }

    private static Json Zip(in Call call)
    {
        var length = call.Count == 0 ? 0 : int.MaxValue;
        for (var i = 0; i < call.Count; i++)
        {
            length = Math.Min(length, call.Items(i).Length);
        }

        var result = new Json[length];
        for (var row = 0; row < length; row++)
        {
            var tuple = new Json[call.Count];
            for (var i = 0; i < tuple.Length; i++)
            {
                tuple[i] = call.Items(i)[row];
            }

            result[row] = Json.FromList(tuple);
        }

        return Json.FromList(result);
    }
}
