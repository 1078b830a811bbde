namespace StateFlow.Expressions.Jsonata;

/// <summary>The keys of <c>^(…)</c>.</summary>
/// <param name="terms">The keys, each with its direction.</param>
/// <param name="position">Where errors are reported.</param>
internal sealed class SortTerms((Operation Key, bool IsDescending)[] terms, int position)
{
    /// <summary>Sorts contexts. Their keys are evaluated once each.</summary>
    public Json Apply(Json[] items, Frame frame)
    {
        if (items.Length < 2)
        {
            return Json.FromNode(new JsonList(items, ListKind.Sequence));
        }

        var keys = new Json[items.Length * terms.Length];
        for (var i = 0; i < items.Length; i++)
        {
            KeysOf(items[i], frame, keys.AsSpan(i * terms.Length, terms.Length));
        }

        var order = Order(keys, items.Length, frame.Run);
        return Json.FromNode(new JsonList(Array.ConvertAll(order, at => items[at])));
    }

    /// <summary>Evaluates the keys of one context.</summary>
    public void KeysOf(in Json context, Frame frame, Span<Json> keys)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            keys[i] = terms[i].Key.Evaluate(context, frame);
        }
    }

    /// <summary>Gets the number of keys of a context.</summary>
    public int Count => terms.Length;

    /// <summary>Finds the order of contexts by their keys.</summary>
    public int[] Order(Json[] keys, int count, Run run)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        MergeSort.Sort(order, (left, right) => Compare(keys.AsSpan(left * terms.Length, terms.Length), keys.AsSpan(right * terms.Length, terms.Length)) > 0, run);
        return order;
    }

    private int Compare(ReadOnlySpan<Json> left, ReadOnlySpan<Json> right)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return terms[i].IsDescending && Math.Abs(order) == 1 ? -order : Math.Sign(order);
            }
        }

        return 0;
    }

    /// <summary>Compares two keys; 2 and -2 say that one is missing, which comes last in both directions.</summary>
    private int Compare(in Json left, in Json right)
    {
        var (kind, other) = (Values.KindOf(left), Values.KindOf(right));
        if (kind is ValueKinds.Missing || other is ValueKinds.Missing)
        {
            return kind == other ? 0 : kind is ValueKinds.Missing ? 2 : -2;
        }

        const ValueKinds Sortable = ValueKinds.Number | ValueKinds.String;
        if ((kind & Sortable) == 0 || (other & Sortable) == 0)
        {
            throw new JsonataFault("T2008") { Position = position, Value = (kind & Sortable) == 0 ? left : right };
        }

        if (kind != other)
        {
            throw new JsonataFault("T2007") { Position = position, Value = left, Value2 = right };
        }

        return kind is ValueKinds.Number
            ? left.Double == right.Double ? 0 : left.Double < right.Double ? -1 : 1
            : Math.Sign(string.CompareOrdinal((string)left.Node!, (string)right.Node!)); // Both are strings.
    }
}
