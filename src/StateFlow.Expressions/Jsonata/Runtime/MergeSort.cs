namespace StateFlow.Expressions.Jsonata;

/// <summary>The stable merge sort of the reference implementation: it asks in the same order, so that the same comparison fails first.</summary>
internal static class MergeSort
{
    /// <summary>Sorts.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TOrder">The type of the order: a structure, so that a comparison is no call.</typeparam>
    /// <param name="items">The items, sorted afterwards.</param>
    /// <param name="order">The order.</param>
    /// <param name="run">The evaluation.</param>
    public static void Sort<T, TOrder>(T[] items, TOrder order, Run run)
        where TOrder : struct, ISortOrder<T> => Sort(items, new T[items.Length], order, run);

    private static void Sort<T, TOrder>(Span<T> items, Span<T> spare, in TOrder order, Run run)
        where TOrder : struct, ISortOrder<T>
    {
        if (items.Length < 2)
        {
            return;
        }

        run.Work(items.Length);
        var middle = items.Length / 2;
        Sort(items[..middle], spare[..middle], order, run);
        Sort(items[middle..], spare[middle..], order, run);

        // What is left of the second half stands where it belongs.
        var first = spare[..middle];
        items[..middle].CopyTo(first);
        var (left, right) = (0, middle);
        for (var at = 0; left < first.Length; at++)
        {
            items[at] = right < items.Length && order.IsAfter(first[left], items[right]) ? items[right++] : first[left++];
        }
    }
}

/// <summary>An order to sort in.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal interface ISortOrder<T>
{
    /// <summary>Tells whether the first belongs behind the second.</summary>
    bool IsAfter(in T left, in T right);
}
