namespace StateFlow.Expressions.Jsonata;

/// <summary>A variable marker of a date picture, as <c>[M01]</c> (XPath F&amp;O 3.1, section 9.8.4.1), or, without a component, the text between markers.</summary>
internal sealed class DateTimeMarker
{
    private const string IntegerComponents = "YMDdFWwXxHhmsf";

    /// <summary>Makes a text that is written as it is.</summary>
    public DateTimeMarker(string literal) => Literal = literal;

    private DateTimeMarker(char component) => Component = component;

    /// <summary>Gets the text; <see langword="null"/> for a component.</summary>
    public string? Literal { get; }

    /// <summary>Gets the letter of the component.</summary>
    public char Component { get; }

    /// <summary>Gets how the names of months and days are written; <see cref="NameCase.None"/> for numbers.</summary>
    public NameCase Names { get; private init; }

    /// <summary>Gets how the number is written.</summary>
    public IntegerPicture? Integer { get; private set; }

    /// <summary>Gets whether a <c>t</c> asks for <c>Z</c> where there is no offset.</summary>
    public bool UsesZulu { get; private init; }

    /// <summary>Gets how long a name can be.</summary>
    public double? MaximumWidth { get; private init; }

    /// <summary>Gets what years are written modulo: a power of ten; infinity where all digits are.</summary>
    public double YearModulus { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets or sets how many digits are read; 0 for as many as there are. A number that follows another directly needs it.</summary>
    public double ParsedDigits { get; set; }

    /// <summary>Gets whether the component is a number that another can follow directly.</summary>
    public bool IsNumber => Integer is not null && Component is not ('Z' or 'z');

    /// <summary>Reads what stands between the brackets.</summary>
    /// <param name="marker">The text without white space.</param>
    /// <exception cref="JsonataFault">D3132: there is no such component. D3131: its digits are of several families.</exception>
    public static DateTimeMarker Parse(string marker)
    {
        var component = marker.Length > 0 ? marker[0] : '\0';
        var comma = marker.LastIndexOf(',');
        var presentation = comma switch
        {
            < 0 => marker.Length > 0 ? marker[1..] : string.Empty,
            0 => marker[..1],
            _ => marker[1..comma],
        };
        var (least, most) = comma < 0 ? (null, null) : ParseWidths(marker.AsSpan(comma + 1));
        var modifier = presentation is { Length: > 1 } && presentation[^1] is 'a' or 't' or 'c' or 'o' ? presentation[^1] : '\0';
        var first = modifier != '\0' ? presentation[..^1]
            : presentation.Length > 0 ? presentation
            : DefaultPresentation(component) ?? throw new JsonataFault("D3132") { Value = Json.From(marker.Length > 0 ? marker[..1] : string.Empty) };
        var result = new DateTimeMarker(component)
        {
            MaximumWidth = most,
            UsesZulu = modifier == 't',
            Names = first switch { ['n', ..] => NameCase.Lower, ['N', 'n', ..] => NameCase.Title, ['N', ..] => NameCase.Upper, _ => NameCase.None },
        };
        result.AddInteger(first, modifier, least, most);
        return result;
    }

    private static string? DefaultPresentation(char component) => component switch
    {
        'Y' or 'M' or 'D' or 'd' or 'W' or 'w' or 'X' or 'x' or 'H' or 'h' or 'f' => "1",
        'F' or 'P' or 'C' or 'E' => "n",
        'm' or 's' => "01",
        'Z' or 'z' => "01:01",
        _ => null,
    };

    private static (double? Least, double? Most) ParseWidths(ReadOnlySpan<char> widths)
    {
        var dash = widths.IndexOf('-');
        return dash < 0 ? (ParseWidth(widths), null) : (ParseWidth(widths[..dash]), ParseWidth(widths[(dash + 1)..]));
    }

    private static double? ParseWidth(ReadOnlySpan<char> width) => width is "*" ? null : JavaScript.ParseInt(width);

    private void AddInteger(string presentation, char modifier, double? least, double? most)
    {
        if (Component is 'Z' or 'z')
        {
            Integer = IntegerPicture.Parse(presentation);
            return;
        }

        if (Names is not NameCase.None || !IntegerComponents.Contains(Component, StringComparison.Ordinal))
        {
            return;
        }

        Integer = IntegerPicture.Parse(modifier == '\0' ? presentation : $"{presentation};{modifier}");
        if (Integer.Sequence is IntegerSequence.Decimal && Integer.MandatoryDigits < least)
        {
            Integer = Integer.WithMandatoryDigits(least.Value);
        }

        if (Component == 'Y')
        {
            if (most is { } digits)
            {
                YearModulus = digits < 0 ? YearModulus : Math.Pow(10, digits);
                Integer = Integer.WithMandatoryDigits(digits);
            }
            else if (Integer.Sequence is IntegerSequence.Decimal && Integer.MandatoryDigits + Integer.OptionalDigits >= 2)
            {
                YearModulus = Math.Pow(10, Integer.MandatoryDigits + Integer.OptionalDigits);
            }
        }
    }
}
