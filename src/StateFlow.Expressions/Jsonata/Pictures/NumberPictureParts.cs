namespace StateFlow.Expressions.Jsonata;

/// <summary>A sub-picture of <c>$formatNumber</c>, taken apart and checked (XPath F&amp;O 3.1, sections 4.7.2 and 4.7.3).</summary>
/// <remarks>The reference implementation decides where a part ends; what differs from the specification is noted where it does.</remarks>
internal sealed class NumberPictureParts
{
    private readonly NumberSymbols _symbols;
    private readonly string _activePart;
    private readonly string _mantissa;

    /// <summary>Takes a sub-picture apart.</summary>
    public NumberPictureParts(string picture, NumberSymbols symbols)
    {
        _symbols = symbols;
        Picture = picture;
        var first = 0;
        while (first < picture.Length && !EndsPassivePart(picture[first]))
        {
            first++;
        }

        var last = picture.Length - 1;
        while (last >= 0 && !EndsPassivePart(picture[last]))
        {
            last--;
        }

        // Without an active character everything is the active part, and the check will say so.
        Prefix = last < 0 ? string.Empty : picture[..first];
        Suffix = last < 0 ? string.Empty : picture[(last + 1)..];
        _activePart = picture[Prefix.Length..(picture.Length - Suffix.Length)];

        // The reference takes the position in the whole sub-picture for one in the active part.
        var exponent = picture.IndexOf(symbols.ExponentSeparator, Prefix.Length, StringComparison.Ordinal);
        var hasExponent = exponent >= 0 && exponent <= picture.Length - Suffix.Length;
        _mantissa = hasExponent ? _activePart[..Math.Min(exponent, _activePart.Length)] : _activePart;
        Exponent = hasExponent ? _activePart[Math.Min(exponent + 1, _activePart.Length)..] : null;

        // Without a decimal separator the reference takes the suffix for the fraction.
        var point = _mantissa.IndexOf(symbols.DecimalSeparator, StringComparison.Ordinal);
        Integer = point < 0 ? _mantissa : _mantissa[..point];
        Fraction = point < 0 ? Suffix : _mantissa[Math.Min(point + 1, _mantissa.Length)..];
    }

    /// <summary>Gets the whole sub-picture.</summary>
    public string Picture { get; }

    /// <summary>Gets what is written before the number.</summary>
    public string Prefix { get; }

    /// <summary>Gets what is written after the number.</summary>
    public string Suffix { get; }

    /// <summary>Gets the part before the decimal separator.</summary>
    public string Integer { get; }

    /// <summary>Gets the part after the decimal separator.</summary>
    public string Fraction { get; }

    /// <summary>Gets the part after the exponent separator; <see langword="null"/> when there is no such separator.</summary>
    public string? Exponent { get; }

    /// <summary>Counts the digits of a part.</summary>
    public int CountDigits(string part)
    {
        var count = 0;
        foreach (var c in part)
        {
            count += _symbols.IsDigit(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Counts the digits of a part, and what stands for digits that may be missing.</summary>
    public int CountPlaces(ReadOnlySpan<char> part)
    {
        var count = 0;
        foreach (var c in part)
        {
            count += _symbols.IsDigitPlace(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Checks the rules, all of them: the last that is broken is the one the reference reports.</summary>
    /// <returns>The code, or <see langword="null"/>.</returns>
    public string? FindError()
    {
        string? error = null;
        var point = Picture.IndexOf(_symbols.DecimalSeparator, StringComparison.Ordinal);
        var hasPercent = Picture.Contains(_symbols.Percent, StringComparison.Ordinal);
        var hasPerMille = Picture.Contains(_symbols.PerMille, StringComparison.Ordinal);
        Check(OccursTwice(_symbols.DecimalSeparator), "D3081");
        Check(OccursTwice(_symbols.Percent), "D3082");
        Check(OccursTwice(_symbols.PerMille), "D3083");
        Check(hasPercent && hasPerMille, "D3084");
        Check(CountPlaces(_mantissa) == 0, "D3085");
        Check(HasPassive(_activePart), "D3086");
        if (point >= 0)
        {
            Check(IsGroupingAt(Picture, point - 1) || IsGroupingAt(Picture, point + 1), "D3087");
        }
        else
        {
            Check(IsGroupingAt(Integer, Integer.Length - 1), "D3088");
        }

        Check(Picture.Contains(_symbols.GroupingSeparator + _symbols.GroupingSeparator, StringComparison.Ordinal), "D3089");
        var optional = Integer.IndexOf(_symbols.Digit, StringComparison.Ordinal);
        Check(optional >= 0 && CountDigits(Integer[..optional]) > 0, "D3090");
        optional = Fraction.LastIndexOf(_symbols.Digit, StringComparison.Ordinal);
        Check(optional >= 0 && CountDigits(Fraction[optional..]) > 0, "D3091");
        Check(Exponent is { Length: > 0 } && (hasPercent || hasPerMille), "D3092");
        Check(Exponent is not null && (Exponent.Length == 0 || CountDigits(Exponent) < Exponent.Length), "D3093");
        return error;

        void Check(bool broken, string code) => error = broken ? code : error;
    }

    private bool EndsPassivePart(char character) => _symbols.IsActive(character) && !NumberSymbols.Is(_symbols.ExponentSeparator, character);

    private bool OccursTwice(string symbol) =>
        Picture.IndexOf(symbol, StringComparison.Ordinal) != Picture.LastIndexOf(symbol, StringComparison.Ordinal);

    private bool HasPassive(string part)
    {
        foreach (var c in part)
        {
            if (!_symbols.IsActive(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGroupingAt(string text, int index) => index >= 0 && index < text.Length && NumberSymbols.Is(_symbols.GroupingSeparator, text[index]);
}
