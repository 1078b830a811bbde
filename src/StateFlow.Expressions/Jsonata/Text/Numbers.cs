using System.Globalization;

namespace StateFlow.Expressions.Jsonata;

/// <summary>The numeric functions whose results depend on more than IEEE arithmetic.</summary>
internal static partial class Numbers
{
    /// <summary>How many characters the text of a number has at most.</summary>
    public const int RoundTripLength = 32;

    /// <summary>Rounds to an integer, halves to the even neighbour: <c>$round</c> with one argument.</summary>
    public static double Round(double value)
    {
        var rounded = Math.Round(value, MidpointRounding.ToEven);
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>Rounds to a number of decimal places, halves to the even neighbour: <c>$round</c>.</summary>
    /// <remarks>
    /// The point is moved in the shortest decimal text of the number, as the reference does it: 1.005 is a tie for two places, although the
    /// double lies below it. A precision with a fraction makes that text no number, and the result is not a number either.
    /// </remarks>
    /// <param name="value">The number.</param>
    /// <param name="precision">How many places stay behind the point; negative for places before it.</param>
    public static double Round(double value, double precision)
    {
        if (precision == 0 || double.IsNaN(precision))
        {
            return Round(value);
        }

        if (precision != Math.Truncate(precision) || Math.Abs(precision) >= 1e21)
        {
            return double.NaN;
        }

        var places = (int)Math.Clamp(precision, -100_000, 100_000);
        var rounded = Round(MovePoint(value, places));
        if (places is > 0 and <= 22 && Math.Abs(rounded) <= NumberText.LargestExactInteger)
        {
            // Both are exact, so the division rounds once, as reading the text would.
            return rounded / PowersOfTen[places];
        }

        rounded = MovePoint(rounded, -places);
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>Gives the digits of a number, rounded to an integer, in a base: <c>$formatBase</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="radix">The base; 10 when there is none.</param>
    /// <exception cref="JsonataFault">D3100: the base is not in 2 to 36.</exception>
    public static string FormatBase(double value, double? radix)
    {
        var rounded = Round(value);
        var whole = Round(radix ?? 10);
        if (whole is not (>= 2 and <= 36))
        {
            throw new JsonataFault("D3100") { Value = double.IsFinite(whole) ? whole : Json.Null };
        }

        return whole == 10 || !double.IsFinite(rounded) ? Format(rounded) : Digits(rounded, (int)whole);
    }

    /// <summary>Raises a number to a power: <c>$power</c>.</summary>
    /// <exception cref="JsonataFault">D3061: the result is not a finite number.</exception>
    public static double Power(double value, double exponent)
    {
        var result = Math.Pow(value, exponent);
        return double.IsFinite(result) ? result : throw new JsonataFault("D3061") { Value = ForMessage(value), Value2 = ForMessage(exponent), Index = 1 };
    }

    /// <summary>Gives the square root: <c>$sqrt</c>.</summary>
    /// <exception cref="JsonataFault">D3060: the number is negative.</exception>
    public static double Sqrt(double value) =>
        value < 0 ? throw new JsonataFault("D3060") { Value = ForMessage(value), Index = 1 } : Math.Sqrt(value);

    /// <summary>Gives the number as a value for a message: an infinite one is null, as JSON.stringify has it.</summary>
    internal static Json ForMessage(double value) => double.IsFinite(value) ? value : Json.Null;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Multiplies by a power of ten in the text of the number.</summary>
    private static double MovePoint(double value, int places)
    {
        if (!double.IsFinite(value))
        {
            return double.NaN;
        }

        Span<char> text = stackalloc char[RoundTripLength + 16];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var mantissa = text[..length].IndexOf('E');
        if (mantissa >= 0)
        {
            places += int.Parse(text[(mantissa + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            length = mantissa;
        }

        text[length++] = 'E';
        places.TryFormat(text[length..], out var exponent, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..(length + exponent)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes an integer in a base as V8 does: places that a double does not hold are zeros.</summary>
    private static string Digits(double value, int radix)
    {
        const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
        Span<char> digits = stackalloc char[1100];
        var at = digits.Length;
        var rest = Math.Abs(value);
        for (; rest / radix >= NumberText.LargestExactInteger; rest /= radix)
        {
            digits[--at] = '0';
        }

        rest = Math.Floor(rest);
        do
        {
            var digit = rest % radix;
            digits[--at] = Alphabet[(int)digit];
            rest = (rest - digit) / radix;
        }
        while (rest > 0);

        if (value < 0)
        {
            digits[--at] = '-';
        }

        return digits[at..].ToString();
    }
}
