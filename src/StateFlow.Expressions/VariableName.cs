using System.Globalization;
using System.Text;

namespace StateFlow.Expressions;

/// <summary>Names of variables: a Unicode identifier of at most 80 characters (developer guide, "Passing data with variables").</summary>
internal static class VariableName
{
    /// <summary>How long a name may be.</summary>
    public const int MaxLength = 80;

    /// <summary>Gives how many UTF-16 units of the text's beginning make a name; 0 when it does not begin with one.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (Rune.DecodeFromUtf16(text[length..], out var rune, out var consumed) is System.Buffers.OperationStatus.Done && Continues(rune, length == 0))
        {
            length += consumed;
        }

        return length;
    }

    private static bool Continues(Rune rune, bool first) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => !first,
        _ => false,
    };
}
