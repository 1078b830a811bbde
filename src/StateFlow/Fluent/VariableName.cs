using System.Globalization;
using System.Text;

namespace StateFlow;

/// <summary>Checks names of variables.</summary>
internal static class VariableName
{
    private const int MaxLength = 80;
    private const string Reserved = "states";

    /// <summary>Refuses what cannot be the name of a variable; what a token stands for is not known.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static void Check(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name[0] == '$')
        {
            throw new ArgumentException($"Write the variable without '$': \"{name[1..]}\". It is read as '{name}'.", nameof(name));
        }

        if (Payload.WithoutSuffix(name) is var bare && bare != name)
        {
            throw new ArgumentException($"Write the variable without '.$': \"{bare}\". The suffix is added when the value is a path.", nameof(name));
        }

        if (name == Reserved)
        {
            throw new ArgumentException("The variable 'states' is reserved: '$states' has the input, the result and the context. Choose another name.", nameof(name));
        }

        if (TokenText.IsIn(name))
        {
            return;
        }

        var runes = name.EnumerateRunes().ToList();
        if (runes.Count > MaxLength || !IsStart(runes[0]) || !runes.All(IsPart))
        {
            throw new ArgumentException(
                $"'{name}' cannot be the name of a variable: a letter or '_', then letters, digits and '_', at most {MaxLength} characters. A part of a variable cannot be assigned.",
                nameof(name));
        }
    }

    private static bool IsStart(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber;

    private static bool IsPart(Rune rune) => IsStart(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation;
}
