using System.Globalization;

namespace StateFlow.Local;

/// <summary>Writes and reads histories as <c>aws stepfunctions get-execution-history</c> prints them.</summary>
public static class HistoryJson
{
    // As the AWS CLI writes times, but with all digits that there are.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>Writes the history of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>An object with the member <c>events</c>. It has no events where the run kept no history.</returns>
    public static Json Write(LocalRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var redrives = 0;
        var events = new List<Json>(run.History.Count);
        foreach (var recorded in run.History)
        {
            redrives += recorded.Type is HistoryEventType.ExecutionRedriven ? 1 : 0;
            events.Add(Write(recorded, redrives));
        }

        return new JsonObjectBuilder(1).Add("events", Json.FromList([.. events])).ToJson();
    }

    /// <summary>Reads a history. Never throws because of the text.</summary>
    /// <param name="text">
    /// What <c>get-execution-history</c> printed, or an SDK gave: an object with the member <c>events</c>, or the array alone. Times are text or
    /// seconds since 1970, names may begin with a capital letter, and the order of the events does not matter.
    /// </param>
    /// <returns>The events, and all that is wrong with the text.</returns>
    public static HistoryReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HistoryReader().Read(text);
    }

    private static Json Write(HistoryEvent recorded, int redrives)
    {
        var json = new JsonObjectBuilder(5)
            .Add("timestamp", Json.From(recorded.Timestamp.ToString(TimeFormat, CultureInfo.InvariantCulture)))
            .Add("type", Json.From(recorded.Type.ToString()))
            .Add("id", recorded.Id)
            .Add("previousEventId", recorded.PreviousEventId);
        var format = EventFormat.Of(recorded.Type);
        if (format.Name is not { } name)
        {
            return json.ToJson();
        }

        var details = new JsonObjectBuilder();
        foreach (var member in format.Members)
        {
            member.Write(recorded, details);
        }

        if (recorded.Type is HistoryEventType.ExecutionRedriven)
        {
            details.Add("redriveCount", redrives);
        }

        return json.Add(name, details.ToJson()).ToJson();
    }
}
