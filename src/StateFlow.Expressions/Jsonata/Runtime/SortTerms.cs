using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>The keys of <c>^(…)</c>.</summary>
/// <param name="terms">The keys, each with its direction.</param>
/// <param name="position">Where errors are reported.</param>
internal sealed class SortTerms((Operation Key, bool IsDescending)[] terms, int position)
{
    /// <summary>Sorts contexts. Their keys are evaluated once each.</summary>
    /// <param name="items">The contexts.</param>
    /// <param name="frame">The variables.</param>
    /// <param name="position">Which one of them is wanted alone: the first, 0, or the last, -1; null for all of them.</param>
    public Json Apply(Json[] items, Frame frame, double? position = null)
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

        if (position is 0 or -1 && HaveAnOrder(keys))
        {
            frame.Run.Work(items.Length);
            return Json.FromNode(new JsonList([items[Find(keys, items.Length, isLast: position < 0)]]));
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
        var byFirst = Array.Exists(keys, key => double.IsNaN(key.Double)) ? null
            : KeyedSort.Order(keys, terms.Length, terms[0].IsDescending ? Symbol.Less : Symbol.Greater, terms.Length == 1 ? null : (left, right) => Compare(keys, left, right, from: 1) > 0, run);
        if (byFirst is not null)
        {
            return byFirst;
        }

        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        MergeSort.Sort(order, new TermOrder(this, keys), run);
        return order;
    }

    /// <summary>Tells whether no comparison of keys fails, and all of them agree: a single pass then finds what sorting would put first.</summary>
    private bool HaveAnOrder(Json[] keys)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if ((KeyedSort.KindsOf(keys.AsSpan(i), terms.Length) & ~ValueKinds.Missing) is not (ValueKinds.Number or ValueKinds.String or ValueKinds.None))
            {
                return false;
            }
        }

        return !Array.Exists(keys, key => double.IsNaN(key.Double));
    }

    /// <summary>Finds the first or the last context; of equal ones, the one that stays in front or behind.</summary>
    private int Find(Json[] keys, int count, bool isLast)
    {
        var found = 0;
        for (var i = 1; i < count; i++)
        {
            found = Compare(keys, found, i, from: 0) > 0 == isLast ? found : i;
        }

        return found;
    }

    private int Compare(Json[] keys, int left, int right, int from)
    {
        for (var i = from; i < terms.Length; i++)
        {
            var order = Compare(keys[(left * terms.Length) + i], keys[(right * terms.Length) + i]);
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

    private readonly struct TermOrder(SortTerms terms, Json[] keys) : ISortOrder<int>
    {
        public bool IsAfter(in int left, in int right) => terms.Compare(keys, left, right, from: 0) > 0;
    }
}
