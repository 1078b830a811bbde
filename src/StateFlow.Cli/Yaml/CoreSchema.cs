using System.Text.RegularExpressions;
using StateFlow.Expressions;

namespace StateFlow.Cli.Yaml;

/// <summary>Says what plain scalars mean: the core schema of YAML 1.2, section 10.3.2.</summary>
internal static partial class CoreSchema
{
    /// <summary>Resolves a plain scalar; a number that JSON can write keeps its text.</summary>
    /// <param name="text">The scalar.</param>
    /// <returns>
    /// The value, or <see langword="null"/> for a number that JSON does not have: infinity, not-a-number, and those beyond 64 bits that
    /// are not decimal.
    /// </returns>
    public static Json? Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => Json.Null,
        "true" or "True" or "TRUE" => Json.True,
        "false" or "False" or "FALSE" => Json.False,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN" => null,
        ['.' or '+' or '-' or (>= '0' and <= '9'), ..] => ResolveNumber(text),
        _ => Json.From(text),
    };

    private static Json? ResolveNumber(string text)
    {
        if (Decimal().Match(text) is { Success: true } number)
        {
            return FromDecimal(number.Groups);
        }

        return Octal().IsMatch(text) ? FromDigits(text.AsSpan(2), bits: 3)
            : Hexadecimal().IsMatch(text) ? FromDigits(text.AsSpan(2), bits: 4)
            : Json.From(text);
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

    private static Json? FromDigits(ReadOnlySpan<char> digits, int bits)
    {
        digits = digits.TrimStart('0');
        if (digits.Length * bits > 64)
        {
            return null;
        }

        var value = 0UL;
        foreach (var digit in digits)
        {
            value = (value << bits) | (uint)"0123456789abcdef".IndexOf(char.ToLowerInvariant(digit), StringComparison.Ordinal);
        }

        return Json.From((decimal)value);
    }

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(?<fraction>\.[0-9]*)?(?<exponent>[eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A0o[0-7]+\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"\A0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal();
}
