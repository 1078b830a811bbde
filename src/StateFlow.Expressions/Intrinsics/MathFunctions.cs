namespace StateFlow.Expressions.Intrinsics;

/// <summary>Intrinsics for numbers (developer guide, "Intrinsics for math operations"). All of them work on integers of 32 bits.</summary>
internal static class MathFunctions
{
    /// <summary><c>States.MathAdd(a, b)</c>: rounds each argument, then adds (recorded).</summary>
    public static Json Add(IntrinsicInput input)
    {
        if (!input.TryGetInteger(0, out var left) || !input.TryGetInteger(1, out var right))
        {
            return default;
        }

        var sum = (long)left + right;
        return sum is >= int.MinValue and <= int.MaxValue ? sum : input.Fail($"The sum {sum} is not an integer of 32 bits");
    }

    /// <summary><c>States.MathRandom(start, end[, seed])</c>: the start is included, the end is not; the same seed gives the same number.</summary>
    /// <remarks>Which number a seed gives is not documented; this takes the generator of java.util.Random.</remarks>
    public static Json Random(IntrinsicInput input)
    {
        var seed = 0;
        if (!input.TryGetInteger(0, out var start) || !input.TryGetInteger(1, out var end) || (input.Arguments.Length > 2 && !input.TryGetInteger(2, out seed)))
        {
            return default;
        }

        var count = (long)end - start;
        if (count <= 0)
        {
            return input.Fail($"The end {end} must be greater than the start {start}", 1);
        }

        if (input.Arguments.Length > 2)
        {
            return start + SeededNumber(seed, count);
        }

        return input.Scope.NextRandom is { } next
            ? start + Math.Clamp((long)(next() * count), 0, count - 1)
            : input.Fail("There is no source of random numbers");
    }

    // The first number below the bound; bits that would favour small numbers are drawn again.
    private static long SeededNumber(int seed, long count)
    {
        var random = new SeededRandom(seed);
        while (true)
        {
            var bits = random.Next(31);
            if (count > int.MaxValue)
            {
                return (long)((bits / (double)(1L << 31)) * count);
            }

            if ((count & -count) == count)
            {
                return (count * bits) >> 31;
            }

            var number = bits % count;
            if (bits - number + (count - 1) <= int.MaxValue)
            {
                return number;
            }
        }
    }
}
