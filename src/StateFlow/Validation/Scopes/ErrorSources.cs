using StateFlow.Integrations;

namespace StateFlow.Validation;

/// <summary>Where errors of the language come from: what a state, or what is nested in it, must have so that they can occur.</summary>
[Flags]
internal enum ErrorSources
{
    None = 0,

    /// <summary>A task, which may fail with any name that its service chooses.</summary>
    Task = 1,

    /// <summary>A task with a heartbeat.</summary>
    Heartbeat = 2,

    /// <summary>A task that calls an HTTP endpoint.</summary>
    Http = 4,

    /// <summary>A Parallel state.</summary>
    Parallel = 8,

    /// <summary>A distributed map.</summary>
    Distributed = 16,

    /// <summary>A Choice state within another state: its error can be caught outside of it only.</summary>
    Choice = 32,

    /// <summary>A state whose fields are JSONata.</summary>
    Jsonata = 64,

    /// <summary>A state whose fields are JSONPath.</summary>
    JsonPath = 128,

    /// <summary>A Fail state that takes the name of its error from the data.</summary>
    NamedByData = 256,

    /// <summary>Something that is not known well enough to exclude an error.</summary>
    Unknown = int.MaxValue,
}

/// <summary>The errors that a state may have.</summary>
/// <param name="Sources">Where they come from.</param>
/// <param name="Named">The names that Fail states within it give to theirs.</param>
internal sealed record PossibleErrors(ErrorSources Sources, IReadOnlySet<string> Named)
{
    /// <summary>Gives the errors of a state and of all states that are nested in it.</summary>
    public static PossibleErrors Of(StateScope scope)
    {
        var sources = SourcesOf(scope.State, scope.Graph.Machine) & ~ErrorSources.Choice;
        var named = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<StateGraph>(NestedIn(scope.State));
        while (pending.TryPop(out var graph))
        {
            foreach (var state in graph.States)
            {
                sources |= SourcesOf(state, scope.Graph.Machine);
                if (NameOf(state) is { } error)
                {
                    named.Add(error);
                }

                foreach (var inner in NestedIn(state))
                {
                    pending.Push(inner);
                }
            }
        }

        return new PossibleErrors(sources, named);
    }

    /// <summary>Gets the name that a Fail state gives to its error, as it is written; <see langword="null"/> for other states.</summary>
    public static string? NameOf(State state) =>
        state is FailState { Error: ValueSource.Value({ ValueKind: System.Text.Json.JsonValueKind.String } error) } ? error.GetString() : null;

    /// <summary>Tells whether an error can occur in any state, or in a task because it is one.</summary>
    public static bool IsUsual(string error, State state) =>
        SourcesOf(error) is var sources && (sources is ErrorSources.Unknown || (state is TaskState && sources.HasFlag(ErrorSources.Task)));

    /// <summary>Tells whether an error can occur.</summary>
    public bool Include(string error) => Sources is ErrorSources.Unknown || Named.Contains(error) || (Sources & SourcesOf(error)) != 0;

    /// <summary>Gives what an error can come from: asl.md, section 3.4.</summary>
    private static ErrorSources SourcesOf(string error) => error switch
    {
        Errors.BranchFailed => ErrorSources.Parallel,
        Errors.ExceedToleratedFailureThreshold or Errors.ItemReaderFailed or Errors.ResultWriterFailed => ErrorSources.Distributed,
        Errors.HeartbeatTimeout => ErrorSources.Heartbeat,
        Errors.NoChoiceMatched => ErrorSources.Choice,
        Errors.QueryEvaluationError => ErrorSources.Jsonata,
        Errors.IntrinsicFailure or Errors.ParameterPathFailure or Errors.ResultPathMatchFailure => ErrorSources.JsonPath,
        _ when error.StartsWith("States.Http.", StringComparison.Ordinal) => ErrorSources.Http,
        Errors.Permissions or Errors.Timeout => ErrorSources.Task | ErrorSources.Distributed,
        _ when error.StartsWith("States.", StringComparison.Ordinal) => ErrorSources.Unknown,
        _ => ErrorSources.Task | ErrorSources.Distributed | ErrorSources.NamedByData,
    };

    private static ErrorSources SourcesOf(State state, StateMachine machine)
    {
        var language = (state.QueryLanguage ?? machine.EffectiveQueryLanguage) is QueryLanguage.Jsonata ? ErrorSources.Jsonata : ErrorSources.JsonPath;
        return language | state switch
        {
            TaskState task => OfTask(task),
            ParallelState => ErrorSources.Parallel,
            MapState map => map is { Processor.ProcessorConfig: null or { Mode: ProcessorMode.Inline } } ? ErrorSources.None : ErrorSources.Distributed,
            ChoiceState => ErrorSources.Choice,
            FailState { Error: not null and not ValueSource.Value } => ErrorSources.NamedByData,
            FailState { Error: ValueSource.Value(var error) } when IsOpen(error) => ErrorSources.NamedByData,
            RawState => ErrorSources.Unknown,
            PassState or WaitState or SucceedState or FailState or _ => ErrorSources.None,
        };
    }

    private static ErrorSources OfTask(TaskState task) =>
        ErrorSources.Task
        | (task.HeartbeatSeconds is null ? ErrorSources.None : ErrorSources.Heartbeat)
        | (task.Resource is { } resource && IntegrationCatalog.Find(resource) is TaskResource.Optimized { Integration.Name: not "http:invoke" } or TaskResource.Function or TaskResource.Sdk
            ? ErrorSources.None
            : ErrorSources.Http);

    private static bool IsOpen(Expressions.Json error) =>
        error.ValueKind is not System.Text.Json.JsonValueKind.String || Jsonata.IsExpression(error.GetString()) || TokenText.IsIn(error.GetString());

    private static IEnumerable<StateGraph> NestedIn(State state) => state switch
    {
        ParallelState parallel => parallel.Branches ?? [],
        MapState map => new StateGraph?[] { map.ItemProcessor, map.Iterator }.OfType<StateGraph>(),
        TaskState or PassState or WaitState or ChoiceState or SucceedState or FailState or RawState or _ => [],
    };
}
