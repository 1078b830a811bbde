namespace StateFlow.Local;

/// <summary>What a task does, attempt by attempt. The last answer is given again and again, unless <see cref="Times"/> says how often.</summary>
/// <remarks>
/// Of <c>lambda:invoke</c> an answer is what the function gives: the run wraps it into <c>Payload</c> as the service does. See
/// <see cref="ReturnsResult"/> for the whole result.
/// </remarks>
public sealed class TaskMock
{
    private readonly TaskMocks _owner;
    private readonly List<TaskAnswer> _answers = [];

    internal TaskMock(TaskMocks owner, string name) => (_owner, Name) = (owner, name);

    /// <summary>Gets what the mock is for, as messages say it.</summary>
    internal string Name { get; }

    internal IReadOnlyList<TaskAnswer> Answers => _answers;

    /// <summary>Lets the task succeed.</summary>
    /// <param name="output">What it gives: a value that JSON can hold.</param>
    public TaskMock Returns(object? output)
    {
        var json = Values.ToJson(output, _owner.SerializerOptions);
        return Add(call => Done(call, json));
    }

    /// <summary>Lets the task succeed with the result as the service gives it: of <c>lambda:invoke</c> with <c>Payload</c> and <c>StatusCode</c>.</summary>
    /// <param name="result">The raw result: a value that JSON can hold.</param>
    public TaskMock ReturnsResult(object? result)
    {
        var outcome = TaskOutcome.Success(Values.ToJson(result, _owner.SerializerOptions));
        return Add(_ => outcome);
    }

    /// <summary>Lets a function answer, as the Lambda function would.</summary>
    /// <typeparam name="TInput">What it takes; <see cref="Json"/> takes anything.</typeparam>
    /// <typeparam name="TOutput">What it gives.</typeparam>
    /// <param name="function">The function. An exception that it throws is the error of the task, by the name of its type.</param>
    public TaskMock Returns<TInput, TOutput>(Func<TInput, TOutput> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Add(call => Done(call, Values.ToJson(function(Read<TInput>(call)), _owner.SerializerOptions)));
    }

    /// <summary>Lets a handler work, as the Lambda function would. On the virtual clock time stands still meanwhile.</summary>
    /// <typeparam name="TInput">What it takes; <see cref="Json"/> takes anything.</typeparam>
    /// <typeparam name="TOutput">What it gives.</typeparam>
    /// <param name="handler">The handler. An exception that it throws is the error of the task, by the name of its type.</param>
    public TaskMock Handles<TInput, TOutput>(Func<TInput, CancellationToken, Task<TOutput>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Handles(async (call, cancellation) => await handler(Read<TInput>(call), cancellation).ConfigureAwait(false));
    }

    /// <summary>Lets a handler work that sees the whole call: its token, its attempt, the execution.</summary>
    /// <param name="handler">The handler; what it gives is a value that JSON can hold.</param>
    public TaskMock Handles(Func<TaskCall, CancellationToken, Task<object?>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(async (call, cancellation) => Done(call, Values.ToJson(await handler(call, cancellation).ConfigureAwait(false), _owner.SerializerOptions)));
    }

    /// <summary>Lets the task fail.</summary>
    /// <param name="error">The name of the error; <see cref="Errors.Timeout"/> for a timeout.</param>
    /// <param name="cause">The cause.</param>
    public TaskMock Fails(string? error, string? cause = null) => Add(_ => TaskOutcome.Fail(error, cause));

    /// <summary>Lets the call of a service fail that only begins the work: with <c>.sync</c> or <c>.waitForTaskToken</c>.</summary>
    /// <param name="error">The name of the error.</param>
    /// <param name="cause">The cause.</param>
    public TaskMock FailsToSubmit(string? error, string? cause = null) => Add(_ => TaskOutcome.Fail(error, cause) with { Submitted = null, FailureType = HistoryEventType.TaskSubmitFailed });

    /// <summary>Lets the task take for ever, unless somebody answers its token: for timeouts and callbacks.</summary>
    public TaskMock NeverAnswers() => Add(_ => new TaskOutcome { IsPending = true });

    /// <summary>Says how long the answer that was given last takes, on the clock of the run.</summary>
    /// <param name="time">How long.</param>
    public TaskMock After(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Change(a => a with { Latency = time });
    }

