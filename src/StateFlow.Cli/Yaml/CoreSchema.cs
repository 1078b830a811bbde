using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using StateFlow.Expressions;

namespace StateFlow.Cli.Yaml;

/// <summary>Says what plain scalars mean: the core schema of YAML 1.2, section 10.3.2.</summary>
internal static partial class CoreSchema
{
    /// <summary>Resolves a plain scalar; a number that JSON can write keeps its text.</summary>
    /// <param name="text">The scalar.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="false"/> for infinity and not-a-number, which JSON does not have.</returns>
    public static bool TryResolve(string text, out Json value)
    {
        value = text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => Json.Null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Decimal().Match(text) is { Success: true } number => FromDecimal(number.Groups),
            _ when Octal().IsMatch(text) => FromOctal(text.AsSpan(2)),
            _ when Hexadecimal().IsMatch(text) => Json.FromNumber(BigInteger.Parse($"0{text.AsSpan(2)}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            _ => Json.From(text),
        };
        return !NotFinite().IsMatch(text);
    }

    private static Json FromDecimal(GroupCollection number)
    {
        var sign = number["sign"].ValueSpan is "-" ? "-" : string.Empty;
        var whole = number["whole"].ValueSpan.TrimStart('0') is { IsEmpty: false } digits ? digits : "0";
        var fraction = number["fraction"] switch
        {
            { Success: false } => string.Empty,
            { Length: 1 } => ".0",
            var written => written.Value,
        };
        return Json.FromNumber($"{sign}{whole}{fraction}{number["exponent"].ValueSpan}");
    }

    private static Json FromOctal(ReadOnlySpan<char> digits)
    {
        var binary = new char[(digits.Length * 3) + 1];
        binary[0] = '0'; // The first digit of a BigInteger is its sign.
        for (var i = 0; i < digits.Length; i++)
        {
            (digits[i] - '0').TryFormat(binary.AsSpan(1 + (i * 3)), out _, "b3", CultureInfo.InvariantCulture);
        }

        return Json.FromNumber(BigInteger.Parse(binary, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(?<fraction>\.[0-9]*)?(?<exponent>[eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A0o[0-7]+\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"\A0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex NotFinite();
}
