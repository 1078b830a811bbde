namespace StateFlow.Expressions.Jsonata;

/// <summary>A picture of <c>$formatNumber</c>, analysed once (XPath F&amp;O 3.1, section 4.7).</summary>
internal sealed class NumberPicture
{
    private readonly NumberSubPicture _positive;
    private readonly NumberSubPicture _negative;

    private NumberPicture(NumberSubPicture positive, NumberSubPicture negative) => (_positive, _negative) = (positive, negative);

    /// <summary>Analyses a picture.</summary>
    /// <param name="picture">The picture: for all numbers, or for positive and for negative ones.</param>
    /// <param name="symbols">What the characters of the picture and of the result are.</param>
    /// <exception cref="JsonataFault">D3080 to D3093: the picture breaks a rule of section 4.7.3.</exception>
    public static NumberPicture Parse(string picture, NumberSymbols symbols)
    {
        var pictures = symbols.PatternSeparator.Length == 0 && picture.Length > 1 ? [] : picture.Split(symbols.PatternSeparator, 3);
        if (pictures.Length is < 1 or > 2)
        {
            throw new JsonataFault("D3080");
        }

        var parts = Array.ConvertAll(pictures, p => new NumberPictureParts(p, symbols));
        foreach (var part in parts)
        {
            if (part.FindError() is { } code)
            {
                throw new JsonataFault(code);
            }
        }

        return new NumberPicture(
            new NumberSubPicture(parts[0], symbols, sign: string.Empty),
            parts.Length == 2 ? new NumberSubPicture(parts[1], symbols, sign: string.Empty) : new NumberSubPicture(parts[0], symbols, symbols.MinusSign));
    }

    /// <summary>Writes a number.</summary>
    public string Format(double value) => (value < 0 ? _negative : _positive).Format(value);
}
