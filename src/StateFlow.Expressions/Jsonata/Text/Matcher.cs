namespace StateFlow.Expressions.Jsonata;

/// <summary>Finds matches in a text, one after the other: a regular expression, or a function that does as one would.</summary>
internal abstract class Matcher
{
    /// <summary>Finds the first match.</summary>
    public abstract RegexMatch? First(string text);

    /// <summary>Finds the match after another.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public abstract RegexMatch? Next(string text, RegexMatch previous);
}
