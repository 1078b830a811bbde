namespace StateFlow.Expressions.Jsonata;

/// <summary>A predicate between brackets: a position, or a condition for each item.</summary>
/// <param name="predicate">The predicate.</param>
internal sealed class Filter(Operation predicate)
{
    private readonly bool _isConstant = predicate.IsConstant;

    /// <summary>Gets the predicate.</summary>
    public Operation Predicate => predicate;

    /// <summary>Gets the position that is written as the predicate; negative from the end.</summary>
    public double? Position { get; } = predicate is ConstantOperation { Value: var value } && Values.IsNumber(value) ? Math.Floor(value.Double) : null;

    /// <summary>Filters a value.</summary>
    public Json Apply(in Json value, Frame frame)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        if (Push(value, frame) is { } item)
        {
            return item;
        }

        var result = Values.Results(stack.From(start));
        stack.Top = start;
        return result;
    }

    /// <summary>Pushes the items that are left.</summary>
    /// <returns>An array, where a position chose one: it is the result itself, instead of an item of it.</returns>
    public Json? Push(in Json value, Frame frame)
    {
        var stack = frame.Run.Stack;
        var items = value.Node is JsonList list ? list.Items : new ReadOnlySpan<Json>(in value);
        if (Position is { } position)
        {
            var index = position < 0 ? items.Length + position : position;
            if (index < 0 || index >= items.Length || Values.IsUndefined(items[(int)index]))
            {
                return null;
            }

            if (items[(int)index].Node is JsonList)
            {
                return items[(int)index];
            }

            stack.Push(items[(int)index]);
            return null;
        }

        frame.Run.Work(items.Length);
        if (_isConstant && items.Length > 0 && predicate.Evaluate(items[0], frame).Node is JsonList { Items: var positions } && AreNumbers(positions))
        {
            PushAt(positions, items, stack);
            return null;
        }

        for (var i = 0; i < items.Length; i++)
        {
            Test(predicate.Evaluate(items[i], frame), items[i], i, items.Length, stack);
        }

        return null;
    }

    /// <summary>Pushes the items at positions, in the order of the items.</summary>
    private static void PushAt(Json[] positions, ReadOnlySpan<Json> items, ValueStack stack)
    {
        var (indices, count) = (new int[positions.Length], 0);
        foreach (var position in positions)
        {
            var at = Math.Floor(position.Double);
            at = at < 0 ? items.Length + at : at;
            if (at >= 0 && at < items.Length)
            {
                indices[count++] = (int)at;
            }
        }

        Array.Sort(indices, 0, count);
        foreach (var at in indices.AsSpan(0, count))
        {
            stack.Push(items[at]);
        }
    }

    /// <summary>Pushes an item as often as the value of a predicate says.</summary>
    public static void Test(in Json verdict, in Json item, int index, int length, ValueStack stack)
    {
        if (Values.IsNumber(verdict))
        {
            if (Values.TryGetNumber(verdict, out var position) && Is(position))
            {
                stack.Push(item);
            }
        }
        else if (verdict.Node is JsonList { Items: var positions } && AreNumbers(positions))
        {
            foreach (var one in positions)
            {
                if (Is(one.Double))
                {
                    stack.Push(item);
                }
            }
        }
        else if (Values.IsTrue(verdict))
        {
            stack.Push(item);
        }

        bool Is(double at)
        {
            at = Math.Floor(at);
            return (at < 0 ? length + at : at) == index;
        }
    }

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
}

/// <summary>A value and the predicates behind it.</summary>
internal sealed class FilterOperation(Operation value, Filter[] filters, bool keepsSingleton) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var result = value.Evaluate(context, frame);
        foreach (var filter in filters)
        {
            result = filter.Apply(result, frame);
        }

        return Values.HandOn(result, keepsSingleton);
    }
}
