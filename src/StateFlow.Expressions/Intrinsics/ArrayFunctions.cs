using System.Text.Json;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>Intrinsics for arrays (developer guide, "Intrinsics for arrays").</summary>
internal static class ArrayFunctions
{
    /// <summary>How many items <c>States.ArrayRange</c> may give (developer guide).</summary>
    private const int MaxRange = 1000;

    /// <summary><c>States.Array(a, b, ...)</c>: an array of the arguments; of none it is empty (recorded).</summary>
    public static Json Array(IntrinsicInput input) => input.List(input.Arguments);

    /// <summary><c>States.ArrayPartition(array, size)</c>: pieces of at most that size; the last may be shorter (recorded).</summary>
    public static Json Partition(IntrinsicInput input)
    {
        if (!input.Is(0, JsonValueKind.Array) || !input.TryGetInteger(1, out var size))
        {
            return default;
        }

        if (size <= 0)
        {
            return input.Fail($"The size of a partition must be greater than 0, but is {input.Arguments[1]}", 1);
        }

        var items = input.Arguments[0].Items.AsSpan();
        var pieces = new List<Json>();
        while (!items.IsEmpty)
        {
            var length = Math.Min(size, items.Length);
            pieces.Add(Json.Array(items[..length]));
            items = items[length..];
        }

        return input.List([.. pieces]);
    }

    /// <summary><c>States.ArrayContains(array, value)</c>: compares by content (recorded).</summary>
    public static Json Contains(IntrinsicInput input) =>
        input.Is(0, JsonValueKind.Array) && input.Arguments[0].Items.AsSpan().Contains(input.Arguments[1]);

    /// <summary><c>States.ArrayRange(start, end, step)</c>: the end is included (recorded); the arguments are rounded (developer guide).</summary>
    public static Json Range(IntrinsicInput input)
    {
        if (!input.TryGetInteger(0, out var start) || !input.TryGetInteger(1, out var end) || !input.TryGetInteger(2, out var step))
        {
            return default;
        }

        if (step == 0)
        {
            return input.Fail("The step of a range must not be 0", 2);
        }

        var span = step > 0 ? (long)end - start : (long)start - end;
        var count = span < 0 ? 0 : (span / Math.Abs((long)step)) + 1;
        if (count > MaxRange)
        {
            return input.Fail($"The range has {count} items; it may have {MaxRange}");
        }

        var items = new Json[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = start + ((long)i * step);
        }

        return Json.FromList(items);
    }

    /// <summary><c>States.ArrayGetItem(array, index)</c>: the first item has the index 0.</summary>
    public static Json GetItem(IntrinsicInput input)
    {
        if (!input.Is(0, JsonValueKind.Array) || !input.TryGetInteger(1, out var index))
        {
            return default;
        }

        var items = input.Arguments[0].Items;
        return index >= 0 && index < items.Count ? items[index] : input.Fail($"The index {index} is out of range: the array has {items.Count} items", 1);
    }

    /// <summary><c>States.ArrayLength(array)</c></summary>
    public static Json Length(IntrinsicInput input) => input.Is(0, JsonValueKind.Array) ? input.Arguments[0].Count : default(Json);

    /// <summary><c>States.ArrayUnique(array)</c>: keeps the first of equal items, in their order.</summary>
    public static Json Unique(IntrinsicInput input)
    {
        if (!input.Is(0, JsonValueKind.Array))
        {
            return default;
        }

        var known = new HashSet<Json>();
        return Json.FromList([.. input.Arguments[0].Items.Where(known.Add)]);
    }
}
