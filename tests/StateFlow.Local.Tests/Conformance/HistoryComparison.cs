using System.Text.Json;

namespace StateFlow.Local.Tests.Conformance;

/// <summary>Compares a history with a recorded one, event for event.</summary>
internal static class HistoryComparison
{
    // What the recorder says of an event beside what the service gave.
    private static readonly string[] Remarks = ["causeIsJson", "rawText"];

    /// <summary>Gives what differs, or <see langword="null"/>.</summary>
    public static string? Differences(RecordedExecution recorded, LocalRun run)
    {
        var actual = run.History.Select(ToJson).ToList();
        return recorded.IsSorted ? Sorted(recorded, actual) : Ordered(recorded, actual);
    }

    private static string? Ordered(RecordedExecution recorded, List<Json> actual)
    {
        for (var i = 0; i < Math.Max(recorded.History.Count, actual.Count); i++)
        {
            if (i >= actual.Count || i >= recorded.History.Count || !recorded.Wildcards.Match(Plain(recorded.History[i]), actual[i]))
            {
                return $"event {i + 1}:\nexpected {(i < recorded.History.Count ? Plain(recorded.History[i]) : "none")}\nactual   {(i < actual.Count ? actual[i] : "none")}";
            }
        }

        return null;
    }

    // Events without numbers stand for those of branches, in any order; the recorder dropped the end of the Parallel among them.
    private static string? Sorted(RecordedExecution recorded, List<Json> actual)
    {
        foreach (var expected in recorded.History.Where(e => e["id"]!.Value.ValueKind is JsonValueKind.Number))
        {
            var found = actual.Find(a => a["id"] == expected["id"]);
            if (!recorded.Wildcards.Match(Plain(expected), found))
            {
                return $"expected {Plain(expected)}\nactual   {found}";
            }

            actual.Remove(found);
        }

        foreach (var expected in recorded.History.Where(e => e["id"]!.Value.ValueKind is not JsonValueKind.Number).Select(WithoutNumbers))
        {
            var at = actual.FindIndex(a => recorded.Wildcards.Match(expected, WithoutNumbers(a)));
            if (at < 0)
            {
                return $"expected {expected} somewhere among\n{string.Join('\n', actual)}";
            }

            actual.RemoveAt(at);
        }

        var left = actual.Where(a => a["type"]!.Value.GetString() is not ("ParallelStateSucceeded" or "ParallelStateFailed")).ToList();
        return left.Count == 0 ? null : $"unexpected {string.Join('\n', left)}";
    }

    private static Json Plain(Json recorded) => Json.Object([.. recorded.Members.Where(m => !Remarks.Contains(m.Key) && !(m.Key == "state" && m.Value.IsNull))]);

    private static Json WithoutNumbers(Json recorded) => Json.Object([.. Plain(recorded).Members.Where(m => m.Key is not ("id" or "prev"))]);

    private static Json ToJson(HistoryEvent recorded)
    {
        var json = new JsonObjectBuilder();
        json.Add("id", recorded.Id).Add("prev", recorded.PreviousEventId).Add("type", Json.From(recorded.Type.ToString()));
        Add("state", recorded.State is { } state ? Json.From(state) : null);
        Add("input", recorded.Input);
        Add("output", recorded.Output);
        Add("assignedVariables", recorded.AssignedVariables);
        Add("error", recorded.Error is { } error ? Json.From(error) : null);
        Add("cause", recorded.Cause is { } cause ? Json.From(cause) : null);
        Add("location", recorded.Location is { } location ? Json.From(location) : null);
        Add("resource", recorded.Resource is { } resource ? Json.From(resource) : null);
        Add("resourceType", recorded.ResourceType is { } type ? Json.From(type) : null);
        Add("parameters", recorded.Parameters);
        Add("timeoutInSeconds", recorded.TimeoutInSeconds is { } timeout ? Json.From(timeout) : null);
        Add("heartbeatInSeconds", recorded.HeartbeatInSeconds is { } heartbeat ? Json.From(heartbeat) : null);
        Add("taskCredentials", recorded.TaskCredentials);
        Add("roleArn", recorded.RoleArn is { } role ? Json.From(role) : null);
        Add("workerName", recorded.WorkerName is { } worker ? Json.From(worker) : null);
        Add("index", recorded.Index is { } index ? Json.From((long)index) : null);
        Add("length", recorded.Length is { } length ? Json.From((long)length) : null);
        Add("mapRunArn", recorded.MapRunArn is { } arn ? Json.From(arn) : null);
        return json.ToJson();

        void Add(string name, Json? value)
        {
            if (value is { } given)
            {
                json.Add(name, given);
            }
        }
    }
}
