using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions that call the function they are given.</summary>
internal static class HigherOrderFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("map", "<af>", 2, Map),
        new("filter", "<af>", 2, Filter),
        new("single", "<af?>", 2, Single),
        new("reduce", "<afj?:j>", 3, Reduce),
        new("sift", "<o-f?:o>", 2, Sift) { NeedsFirst = false },
        new("each", "<o-f:a>", 2, Each) { NeedsFirst = false },
        new("sort", "<af?:a>", 2, Sort),
    ];

    private static Json Map(in Call call)
    {
        var (run, list, function) = (call.Run, call[0], call.Function(1));
        var start = run.Stack.Top;
        var items = Values.ItemsOf(list);
        for (var i = 0; i < items.Length; i++)
        {
            var value = function.Call(run, items[i], i, list);
            if (!Values.IsUndefined(value))
            {
                run.Stack.Push(value);
            }
        }

        return Results(run, start);
    }

    private static Json Filter(in Call call)
    {
        var (run, list, function) = (call.Run, call[0], call.Function(1));
        var start = run.Stack.Top;
        var items = Values.ItemsOf(list);
        for (var i = 0; i < items.Length; i++)
        {
            if (Values.IsTrue(function.Call(run, items[i], i, list)))
            {
                run.Stack.Push(items[i]);
            }
        }

        return Results(run, start);
    }

    private static Json Results(Run run, int start)
    {
        var result = Values.Results(run.Stack.From(start));
        run.Stack.Top = start;
        return result;
    }

    private static Json Single(in Call call)
    {
        var (run, list, function) = (call.Run, call[0], call.Has(1) ? call.Function(1) : null);
        var items = Values.ItemsOf(list);
        var found = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (function is null || Values.IsTrue(function.Call(run, items[i], i, list)))
            {
                found = found < 0 ? i : throw new JsonataFault("D3138") { Index = i };
            }
        }

        return found >= 0 ? items[found] : throw new JsonataFault("D3139");
    }

    private static Json Reduce(in Call call)
    {
        var (run, list, function) = (call.Run, call[0], call.Function(1));
        if (function.Arity < 2)
        {
            throw new JsonataFault("D3050") { Index = 1 };
        }

        var items = Values.ItemsOf(list);
        var takesFirst = !call.Has(2) && items.Length > 0;
        var result = takesFirst ? items[0] : call[2];
        for (var i = takesFirst ? 1 : 0; i < items.Length; i++)
        {
            var start = run.Stack.Top;
            run.Stack.Push(result);
            run.Stack.Push(items[i]);
            if (function.Arity >= 3)
            {
                run.Stack.Push(i);
            }

            if (function.Arity >= 4)
            {
                run.Stack.Push(list);
            }

            result = function.Invoke(run, start, Json.Null);
        }

        return result;
    }

    private static Json Sift(in Call call)
    {
        var (run, value) = (call.Run, call[0]);
        if (value.Node is not JsonMap map)
        {
            return Values.Undefined;
        }

        var result = new JsonObjectBuilder(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            if (Values.IsTrue(call.Function(1).Call(run, map.Values[i], Json.From(map.Names[i]), value)))
            {
                result.Add(map.Names[i], map.Values[i]);
            }
        }

        return result.Count > 0 ? result.ToJson() : Values.Undefined;
    }

    private static Json Each(in Call call)
    {
        var (run, value, function) = (call.Run, call[0], call.Function(1));
        var start = run.Stack.Top;
        if (value.Node is JsonMap map)
        {
            for (var i = 0; i < map.Count; i++)
            {
                var result = function.Call(run, map.Values[i], Json.From(map.Names[i]), value);
                if (!Values.IsUndefined(result))
                {
                    run.Stack.Push(result);
                }
            }
        }

        return Results(run, start);
    }

    private static Json Sort(in Call call)
    {
        var run = call.Run;
        var items = call.Items(0);
        if (items.Length < 2)
        {
            return call[0];
        }

        if (call.Has(1))
        {
            return SortBy(call.Function(1), items, run);
        }

        var order = KeyedSort.Order(items, 1, Symbol.Greater, null, run) ?? throw new JsonataFault("D3070") { Index = 1 };
        return Ordered(items, order);
    }

    private static Json SortBy(FunctionValue function, ReadOnlySpan<Json> items, Run run)
    {
        if (function is Closure { Code: { Comparator: { } comparator, Reach: var reach } })
        {
            run.Enter(run.Depth, reach); // Else every comparison would.
            if (comparator.Order(items, run) is { } order)
            {
                return Ordered(items, order);
            }
        }

        var sorted = items.ToArray();
        MergeSort.Sort(sorted, new FunctionOrder(function, run), run);
        return Json.FromList(sorted);
    }

    private static Json Ordered(ReadOnlySpan<Json> items, int[] order)
    {
        var sorted = new Json[order.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = items[order[i]];
        }

        return Json.FromList(sorted);
    }

    private readonly struct FunctionOrder(FunctionValue function, Run run) : ISortOrder<Json>
    {
        public bool IsAfter(in Json left, in Json right) => Values.IsTrue(function.Compare(run, left, right));
    }
}
