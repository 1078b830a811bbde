namespace StateFlow.Expressions.Jsonata;

/// <summary>How digits are grouped (XPath F&amp;O 3.1, sections 4.6.1 and 4.7.4).</summary>
internal static class Grouping
{
    /// <summary>Gives the size of the groups when separators stand at all multiples of it, else 0.</summary>
    /// <param name="positions">How many digits are to the right of each separator.</param>
    public static int RegularSize(ReadOnlySpan<int> positions)
    {
        var size = 0;
        foreach (var position in positions)
        {
            size = GreatestCommonDivisor(position, size);
        }

        for (var i = 1; i <= positions.Length; i++)
        {
            if (!positions.Contains(i * size))
            {
                return 0;
            }
        }

        return size;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
