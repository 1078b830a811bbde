using System.Globalization;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A sub-picture of <c>$formatNumber</c>, analysed (XPath F&amp;O 3.1, section 4.7.4), which writes numbers (section 4.7.5).</summary>
internal sealed class NumberSubPicture
{
    private readonly NumberSymbols _symbols;
    private readonly string _prefix;
    private readonly string _suffix;
    private readonly int[] _integerGroups;
    private readonly int[] _fractionGroups;
    private readonly int _groupSize;
    private readonly int _minimumInteger;
    private readonly int _scalingFactor;
    private readonly int _minimumFraction;
    private readonly int _maximumFraction;
    private readonly int _minimumExponent;
    private readonly int _multiplier;
    private readonly bool _hasPoint;
    private readonly string _fixedFormat;

    /// <summary>Analyses a sub-picture.</summary>
    public NumberSubPicture(NumberPictureParts parts, NumberSymbols symbols, string sign)
    {
        _symbols = symbols;
        _prefix = sign + parts.Prefix;
        _suffix = parts.Suffix;
        _integerGroups = FindGroups(parts, parts.Integer, toLeft: false);
        _fractionGroups = FindGroups(parts, parts.Fraction, toLeft: true);
        _groupSize = Grouping.RegularSize(_integerGroups);
        _scalingFactor = _minimumInteger = parts.CountDigits(parts.Integer);
        _minimumFraction = parts.CountDigits(parts.Fraction);
        _maximumFraction = parts.CountPlaces(parts.Fraction);
        _minimumExponent = parts.Exponent is { } exponent ? parts.CountDigits(exponent) : 0;
        if (_minimumInteger == 0 && _maximumFraction == 0)
        {
            if (parts.Exponent is null)
            {
                _minimumInteger = 1;
            }
            else
            {
                _minimumFraction = _maximumFraction = 1;
            }
        }

        if (parts.Exponent is not null && _minimumInteger == 0 && parts.Integer.Contains(symbols.Digit, StringComparison.Ordinal))
        {
            _minimumInteger = 1;
        }

        if (_minimumInteger == 0 && _minimumFraction == 0)
        {
            _minimumFraction = 1;
        }

        _hasPoint = parts.Picture.Contains(symbols.DecimalSeparator, StringComparison.Ordinal);
        _multiplier = parts.Picture.Contains(symbols.Percent, StringComparison.Ordinal) ? 100
            : parts.Picture.Contains(symbols.PerMille, StringComparison.Ordinal) ? 1000
            : 1;
        _fixedFormat = "F" + _maximumFraction.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a number; the sign is in the prefix.</summary>
    public string Format(double value)
    {
        var text = new PooledText(stackalloc char[128]);
        text.Append(_prefix);
        if (double.IsFinite(value))
        {
            var number = new PooledText(stackalloc char[128]);
            WriteNumber(ref number, value * _multiplier);
            text.Append(number.Written);
            number.Release();
        }
        else
        {
            // The reference has no rule for them; these are rules 1 and 4 of the specification.
            text.Append(double.IsNaN(value) ? _symbols.NaN : _symbols.Infinity);
        }

        text.Append(_suffix);
        return text.ToStringAndRelease();
    }

    private void WriteNumber(ref PooledText text, double value)
    {
        var exponent = 0;
        var mantissa = _minimumExponent == 0 ? value : Scale(value, out exponent);
        WriteFixed(ref text, Numbers.Round(mantissa, _maximumFraction), _maximumFraction, _symbols.DecimalSeparator);
        Strip(ref text);
        Fill(ref text);
        var point = Group(ref text);
        if (!_hasPoint || point == text.Length - 1)
        {
            text.Truncate(Math.Max(text.Length - 1, 0));
        }

        if (_minimumExponent > 0)
        {
            WriteExponent(ref text, exponent);
        }
    }

    /// <summary>Finds the mantissa between the powers of ten that the number of its digits allows (rule 5).</summary>
    private double Scale(double value, out int exponent)
    {
        exponent = 0;
        var most = Math.Pow(10, _scalingFactor);
        var least = Math.Pow(10, _scalingFactor - 1);
        while (value != 0 && double.IsFinite(value) && Math.Abs(value) < least)
        {
            value *= 10;
            exponent--;
        }

        while (double.IsFinite(value) && Math.Abs(value) > most)
        {
            value /= 10;
            exponent++;
        }

        return value;
    }

    /// <summary>Number.prototype.toFixed, with the digits and the point of the format (rules 6 and 7).</summary>
    private void WriteFixed(ref PooledText text, double value, int places, string? point)
    {
        var start = text.Length;
        var magnitude = Math.Abs(value);
        if (magnitude >= 1e21)
        {
            text.Append(Numbers.Format(magnitude));
        }
        else
        {
            var room = text.Reserve(places + 24);
            magnitude.TryFormat(room, out var length, places == _maximumFraction ? _fixedFormat : "F0", CultureInfo.InvariantCulture);
            text.Truncate(start + length);
        }

        if (!string.Equals(_symbols.ZeroDigit, "0", StringComparison.Ordinal))
        {
            foreach (ref var c in text.Written[start..])
            {
                c = char.IsAsciiDigit(c) && _symbols.ZeroDigit.Length > 0 ? (char)((_symbols.ZeroDigit[0] + c - '0') & 0xffff) : c;
            }
        }

        if (point is not null)
        {
            var at = text.Written[start..].IndexOf('.');
            if (at < 0)
            {
                text.Append(point);
            }
            else
            {
                text.Truncate(text.Length);
                ReplacePoint(ref text, start + at, point);
            }
        }
    }

    private static void ReplacePoint(ref PooledText text, int at, string point)
    {
        if (point.Length == 1)
        {
            text.Written[at] = point[0];
            return;
        }

        var tail = text.Written[(at + 1)..].ToString();
        text.Truncate(at);
        text.Append(point);
        text.Append(tail);
    }

    /// <summary>Removes the zeros at both ends.</summary>
    private void Strip(ref PooledText text)
    {
        if (_symbols.ZeroDigit.Length != 1)
        {
            return;
        }

        var zero = _symbols.ZeroDigit[0];
        text.Truncate(text.Written.TrimEnd(zero).Length);
        var zeros = text.Length - text.Written.TrimStart(zero).Length;
        if (zeros > 0)
        {
            text.Written[zeros..].CopyTo(text.Written);
            text.Truncate(text.Length - zeros);
        }
    }

    /// <summary>Adds the zeros that the picture demands (rules 8 and 9).</summary>
    private void Fill(ref PooledText text)
    {
        var point = IndexOfPoint(ref text);
        var right = _minimumFraction - (text.Length - point - 1);
        for (var left = _minimumInteger - point; left > 0; left--)
        {
            text.Insert(0, _symbols.ZeroDigit);
        }

        for (; right > 0; right--)
        {
            text.Append(_symbols.ZeroDigit);
        }
    }

    /// <summary>Adds the grouping separators (rules 10 and 11) and gives where the point is then.</summary>
    private int Group(ref PooledText text)
    {
        var point = IndexOfPoint(ref text);
        if (_groupSize > 0)
        {
            for (var at = point - _groupSize; at > 0; at -= _groupSize)
            {
                text.Insert(at, _symbols.GroupingSeparator);
            }
        }
        else
        {
            foreach (var digits in _integerGroups)
            {
                text.Insert(JavaScript.SliceIndex(point - digits, text.Length), _symbols.GroupingSeparator);
                point++;
            }
        }

        point = IndexOfPoint(ref text);
        foreach (var digits in _fractionGroups)
        {
            text.Insert(JavaScript.SliceIndex(digits + point + 1, text.Length), _symbols.GroupingSeparator);
        }

        return _fractionGroups.Length == 0 ? point : IndexOfPoint(ref text);
    }

    private void WriteExponent(ref PooledText text, int exponent)
    {
        text.Append(_symbols.ExponentSeparator);
        text.Append(exponent < 0 ? _symbols.MinusSign : string.Empty);
        var digits = new PooledText(stackalloc char[32]);
        WriteFixed(ref digits, exponent, 0, point: null);
        for (var missing = _minimumExponent - digits.Length; missing > 0; missing--)
        {
            text.Append(_symbols.ZeroDigit);
        }

        text.Append(digits.Written);
        digits.Release();
    }

    private int IndexOfPoint(ref PooledText text) => text.Written.IndexOf(_symbols.DecimalSeparator);

    private int[] FindGroups(NumberPictureParts parts, string part, bool toLeft)
    {
        var groups = new List<int>();
        var at = part.IndexOf(_symbols.GroupingSeparator, StringComparison.Ordinal);
        while (at >= 0)
        {
            var cut = Math.Min(at, part.Length);
            groups.Add(parts.CountPlaces(toLeft ? part.AsSpan(0, cut) : part.AsSpan(cut)));

            // The reference goes on in the integer part, also when it looks for the groups of the fraction.
            at = at < parts.Integer.Length ? parts.Integer.IndexOf(_symbols.GroupingSeparator, at + 1, StringComparison.Ordinal) : -1;
        }

        return [.. groups];
    }
}
