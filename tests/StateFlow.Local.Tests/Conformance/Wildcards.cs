using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.Local.Tests.Conformance;

/// <summary>Compares what a run gives with what was recorded, where tokens stand for what cannot be foretold.</summary>
internal sealed class Wildcards(IReadOnlyList<string> tokens)
{
    private static readonly Regex Placeholder = new(@"^<[A-Za-z_][\w\- .]*(?::\d+)?>$", RegexOptions.CultureInvariant);

    private readonly Regex? _places = tokens.Count == 0 ? null : new Regex(string.Join('|', tokens.OrderByDescending(t => t.Length).Select(Pattern)), RegexOptions.CultureInvariant);

    /// <summary>Tells whether a value is the recorded one. Numbers compare by value, members in any order, texts that hold JSON as JSON.</summary>
    public bool Match(Json expected, Json actual) => expected.ValueKind switch
    {
        JsonValueKind.String => MatchText(expected.GetString(), actual),
        JsonValueKind.Array => actual.ValueKind is JsonValueKind.Array && expected.Count == actual.Count && expected.Items.Zip(actual.Items).All(p => Match(p.First, p.Second)),
        JsonValueKind.Object => actual.ValueKind is JsonValueKind.Object && expected.Count == actual.Count && expected.Members.All(m => MatchMember(m.Key, m.Value, actual)),
        JsonValueKind.Number => actual.ValueKind is JsonValueKind.Number && expected.GetDouble().Equals(actual.GetDouble()),
        _ => expected == actual,
    };

    private bool MatchMember(string name, Json value, Json actual) => actual.TryGetProperty(name, out var same)
        ? Match(value, same)
        : actual.Members.Any(m => MatchText(name, Json.From(m.Key)) && Match(value, m.Value));

    private bool MatchText(string expected, Json actual)
    {
        if (tokens.Contains(expected))
        {
            return true;
        }

        if (actual.ValueKind is not JsonValueKind.String)
        {
            return false;
        }

        var text = actual.GetString();
        return text == expected || MatchParts(expected, text) || (IsJson(expected, out var left) && IsJson(text, out var right) && Match(left, right));
    }

    private bool MatchParts(string expected, string text) =>
        _places?.Split(expected) is { Length: > 1 } parts
        && Regex.IsMatch(text, $@"\A{string.Join(".*", parts.Select(Regex.Escape))}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static string Pattern(string token) => Placeholder.IsMatch(token) ? Regex.Escape(token) : $@"(?<!\w){Regex.Escape(token)}(?!\w)";

    private static bool IsJson(string text, out Json value)
    {
        value = default;
        return text is ['{' or '[', ..] && Json.TryParse(Encoding.UTF8.GetBytes(text), out value, out _);
    }
}
