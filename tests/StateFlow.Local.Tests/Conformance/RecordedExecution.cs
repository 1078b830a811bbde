using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Local.Engine;
using StateFlow.TestKit;

namespace StateFlow.Local.Tests.Conformance;

/// <summary>An execution that was recorded on AWS, and what is needed to run it here.</summary>
internal sealed class RecordedExecution
{
    private const string WorkerEvent = "ActivityStarted";

    private readonly Json _case;

    private RecordedExecution(Json recorded)
    {
        _case = recorded;
        Wildcards = new Wildcards([.. recorded["wildcards"]!.Value.Items.Select(w => w.GetString())]);
    }

    public static IReadOnlyList<string> Files { get; } = Corpus.Files("executions", "cases");

    public Wildcards Wildcards { get; }

    public bool IsSelfContained => _case["selfContained"] == Json.True;

    public Json Expected => _case["expected"]!.Value;

    public IReadOnlyList<Json> History => [.. _case["history"]!.Value.Items];

    public DateTime Date => DateTime.ParseExact(Text("recorded")[..10], "dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>Gets whether the recorder sorted the events of branches and took their numbers away.</summary>
    public bool IsSorted => History.Any(e => e["id"]!.Value.ValueKind is not JsonValueKind.Number);

    private IEnumerable<KeyValuePair<string, Json>> Mocks => _case["mocks"]!.Value.Members;

    private string? Worker => History.FirstOrDefault(e => e["type"]!.Value.GetString() == WorkerEvent)["workerName"] is { } name ? name.GetString() : null;

    public static RecordedExecution Read(string file) => new(Json.Parse(File.ReadAllText(Corpus.PathOf(file))));

    public async Task<LocalRun> RunAsync()
    {
        var read = AslReader.Read(_case["definition"]!.Value.ToString());
        using var execution = read.Machine!.StartRun(_case["input"]!.Value, Tasks(), Options());
        return await execution.CompleteAsync();
    }

    private RunOptions Options()
    {
        var tokens = Mocks.ToDictionary(m => m.Key, m => new Queue<string>(m.Value.Items.Select(o => o["taskToken"] is { } token ? token.GetString() : string.Empty)));
        var options = new RunOptions
        {
            Type = Text("type") == "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard,
            Identity = Identity(),
            NextToken = state => tokens.TryGetValue(state, out var queue) && queue.TryDequeue(out var token) && token.Length > 0 ? token : null,
            Objects = Objects(),
        };
        return _case["clock"] is { } clock ? options with { StartTime = DateTimeOffset.Parse(clock.GetString(), CultureInfo.InvariantCulture) } : options;
    }

    private ExecutionIdentity Identity()
    {
        var context = _case["context"]!.Value;
        string Value(string name) => context[name] is { } value ? value.GetString() : name;
        var type = Text("type") == "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard;
        return new ExecutionIdentity(type, Value("Execution.Id"), Value("Execution.Name"), Value("StateMachine.Id"), Value("StateMachine.Name"), Role(context), "us-east-1");
    }

    private string Role(Json context) =>
        (context["Execution.RoleArn"] ?? (History.Count > 0 ? History[0]["roleArn"] : null)) is { ValueKind: JsonValueKind.String } role ? role.GetString() : string.Empty;

    private MemoryObjectStore Objects()
    {
        var store = new MemoryObjectStore();
        foreach (var found in _case["fixtures"]?["s3"]?.Items ?? [])
        {
            store.Put(found["bucket"]!.Value.GetString(), found["key"]!.Value.GetString(), found["body"]!.Value.GetString());
        }

        return store;
    }

    private TaskMocks Tasks()
    {
        var tasks = new TaskMocks();
        if (Worker is { } worker)
        {
            tasks.Worker(worker);
        }

        foreach (var (state, outcomes) in Mocks)
        {
            foreach (var outcome in outcomes.Items)
            {
                tasks.On(state).Add(call => Outcome(call, outcome));
            }
        }

        return tasks;
    }

    // A timeout is what comes of no answer.
    private TaskOutcome Outcome(TaskCall call, Json recorded)
    {
        var submitted = recorded["submitOutput"];
        if (recorded["pending"] is not null || recorded["event"]?.GetString().EndsWith("TimedOut", StringComparison.Ordinal) == true)
        {
            if (call.Integration == "activity" && Worker is { } worker)
            {
                call.Execution!.GetActivityTask(call.Resource, worker);
            }

            return new TaskOutcome { IsPending = true, Submitted = submitted };
        }

        var outcome = recorded.TryGetProperty("output", out var output) ? TaskOutcome.Success(output) : TaskOutcome.Fail(TextOf(recorded, "error"), TextOf(recorded, "cause"));
        return outcome with { Submitted = submitted, FailureType = recorded["event"]?.GetString() == "TaskSubmitFailed" ? HistoryEventType.TaskSubmitFailed : null };
    }

    private string Text(string name) => _case[name]!.Value.GetString();

    private static string? TextOf(Json value, string name) => value[name] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
