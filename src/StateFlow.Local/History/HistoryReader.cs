using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Local;

/// <summary>Reads the events of a history, one by one.</summary>
internal sealed class HistoryReader
{
    private const string Events = "events";
    private const long MostSeconds = 100_000_000_000;

    private static readonly string[] TypeNames = Enum.GetNames<HistoryEventType>();

    private readonly ProblemList _problems = new();
    private readonly Dictionary<long, string> _places = [];

    public HistoryReadResult Read(string text)
    {
        var events = new List<HistoryEvent>();
        if (_problems.Parse(text) is { } root)
        {
            var (items, place) = EventsOf(root);
            for (var i = 0; i < items.Count; i++)
            {
                if (ReadEvent(items[i], $"{place}{JsonPointer.Of(i)}") is { } found)
                {
                    events.Add(found);
                }
            }
        }

        events.Sort((left, right) => left.Id.CompareTo(right.Id));
        CheckLinks(events);
        return new HistoryReadResult(HistoryTree.Of(events).Named(), _problems.Problems);
    }

    private (EquatableArray<Json> Items, string Place) EventsOf(Json root)
    {
        if (root.ValueKind is JsonValueKind.Array)
        {
            return (root.Items, string.Empty);
        }

        var name = root.TryGetProperty(Events, out _) ? Events : Words.Capital(Events);
        if (!root.TryGetProperty(name, out var events) || events.ValueKind is not JsonValueKind.Array)
        {
            _problems.Add(string.Empty, "This is no history: it must be an object with the member 'events', or an array of events.");
            return ([], string.Empty);
        }

        if (Member(root, "nextToken") is not null)
        {
            _problems.Add(JsonPointer.Of("nextToken"), "This is only a page of the history. Get all of it: without --no-paginate and --max-items, or page by page.");
        }

        return (events.Items, JsonPointer.Of(name));
    }

    private HistoryEvent? ReadEvent(Json json, string place)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            _problems.Add(place, "An event must be an object.");
            return null;
        }

        var id = ReadNumber(json, "id", place, isRequired: true);
        var previous = ReadNumber(json, "previousEventId", place, isRequired: false);
        var time = ReadTime(json, place);
        if (ReadType(json, place) is not { } type || id is not { } number || previous is not { } follows || time is not { } timestamp)
        {
            return null;
        }

        if (!_places.TryAdd(number, place))
        {
            _problems.Add(place, $"There are two events {number.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        }

        return ReadDetails(new HistoryEvent(number, follows, type, timestamp), json, place);
    }

    private HistoryEvent ReadDetails(HistoryEvent recorded, Json json, string place)
    {
        var format = EventFormat.Of(recorded.Type);
        if (format.Name is not { } name || Member(json, name) is not { } details)
        {
            return recorded;
        }

        foreach (var member in format.Members)
        {
            if (Member(details, member.Name) is { } written)
            {
                if (member.Read(written, out var value) is { } problem)
                {
                    _problems.Add($"{place}{JsonPointer.Of(name, member.Name)}", problem);
                }
                else
                {
                    recorded = member.Set(recorded, value);
                }
            }
        }

        return recorded;
    }

    private HistoryEventType? ReadType(Json json, string place)
    {
        // The SDK for .NET has a class for the type, which holds its name.
        var type = Member(json, "type");
        if ((type?["Value"] ?? type) is not { ValueKind: JsonValueKind.String } text)
        {
            _problems.Add(place, "The event has no 'type'.");
            return null;
        }

        var name = text.GetString();
        if (TypeNames.Contains(name, StringComparer.Ordinal))
        {
            return Enum.Parse<HistoryEventType>(name);
        }

        _problems.Add($"{place}{JsonPointer.Of("type")}", $"There is no type of event '{name}'. {Words.DidYouMean(name, TypeNames)}".TrimEnd());
        return null;
    }

    private long? ReadNumber(Json json, string name, string place, bool isRequired)
    {
        if (Member(json, name) is not { } value)
        {
            if (isRequired)
            {
                _problems.Add(place, $"The event has no '{name}'.");
            }

            return isRequired ? null : 0;
        }

        if (value.TryGetInt64(out var number) && number >= (isRequired ? 1 : 0))
        {
            return number;
        }

        _problems.Add($"{place}{JsonPointer.Of(name)}", $"'{name}' must be a whole number from {(isRequired ? 1 : 0)}.");
        return null;
    }

    private DateTimeOffset? ReadTime(Json json, string place)
    {
        if (Member(json, "timestamp") is not { } value)
        {
            _problems.Add(place, "The event has no 'timestamp'.");
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && TimestampText.TryParse(WithMark(value.GetString()), out var time))
        {
            return time;
        }

        if (value.ValueKind is JsonValueKind.Number && FromNumber(value.GetNumberText()) is { } counted)
        {
            return counted;
        }

        _problems.Add($"{place}{JsonPointer.Of("timestamp")}", "'timestamp' must be a time such as 2026-01-31T12:00:00.000+00:00, or the seconds since 1970.");
        return null;
    }

    // Python writes a space between the day and the time.
    private static string WithMark(string text) => text is [_, _, _, _, '-', _, _, '-', _, _, ' ', ..] ? $"{text[..10]}T{text[11..]}" : text;

    // The SDKs give seconds with a fraction, but those whose times are numbers of milliseconds. No execution ran in the year 5138.
    private static DateTimeOffset? FromNumber(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostSeconds * 1000m)
        {
            return null;
        }

        var seconds = number < MostSeconds ? number : number / 1000;
        return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    private void CheckLinks(List<HistoryEvent> events)
    {
        foreach (var found in events)
        {
            if (found.PreviousEventId != 0 && !(found.PreviousEventId < found.Id && _places.ContainsKey(found.PreviousEventId)))
            {
                var previous = found.PreviousEventId.ToString(CultureInfo.InvariantCulture);
                _problems.Add(
                    $"{_places[found.Id]}{JsonPointer.Of("previousEventId")}",
                    $"The event follows event {previous}, which is not there before it. Is this all of the history?");
            }
        }
    }

    // What is null is not there: some SDKs write all members.
    private static Json? Member(Json json, string name) =>
        (json.TryGetProperty(name, out var value) || json.TryGetProperty(Words.Capital(name), out value)) && !value.IsNull ? value : null;
}
