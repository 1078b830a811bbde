namespace StateFlow.Expressions;

/// <summary>The numbers of <c>java.util.Random</c>, which seeds of Step Functions give: a linear congruential generator of 48 bits.</summary>
/// <param name="seed">The seed.</param>
internal struct SeededRandom(long seed)
{
    private const long Multiplier = 0x5DEECE66D;
    private const long Mask = (1L << 48) - 1;
    private long _state = (seed ^ Multiplier) & Mask;

    /// <summary>Draws a number of so many bits.</summary>
    public long Next(int bits)
    {
        _state = unchecked((_state * Multiplier) + 0xB) & Mask;
        return _state >> (48 - bits);
    }

    /// <summary>Draws a number from 0 to less than 1.</summary>
    public double NextDouble()
    {
        var high = Next(26);
        return ((high << 27) + Next(27)) * (1.0 / (1L << 53));
    }
}
