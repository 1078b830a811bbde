namespace StateFlow.Expressions.Jsonata;

/// <summary>A match of a regular expression.</summary>
/// <param name="Text">What was matched.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Groups">What the groups captured; <see langword="null"/> for one that took no part.</param>
internal sealed record RegexMatch(string Text, int Start, int End, string?[] Groups);

/// <summary>A capturing group of JavaScript.</summary>
/// <param name="Name">Its name, or <see langword="null"/>.</param>
/// <param name="Loop">The innermost loop around it.</param>
internal sealed record RegexGroup(string? Name, RegexLoop? Loop);

/// <summary>A group that can match several times, for which .NET gets a named group of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Least">How many rounds there are at least. A round after these that matches nothing does not count.</param>
/// <param name="Outer">The innermost loop around it.</param>
internal sealed record RegexLoop(string Name, int Least, RegexLoop? Outer);
