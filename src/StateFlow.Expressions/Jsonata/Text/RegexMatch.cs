namespace StateFlow.Expressions.Jsonata;

/// <summary>A match of a regular expression.</summary>
/// <param name="source">The text that was searched.</param>
/// <param name="start">Where the match begins, in UTF-16 units.</param>
/// <param name="end">Where it ends.</param>
/// <param name="groups">What the groups captured; <see langword="null"/> for one that took no part.</param>
internal sealed class RegexMatch(string source, int start, int end, string?[] groups)
{
    private string? _text;

    public int Start => start;

    public int End => end;

    public string?[] Groups => groups;

    /// <summary>Gets what was matched. A function that gives matches may say something else than what stands there.</summary>
    public string Text
    {
        get => _text ??= source[start..end];
        init => _text = value;
    }
}

/// <summary>A capturing group of JavaScript.</summary>
/// <param name="Name">Its name, or <see langword="null"/>.</param>
/// <param name="Loop">The innermost loop around it.</param>
internal sealed record RegexGroup(string? Name, RegexLoop? Loop);

/// <summary>A group that can match several times, for which .NET gets a named group of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Least">How many rounds there are at least. A round after these that matches nothing does not count.</param>
/// <param name="Outer">The innermost loop around it.</param>
internal sealed record RegexLoop(string Name, int Least, RegexLoop? Outer);
