using System.Text.Json;

namespace StateFlow.Deploy.Deployments;

/// <summary>Compares and joins policy documents, statement by statement.</summary>
internal static class PolicyDiff
{
    /// <summary>Gives a line for each statement that differs.</summary>
    public static IEnumerable<string> Describe(Json? before, Json? after)
    {
        var (old, current) = (Statements(before), Statements(after));
        return current.Where(s => !old.Contains(s)).Select(s => $"{(old.Any(o => o["Sid"] == s["Sid"]) ? '~' : '+')} {Line(s)}")
            .Concat(old.Where(o => !current.Any(s => s["Sid"] == o["Sid"])).Select(o => $"- {Line(o)}"));
    }

    /// <summary>Gives a policy that allows what either of two allows.</summary>
    /// <returns>The policy; the second one where both together are longer than IAM takes; <see langword="null"/> where neither is there.</returns>
    public static Json? Merge(Json? before, Json? after)
    {
        if (before is null || after is null || before == after)
        {
            return after ?? before;
        }

        var current = Statements(after);
        var kept = Statements(before).Where(s => !current.Contains(s)).ToList();
        if (kept.Count == 0)
        {
            return after;
        }

        var merged = Json.Object(new("Version", Json.From("2012-10-17")), new("Statement", Json.Array([.. current, .. Renamed(kept, current)])));
        return CanonicalJson.Write(merged).Length <= RoleSpecification.LongestPolicy ? merged : after;
    }

    // IAM takes no two statements of one name, and those of earlier deployments may be among them.
    private static List<Json> Renamed(List<Json> kept, List<Json> current)
    {
        var taken = current.Concat(kept).Select(s => s["Sid"]).OfType<Json>().ToHashSet();
        var result = new List<Json>();
        foreach (var statement in kept)
        {
            if (statement["Sid"] is not { } name || !current.Any(s => s["Sid"] == name))
            {
                result.Add(statement);
                continue;
            }

            var free = Enumerable.Range(1, int.MaxValue).Select(i => Json.From($"Before{i}")).First(taken.Add);
            result.Add(Json.Object([.. statement.Members.Select(m => m.Key == "Sid" ? new KeyValuePair<string, Json>("Sid", free) : m)]));
        }

        return result;
    }

    private static List<Json> Statements(Json? policy) => policy?["Statement"] switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.Items],
        { } one => [one],
        null => [],
    };

    private static string Line(Json statement) => $"{Texts(statement["Action"])} on {Texts(statement["Resource"])}";

    private static string Texts(Json? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => string.Join(", ", list.Items.Select(i => i.ValueKind is JsonValueKind.String ? i.GetString() : i.ToString())),
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => "?",
    };
}
