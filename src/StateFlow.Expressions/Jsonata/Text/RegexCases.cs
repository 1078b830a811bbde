namespace StateFlow.Expressions.Jsonata;

/// <summary>Which characters are the same to a regular expression of JavaScript for which case does not matter.</summary>
internal static class RegexCases
{
    private static readonly Lazy<Dictionary<char, char[]>> Others = new(FindAll);

    /// <summary>Adds the other cases of characters to a set.</summary>
    public static void AddAll(RegexCharacters target, char first, char last)
    {
        for (int c = first; c <= last; c++)
        {
            if (Others.Value.TryGetValue((char)c, out var others))
            {
                foreach (var other in others)
                {
                    if (other < first || other > last)
                    {
                        target.Add(other, other);
                    }
                }
            }
        }
    }

    private static Dictionary<char, char[]> FindAll()
    {
        var byForm = new Dictionary<char, List<char>>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var form = Canonicalize((char)c);
            if (form != c)
            {
                if (!byForm.TryGetValue(form, out var characters))
                {
                    byForm[form] = characters = [form];
                }

                characters.Add((char)c);
            }
        }

        var others = new Dictionary<char, char[]>();
        foreach (var characters in byForm.Values)
        {
            foreach (var character in characters)
            {
                others[character] = [.. characters.Where(c => c != character)];
            }
        }

        return others;
    }

    /// <summary>Gives the upper case, if that is one character, and not one of ASCII for one that is not.</summary>
    private static char Canonicalize(char character)
    {
        if (char.IsSurrogate(character))
        {
            return character;
        }

        var upper = CaseMapping.ToUpper(character.ToString());
        return upper.Length == 1 && (character < 0x80 || upper[0] >= 0x80) ? upper[0] : character;
    }
}
