using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>An execution that was recorded, with the history of its states.</summary>
internal sealed class Recording
{
    // What the recorder puts in place of each time.
    private static readonly string[] Tokens = ["date", "timestamp", "start-time", "entered-time"];

    private readonly JsonElement _case;
    private readonly List<string> _tokens;
    private readonly Dictionary<int, JsonElement> _events;
    private readonly Dictionary<string, (JsonElement State, bool IsJsonata)> _states = [];

    private Recording(JsonElement recorded)
    {
        _case = recorded;
        History = [.. recorded.GetProperty("history").EnumerateArray().Where(e => e.GetProperty("id").ValueKind is JsonValueKind.Number)];
        _events = History.ToDictionary(e => e.GetProperty("id").GetInt32());
        _tokens = [.. recorded.GetProperty("wildcards").EnumerateArray().Select(w => w.GetString()!), .. Tokens];
        Collect(recorded.GetProperty("definition"), isJsonata: false);
    }

    public IReadOnlyList<JsonElement> History { get; }

    public JsonElement Expected => _case.GetProperty("expected");

    public Json Input => Json.From(_case.GetProperty("input"));

    public JsonElement Definition => _case.GetProperty("definition");

    public static IReadOnlyList<string> Files { get; } = Corpus.Files("executions", "cases");

    public static Recording Read(string file) => new(JsonElement.Parse(Corpus.Read(file)));

    /// <summary>Gives the state of a name where it is one of paths, and its name names no other one.</summary>
    public JsonElement? PathState(string name) => _states.TryGetValue(name, out var found) && !found.IsJsonata && found.State.ValueKind is JsonValueKind.Object ? found.State : null;

    /// <summary>Gives the state of a name where it is one of JSONata, and its name names no other one.</summary>
    public JsonElement? JsonataState(string name) => _states.TryGetValue(name, out var found) && found.IsJsonata && found.State.ValueKind is JsonValueKind.Object ? found.State : null;

    /// <summary>Gives the states that were left without a failure, with the events of leaving and entering them.</summary>
    /// <param name="kinds">The kinds of states.</param>
    /// <param name="find">Finds a state by name.</param>
    public IEnumerable<(JsonElement Exited, JsonElement Entered, JsonElement State)> Exits(IEnumerable<string> kinds, Func<string, JsonElement?> find)
    {
        foreach (var exited in History.Where(e => kinds.Any(k => e.GetProperty("type").GetString() == $"{k}StateExited")))
        {
            var name = exited.GetProperty("state").GetString()!;
            var between = Back(exited).Skip(1).TakeWhile(e => !IsEntry(e, name)).ToList();
            var entered = Back(exited).FirstOrDefault(e => IsEntry(e, name));
            var failed = between.Exists(e => e.GetProperty("type").GetString() is var t && (t!.EndsWith("Failed", StringComparison.Ordinal) || t.EndsWith("TimedOut", StringComparison.Ordinal)));
            if (entered.ValueKind is JsonValueKind.Object && find(name) is { } state && !failed)
            {
                yield return (exited, entered, state);
            }
        }
    }

    /// <summary>Tells whether an event is the entry of a state.</summary>
    public static bool IsEntry(JsonElement recorded, string state) =>
        recorded.GetProperty("type").GetString()!.EndsWith("StateEntered", StringComparison.Ordinal) && recorded.GetProperty("state").GetString() == state;

    /// <summary>Gives an event and those before it, the latest first.</summary>
    public IEnumerable<JsonElement> Back(JsonElement from)
    {
        for (var id = from.GetProperty("id").GetInt32(); _events.TryGetValue(id, out var found); id = Previous(found))
        {
            yield return found;
        }
    }

    /// <summary>Gives what a state reads when it is entered.</summary>
    public PathScope ScopeAt(JsonElement entered)
    {
        var variables = new JsonObjectBuilder();
        foreach (var earlier in Back(entered).Where(e => e.TryGetProperty("assignedVariables", out _)).Reverse())
        {
            foreach (var (name, value) in Json.From(earlier.GetProperty("assignedVariables")).Members)
            {
                variables.Set(name, value);
            }
        }

        return new PathScope(Json.From(entered.GetProperty("input")))
        {
            Context = Context(entered.GetProperty("state").GetString()!),
            Variables = variables.ToJson(),
            NextIdentifier = () => Guid.Parse("00000000-0000-4000-8000-000000000000"),
            NextRandom = () => 0.5,
        };
    }

    /// <summary>Tells whether a value is the recorded one; the tokens of the recording stand for anything.</summary>
    public bool Matches(Json expected, Json actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Array:
                return actual.ValueKind is JsonValueKind.Array && expected.Count == actual.Count && expected.Items.Zip(actual.Items).All(p => Matches(p.First, p.Second));
            case JsonValueKind.Object:
                return actual.ValueKind is JsonValueKind.Object && expected.Count == actual.Count && expected.Members.All(m => actual[m.Key] is { } other && Matches(m.Value, other));
            case JsonValueKind.String:
                return MatchesText(expected.GetString(), actual);
            default:
                return expected == actual;
        }
    }

    // Where the order of events varied, the recorder kept no numbers: what came before such an event is not known.
    private static int Previous(JsonElement recorded) => recorded.GetProperty("prev") is { ValueKind: JsonValueKind.Number } id ? id.GetInt32() : 0;

    private bool MatchesText(string expected, Json actual)
    {
        if (actual.ValueKind is not JsonValueKind.String)
        {
            return _tokens.Contains(expected);
        }

        var text = actual.GetString();
        return text == expected || Pattern(expected).IsMatch(text) || (TryReadJson(expected, out var left) && TryReadJson(text, out var right) && Matches(left, right));
    }

    private Regex Pattern(string expected) => new(
        $@"\A{_tokens.Aggregate(Regex.Escape(expected), (t, w) => t.Replace(Regex.Escape(w), ".*", StringComparison.Ordinal))}\z",
        RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static bool TryReadJson(string text, out Json value)
    {
        value = default;
        return text is ['{' or '[', ..] && Json.TryParse(Encoding.UTF8.GetBytes(text), out value, out _);
    }

    private Json Context(string state)
    {
        var context = Json.Object(
            new("Execution", Json.Object(new("Input", Input), new("StartTime", Json.From("start-time")), new("RedriveCount", 0))),
            new("State", Json.Object(new("Name", Json.From(state)), new("EnteredTime", Json.From("entered-time")))));
        foreach (var (path, value) in Json.From(_case.GetProperty("context")).Members)
        {
            context = ReferencePath.Parse($"$.{path}").Set(context, value).Value;
        }

        return context;
    }

    private void Collect(JsonElement node, bool isJsonata)
    {
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Collect(item, isJsonata);
            }
        }

        if (node.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        isJsonata = node.TryGetProperty("QueryLanguage", out var language) ? language.GetString() == "JSONata" : isJsonata;
        foreach (var member in node.EnumerateObject())
        {
            foreach (var state in member is { Name: "States", Value.ValueKind: JsonValueKind.Object } ? member.Value.EnumerateObject().ToList() : [])
            {
                var own = state.Value.TryGetProperty("QueryLanguage", out var stated) ? stated.GetString() == "JSONata" : isJsonata;
                _states[state.Name] = _states.ContainsKey(state.Name) ? default : (state.Value, own);
            }

            Collect(member.Value, isJsonata);
        }
    }
}
