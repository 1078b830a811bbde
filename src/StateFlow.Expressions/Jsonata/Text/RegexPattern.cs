using System.Text.RegularExpressions;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A regular expression of JavaScript, ready to match.</summary>
internal sealed class RegexPattern : Matcher
{
    private readonly RegexGroup[] _groups;
    private readonly bool _hasLinearEngine;
    private Regex _regex;

    /// <summary>Makes a pattern of what <see cref="RegexTranslator"/> found.</summary>
    /// <param name="source">What stands between the slashes.</param>
    /// <param name="regex">The expression for .NET.</param>
    /// <param name="groups">The capturing groups in the order of JavaScript.</param>
    /// <param name="hasLinearEngine">Whether the engine that does not backtrack can do the expression.</param>
    public RegexPattern(string source, Regex regex, RegexGroup[] groups, bool hasLinearEngine) =>
        (Source, _regex, _groups, _hasLinearEngine) = (source, regex, groups, hasLinearEngine);

    /// <summary>Gets what stands between the slashes.</summary>
    public string Source { get; }

    /// <summary>Tells whether the pattern is found in a text.</summary>
    /// <exception cref="JsonataFault">D1012: it took too long.</exception>
    public bool IsMatch(string text) => Run(static (regex, text, _) => regex.IsMatch(text), text, 0);

    /// <inheritdoc/>
    public override RegexMatch? First(string text) => Match(text, 0);

    /// <summary>Finds the first match from a place on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The place.</param>
    /// <exception cref="JsonataFault">D1012: it took too long.</exception>
    public RegexMatch? Match(string text, int from)
    {
        if (_groups.Length > 0)
        {
            return Run(static (regex, text, from) => regex.Match(text, from), text, from) is { Success: true } match
                ? new RegexMatch(text, match.Index, match.Index + match.Length, GroupsOf(match))
                : null;
        }

        return Run(Find, text, from) is { } found ? new RegexMatch(text, found.Start, found.End, []) : null;
    }

    /// <summary>Finds the match after another.</summary>
    /// <returns><see langword="null"/> when there is none, or the other ended where the text does.</returns>
    /// <exception cref="JsonataFault">D1004: the match is empty. D1012: it took too long.</exception>
    public override RegexMatch? Next(string text, RegexMatch previous)
    {
        var next = previous.End >= text.Length ? null : Match(text, previous.End);
        return next is not null && next.Start == next.End ? throw new JsonataFault("D1004") { Value = Json.From(Source) } : next;
    }

    /// <summary>Backtracks, which is fast for nearly every expression and knows all captures. What takes for ever that way gets the linear engine.</summary>
    private T Run<T>(Func<Regex, string, int, T> match, string text, int from)
    {
        try
        {
            return match(_regex, text, from);
        }
        catch (RegexMatchTimeoutException) when (_hasLinearEngine && !_regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            return RunLinear(match, text, from);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
    }

    private T RunLinear<T>(Func<Regex, string, int, T> match, string text, int from)
    {
        try
        {
            _regex = new Regex(_regex.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, _regex.MatchTimeout);
            return match(_regex, text, from);
        }
        catch (Exception problem) when (problem is NotSupportedException or RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
    }

    /// <summary>Finds where a match is. Nothing is allocated for what it captures.</summary>
    private static (int Start, int End)? Find(Regex regex, string text, int from)
    {
        var matches = regex.EnumerateMatches(text, from);
        return matches.MoveNext() ? (matches.Current.Index, matches.Current.Index + matches.Current.Length) : null;
    }

    private static JsonataFault TooSlow() => new("D1012") { Text = "The regular expression took too long." };

    private string?[] GroupsOf(Match match)
    {
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
        if (round is { Length: 0 } && match.Groups[loop.Name].Captures is var rounds && rounds.Count > loop.Least)
        {
            round = rounds.Count > 1 ? rounds[^2] : null;
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
}
