using System.Text.RegularExpressions;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A regular expression of JavaScript, ready to match.</summary>
internal sealed class RegexPattern : Matcher
{
    private readonly Regex _regex;
    private readonly RegexGroup[] _groups;

    /// <summary>Makes a pattern of what <see cref="RegexTranslator"/> found.</summary>
    /// <param name="source">What stands between the slashes.</param>
    /// <param name="regex">The expression for .NET.</param>
    /// <param name="groups">The capturing groups in the order of JavaScript.</param>
    public RegexPattern(string source, Regex regex, RegexGroup[] groups) => (Source, _regex, _groups) = (source, regex, groups);

    /// <summary>Gets what stands between the slashes.</summary>
    public string Source { get; }

    /// <summary>Gets how many capturing groups there are.</summary>
    public int GroupCount => _groups.Length;

    /// <summary>Gets whether the time to match is linear in the length of the text.</summary>
    public bool IsLinear => _regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Tells whether the pattern is found in a text.</summary>
    /// <exception cref="JsonataFault">D1012: it took too long.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
    }

    /// <inheritdoc/>
    public override RegexMatch? First(string text) => Match(text, 0);

    /// <summary>Finds the first match from a place on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The place.</param>
    /// <exception cref="JsonataFault">D1012: it took too long.</exception>
    public RegexMatch? Match(string text, int from)
    {
        try
        {
            return _regex.Match(text, from) is { Success: true } match
                ? new RegexMatch(match.Value, match.Index, match.Index + match.Length, GroupsOf(match))
                : null;
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
    }

    /// <summary>Finds the match after another.</summary>
    /// <returns><see langword="null"/> when there is none, or the other ended where the text does.</returns>
    /// <exception cref="JsonataFault">D1004: the match is empty. D1012: it took too long.</exception>
    public override RegexMatch? Next(string text, RegexMatch previous)
    {
        var next = previous.End >= text.Length ? null : Match(text, previous.End);
        return next is { Text.Length: 0 } ? throw new JsonataFault("D1004") { Value = Json.From(Source) } : next;
    }

    private static JsonataFault TooSlow() => new("D1012") { Text = "The regular expression took too long." };

    private string?[] GroupsOf(Match match)
    {
        if (_groups.Length == 0)
        {
            return [];
        }

        var texts = new string?[_groups.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = CaptureOf(match, match.Groups[i + 1], _groups[i].Loop)?.Value;
        }

        return texts;
    }

    /// <summary>Gives what a group captured in the last round of every loop around it: JavaScript forgets the rounds before.</summary>
    private static Capture? CaptureOf(Match match, Group group, RegexLoop? loop)
    {
        if (!group.Success || loop is null)
        {
            return group.Success ? group : null;
        }

        var round = CaptureOf(match, match.Groups[loop.Name], loop.Outer);
        if (round is { Length: 0 } && loop.IsOptional)
        {
            round = LastWithText(match.Groups[loop.Name].Captures);
        }

        if (round is null)
        {
            return null;
        }

        // A capture at the end may belong to a round that did not count.
        var captures = group.Captures;
        for (var i = captures.Count - 1; i >= 0; i--)
        {
            var capture = captures[i];
            if (capture.Index >= round.Index && capture.Index + capture.Length <= round.Index + round.Length
                && (capture.Length > 0 || round.Length == 0 || i == 0 || capture.Index < round.Index + round.Length))
            {
                return capture;
            }
        }

        return null;
    }

    private static Capture? LastWithText(CaptureCollection captures)
    {
        for (var i = captures.Count - 1; i >= 0; i--)
        {
            if (captures[i].Length > 0)
            {
                return captures[i];
            }
        }

        return null;
    }
}
