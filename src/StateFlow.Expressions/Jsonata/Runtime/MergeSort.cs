namespace StateFlow.Expressions.Jsonata;

/// <summary>The stable merge sort of the reference implementation: it asks in the same order, so that the same comparison fails first.</summary>
internal static class MergeSort
{
    /// <summary>Sorts.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, sorted afterwards.</param>
    /// <param name="isAfter">Tells whether the first belongs behind the second.</param>
    /// <param name="run">The evaluation.</param>
    public static void Sort<T>(T[] items, Func<T, T, bool> isAfter, Run run) => Sort(items, new T[items.Length], 0, items.Length, isAfter, run);

    private static void Sort<T>(T[] items, T[] spare, int from, int to, Func<T, T, bool> isAfter, Run run)
    {
        if (to - from < 2)
        {
            return;
        }

        run.Work(to - from);
        var middle = from + ((to - from) / 2);
        Sort(items, spare, from, middle, isAfter, run);
        Sort(items, spare, middle, to, isAfter, run);
        items.AsSpan(from, to - from).CopyTo(spare.AsSpan(from));
        var (left, right) = (from, middle);
        for (var at = from; at < to; at++)
        {
            var takesRight = left == middle || (right < to && isAfter(spare[left], spare[right]));
            items[at] = takesRight ? spare[right++] : spare[left++];
        }
    }
}
