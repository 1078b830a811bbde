using System.Text.Json;

namespace StateFlow.Expressions.Jsonata;

/// <summary>The properties of a decimal format (XPath F&amp;O 3.1, section 4.7.1). The names are those of the options of <c>$formatNumber</c>.</summary>
internal sealed record NumberSymbols
{
    /// <summary>Gets the symbols that apply when there are no options.</summary>
    public static NumberSymbols Default { get; } = new();

    /// <summary>Gets what stands before the fraction: <c>decimal-separator</c>.</summary>
    public string DecimalSeparator { get; init; } = ".";

    /// <summary>Gets what stands between groups of digits: <c>grouping-separator</c>.</summary>
    public string GroupingSeparator { get; init; } = ",";

    /// <summary>Gets what stands before the exponent: <c>exponent-separator</c>.</summary>
    public string ExponentSeparator { get; init; } = "e";

    /// <summary>Gets what is written for an infinite number: <c>infinity</c>.</summary>
    public string Infinity { get; init; } = "Infinity";

    /// <summary>Gets what stands before a negative number: <c>minus-sign</c>.</summary>
    public string MinusSign { get; init; } = "-";

    /// <summary>Gets what is written for what is not a number: <c>NaN</c>.</summary>
    public string NaN { get; init; } = "NaN";

    /// <summary>Gets what makes hundredths: <c>percent</c>.</summary>
    public string Percent { get; init; } = "%";

    /// <summary>Gets what makes thousandths: <c>per-mille</c>.</summary>
    public string PerMille { get; init; } = "\u2030";

    /// <summary>Gets the first of the ten digits: <c>zero-digit</c>.</summary>
    public string ZeroDigit { get; init; } = "0";

    /// <summary>Gets what stands for a digit that may be missing: <c>digit</c>.</summary>
    public string Digit { get; init; } = "#";

    /// <summary>Gets what divides the picture for positive from that for negative numbers: <c>pattern-separator</c>.</summary>
    public string PatternSeparator { get; init; } = ";";

    /// <summary>Reads the options of <c>$formatNumber</c>. Names it does not know do not matter; a value that is not a string counts as its text.</summary>
    public static NumberSymbols From(Json options)
    {
        var symbols = Default;
        foreach (var (name, value) in options.Members)
        {
            var text = value.ValueKind is JsonValueKind.String ? value.GetString() : JsonText.ToText(value);
            symbols = name switch
            {
                "decimal-separator" => symbols with { DecimalSeparator = text },
                "grouping-separator" => symbols with { GroupingSeparator = text },
                "exponent-separator" => symbols with { ExponentSeparator = text },
                "infinity" => symbols with { Infinity = text },
                "minus-sign" => symbols with { MinusSign = text },
                "NaN" => symbols with { NaN = text },
                "percent" => symbols with { Percent = text },
                "per-mille" => symbols with { PerMille = text },
                "zero-digit" => symbols with { ZeroDigit = text },
                "digit" => symbols with { Digit = text },
                "pattern-separator" => symbols with { PatternSeparator = text },
                _ => symbols,
            };
        }

        return symbols;
    }

    /// <summary>Tells whether a character is one of the ten digits.</summary>
    public bool IsDigit(char character) => ZeroDigit.Length > 0 && character >= ZeroDigit[0] && character - ZeroDigit[0] < 10;

    /// <summary>Tells whether a character stands for a digit, there or not.</summary>
    public bool IsDigitPlace(char character) => IsDigit(character) || Is(Digit, character);

    /// <summary>Tells whether a character is active: has a meaning in a picture (section 4.7.3).</summary>
    public bool IsActive(char character) => IsDigit(character) || Is(DecimalSeparator, character) || Is(ExponentSeparator, character)
        || Is(GroupingSeparator, character) || Is(Digit, character) || Is(PatternSeparator, character);

    /// <summary>Tells whether a character is a symbol.</summary>
    public static bool Is(string symbol, char character) => symbol.Length == 1 && symbol[0] == character;
}
