namespace StateFlow.Expressions.Jsonata;

/// <summary>The families of ten digits that Unicode has in the basic plane, as far as the reference implementation knows them.</summary>
internal static class DigitFamily
{
    private static readonly int[] Zeros =
    [
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040,
        0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    ];

    /// <summary>Gives the zero of the family that a digit belongs to.</summary>
    /// <returns>The code point; 0 when it is not a digit.</returns>
    public static int ZeroOf(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint is >= '0' and <= '9' ? '0' : 0;
        }

        var found = Array.BinarySearch(Zeros, codePoint);
        var index = found >= 0 ? found : ~found - 1;
        return codePoint - Zeros[index] <= 9 ? Zeros[index] : 0;
    }
}
