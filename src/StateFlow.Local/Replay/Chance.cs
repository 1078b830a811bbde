using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.Local;

/// <summary>Tells what the definition decides from what chance, the clock and the names of an execution decide.</summary>
/// <remarks>
/// A definition is replayed twice, with other random numbers, names and times. Where the two replays differ, the definition says nothing but the
/// form of a value, and a recorded value of this form is right.
/// </remarks>
internal static partial class Chance
{
    /// <summary>Gives a value as it would have been with the chance of the recording.</summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="now">What the replay gave.</param>
    /// <param name="twin">What the other replay gave; <see langword="null"/> where there is no such thing.</param>
    public static Json Settle(Json recorded, Json now, Json? twin)
    {
        if (recorded == now)
        {
            return recorded;
        }

        return (recorded.ValueKind, now.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => SettleMembers(recorded, now, twin),
            (JsonValueKind.Array, JsonValueKind.Array) when recorded.Count == now.Count => Json.FromList([.. now.Items.Select((item, i) =>
                Settle(recorded[i], item, twin is { ValueKind: JsonValueKind.Array } other && i < other.Count ? other[i] : null))]),
            (JsonValueKind.String, JsonValueKind.String) when IsOfForm(recorded.GetString(), now.GetString(), twin) => recorded,
            (JsonValueKind.Number, JsonValueKind.Number) when twin is { ValueKind: JsonValueKind.Number } other && other != now => recorded,
            (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False) when twin is { } other && other != now => recorded,
            _ => now,
        };
    }

    private static Json SettleMembers(Json recorded, Json now, Json? twin)
    {
        var settled = new JsonObjectBuilder(now.Count);
        foreach (var (name, value) in now.Members)
        {
            settled.Add(name, recorded.TryGetProperty(name, out var before) ? Settle(before, value, twin?[name]) : value);
        }

        return settled.ToJson();
    }

    private static bool IsOfForm(string recorded, string now, Json? twin)
    {
        // The number of an event depends on what other branches did meanwhile.
        if (WithoutEventNumber(recorded) == WithoutEventNumber(now))
        {
            return true;
        }

        if (twin is not { ValueKind: JsonValueKind.String } text || text.GetString() is var other && other == now)
        {
            return false;
        }

        return AreAll(TimestampText.IsTimestamp, now, other) ? TimestampText.IsTimestamp(recorded)
            : AreAll(IsGuid, now, other) ? IsGuid(recorded)
            : HasSameFrame(recorded, now, other);
    }

    private static bool AreAll(Func<string, bool> test, string now, string other) => test(now) && test(other);

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    // What both replays begin and end with, up to a whole word, the recorded text must begin and end with as well.
    private static bool HasSameFrame(string recorded, string now, string other)
    {
        var shorter = Math.Min(now.Length, other.Length);
        var start = 0;
        while (start < shorter && now[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && now[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        while (start > 0 && char.IsLetterOrDigit(now[start - 1]))
        {
            start--;
        }

        while (end > 0 && char.IsLetterOrDigit(now[^end]))
        {
            end--;
        }

        return recorded.Length >= start + end && recorded.AsSpan().StartsWith(now.AsSpan(0, start)) && recorded.AsSpan().EndsWith(now.AsSpan(now.Length - end));
    }

    private static string WithoutEventNumber(string text) => EventNumber().Replace(text, string.Empty);

    [GeneratedRegex(@"(?<=\(entered at the event id #)\d+(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex EventNumber();
}