    /// <summary>Says what the service answers to the call that begins the work, with <c>.sync</c> or <c>.waitForTaskToken</c>. Default: <c>{}</c>.</summary>
    /// <param name="answer">The answer: a value that JSON can hold.</param>
    public TaskMock Submitting(object? answer)
    {
        var json = Values.ToJson(answer, _owner.SerializerOptions);
        return Change(a => a with { Submitted = json });
    }

    /// <summary>Says how often the answer that was given last is given before the next one.</summary>
    /// <param name="count">How often.</param>
    public TaskMock Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Change(a => a with { Count = count });
    }

    /// <summary>Lets the next attempt succeed: see <see cref="Returns(object?)"/>.</summary>
    /// <param name="output">What it gives.</param>
    public TaskMock ThenReturns(object? output) => Returns(output);

    /// <summary>Lets a function answer the next attempt: see <see cref="Returns{TInput, TOutput}(Func{TInput, TOutput})"/>.</summary>
    /// <typeparam name="TInput">What it takes.</typeparam>
    /// <typeparam name="TOutput">What it gives.</typeparam>
    /// <param name="function">The function.</param>
    public TaskMock ThenReturns<TInput, TOutput>(Func<TInput, TOutput> function) => Returns(function);

    /// <summary>Lets the next attempt fail: see <see cref="Fails"/>.</summary>
    /// <param name="error">The name of the error.</param>
    /// <param name="cause">The cause.</param>
    public TaskMock ThenFails(string? error, string? cause = null) => Fails(error, cause);

    /// <summary>Goes on with the task of another state.</summary>
    /// <param name="state">The name of the state.</param>
    public TaskMock On(string state) => _owner.On(state);

    /// <summary>Goes on with all tasks that call something: see <see cref="TaskMocks.OnResource"/>.</summary>
    /// <param name="resource">What they call.</param>
    public TaskMock OnResource(string resource) => _owner.OnResource(resource);

    /// <summary>Goes on with all tasks of an integration: see <see cref="TaskMocks.OnIntegration"/>.</summary>
    /// <param name="integration">Its name.</param>
    public TaskMock OnIntegration(string integration) => _owner.OnIntegration(integration);

    /// <summary>Goes on with all tasks that nothing else is said about.</summary>
    public TaskMock OnAnyOther() => _owner.OnAnyOther();

    /// <summary>Registers a machine that can be started: see <see cref="TaskMocks.Machine"/>.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tasks">What its tasks do.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">What kind of workflow it is.</param>
    public TaskMocks Machine(StateMachine machine, Action<TaskMocks>? tasks = null, string? name = null, StateMachineType type = StateMachineType.Standard) =>
        _owner.Machine(machine, tasks, name, type);

    /// <summary>Adds an answer as it is.</summary>
    internal TaskMock Add(Func<TaskCall, TaskOutcome> answer) => Add((call, _) => ValueTask.FromResult(answer(call)));

    private TaskMock Add(Func<TaskCall, CancellationToken, ValueTask<TaskOutcome>> answer)
    {
        _answers.Add(new TaskAnswer(answer));
        return this;
    }

    private TaskMock Change(Func<TaskAnswer, TaskAnswer> change)
    {
        if (_answers.Count == 0)
        {
            throw new InvalidOperationException($"The mock of {Name} has no answer yet. Say first what it does: Returns, Fails, Handles or NeverAnswers.");
        }

        _answers[^1] = change(_answers[^1]);
        return this;
    }

    private T Read<T>(TaskCall call) => Values.To<T>(call.Input, _owner.SerializerOptions)!; // What was sent as null is what a function takes as null.

    private static TaskOutcome Done(TaskCall call, Json output) => TaskOutcome.Success(call.Target.WrapsPayload && !call.Target.IsSubmitted
        ? new JsonObjectBuilder(3).Add("ExecutedVersion", Json.From("$LATEST")).Add("Payload", output).Add("StatusCode", 200).ToJson()
        : output);
}

/// <summary>An answer of a mock.</summary>
/// <param name="Call">Gives it.</param>
internal sealed record TaskAnswer(Func<TaskCall, CancellationToken, ValueTask<TaskOutcome>> Call)
{
    /// <summary>Gets how often it is given; <see langword="null"/> for once, or, if it is the last, for ever.</summary>
    public int? Count { get; init; }

    public TimeSpan? Latency { get; init; }

    public Json? Submitted { get; init; }
}
