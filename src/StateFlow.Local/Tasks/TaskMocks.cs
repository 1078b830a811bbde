using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>Says what the tasks of a run do: by the name of the state, by what it calls, or by the kind of integration.</summary>
/// <remarks>
/// An answer for a state goes before one for its resource, and that before one for its integration. A task without an answer ends the run with
/// <see cref="LocalErrors.UnmockedTask"/>, and the cause shows the line to write.
/// </remarks>
public sealed class TaskMocks
{
    private readonly Dictionary<string, TaskMock> _byState = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskMock> _byResource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskMock> _byIntegration = new(StringComparer.Ordinal);
    private readonly List<(StateMachine Machine, string Name, TaskMocks Tasks, StateMachineType Type)> _machines = [];
    private TaskMock? _other;

    /// <summary>Gets the name that the history gives to the worker that takes tasks of activities; <see langword="null"/> for none.</summary>
    public string? WorkerName { get; private set; }

    internal JsonSerializerOptions? SerializerOptions { get; private set; }

    /// <summary>Finds the answers that are for no state of a machine, nor of those that are registered.</summary>
    /// <returns>What to say of each.</returns>
    internal IEnumerable<string> Misspelt(StateMachine machine)
    {
        var names = _machines.Where(m => m.Tasks == this).Select(m => m.Machine).Append(machine).SelectMany(m => MachineShape.Of(m).Names).ToHashSet(StringComparer.Ordinal);
        return _byState.Keys.Where(s => !names.Contains(s)).Select(s => $"The machine has no state '{s}'. {Words.DidYouMean(s, names) ?? $"There is {Words.List(names)}."}");
    }

    /// <summary>Says what the task of a state does.</summary>
    /// <param name="state">The name of the state.</param>
    public TaskMock On(string state) => Of(_byState, state);

    /// <summary>Says what all tasks do that call something.</summary>
    /// <param name="resource">The <c>Resource</c> of the states, or the name or ARN of the Lambda function that <c>lambda:invoke</c> calls.</param>
    public TaskMock OnResource(string resource) => Of(_byResource, resource);

    /// <summary>Says what all tasks of an integration do.</summary>
    /// <param name="integration">Its name: <c>sqs:sendMessage</c>, <c>aws-sdk:s3:getObject</c>, <c>activity</c>, or <c>function</c> for Lambda functions that are called by their ARN.</param>
    public TaskMock OnIntegration(string integration) => Of(_byIntegration, integration);

    /// <summary>Says what all tasks do that nothing else is said about.</summary>
    public TaskMock OnAnyOther() => _other ??= new TaskMock(this, "any other task");

    /// <summary>Registers a machine that <c>states:startExecution</c> can start, also with <c>.sync</c> and <c>.sync:2</c>.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tasks">What its tasks do; <see langword="null"/> for the same as here.</param>
    /// <param name="name">Its name, as the ARN ends but for a version or alias; <see langword="null"/> for that of the definition.</param>
    /// <param name="type">What kind of workflow it is: <c>startSyncExecution</c> starts Express ones.</param>
    /// <exception cref="ArgumentException">The machine has no name, and none is given.</exception>
    public TaskMocks Machine(StateMachine machine, Action<TaskMocks>? tasks = null, string? name = null, StateMachineType type = StateMachineType.Standard)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var known = name ?? machine.Name ?? throw new ArgumentException("The machine has no name. Say which one the ARN ends with.", nameof(name));
        var inner = this;
        if (tasks is not null)
        {
            inner = new TaskMocks { SerializerOptions = SerializerOptions };
            tasks(inner);
        }

        _machines.Add((machine, known, inner, type));
        return this;
    }

    /// <summary>Sets how values become JSON and are read from it. Default: those of System.Text.Json.</summary>
    /// <param name="options">The options that the Lambda functions have.</param>
    public TaskMocks Serializer(JsonSerializerOptions options)
    {
        SerializerOptions = options;
        return this;
    }

    /// <summary>Sets the name that the history gives to the worker that takes tasks of activities.</summary>
    /// <param name="name">The name.</param>
    public TaskMocks Worker(string name)
    {
        WorkerName = name;
        return this;
    }

    /// <summary>Makes what answers the tasks of one run.</summary>
    internal ITaskResolver Resolver(LocalExecution? execution) => new TaskResolver(this, execution, [], []);

    internal TaskMock? Find(TaskCall call)
    {
        if (_byState.TryGetValue(call.State, out var mock) || _byResource.TryGetValue(call.Resource, out mock))
        {
            return mock;
        }

        return FunctionOf(call) is { } function && (_byResource.TryGetValue(function, out mock) || _byResource.TryGetValue(NameOf(function), out mock)) ? mock
            : _byResource.TryGetValue(NameOf(call.Resource), out mock) ? mock
            : _byIntegration.GetValueOrDefault(call.Integration) ?? _other;
    }

    internal bool HasAnswerFor(string state) => _byState.ContainsKey(state);

    internal (StateMachine Machine, string Name, TaskMocks Tasks, StateMachineType Type)? FindMachine(string arn)
    {
        foreach (var registered in _machines)
        {
            if (arn == registered.Name || arn.EndsWith($":{registered.Name}", StringComparison.Ordinal) || arn.Contains($":stateMachine:{registered.Name}:", StringComparison.Ordinal))
            {
                return registered;
            }
        }

        return null;
    }

    private TaskMock Of(Dictionary<string, TaskMock> mocks, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!mocks.TryGetValue(key, out var mock))
        {
            mocks[key] = mock = new TaskMock(this, $"'{key}'");
        }

        return mock;
    }

    private static string? FunctionOf(TaskCall call) =>
        call.Target.WrapsPayload && call.Parameters["FunctionName"] is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    // The name in the ARN of a function, whose qualifier may follow.
    private static string NameOf(string arn)
    {
        const string Mark = ":function:";
        var at = arn.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? arn : arn[(at + Mark.Length)..].Split(':')[0];
    }
}
