namespace StateFlow.Local.Engine;

/// <summary>Answers the tasks of one run from mocks.</summary>
internal sealed class TaskResolver(TaskMocks mocks, LocalExecution? execution, Dictionary<TaskMock, TaskAnswers> answers, Dictionary<string, RegisteredMachine> machines) : ITaskResolver
{
    public string? WorkerName => mocks.WorkerName;

    public System.Text.Json.JsonSerializerOptions? SerializerOptions => mocks.SerializerOptions;

    public LocalExecution? Execution => execution;

    public ValueTask<TaskOutcome> CallAsync(TaskCall call, CancellationToken cancellation)
    {
        if (mocks.Find(call) is not { } mock)
        {
            return ValueTask.FromResult(Unmocked($"Nothing says what the task '{call.State}' does, which calls {call.Resource}. {HowTo(call)}"));
        }

        if (!answers.TryGetValue(mock, out var row))
        {
            answers[mock] = row = new TaskAnswers(mock);
        }

        return row.Next() is { } answer
            ? AnswerAsync(answer, call, cancellation)
            : ValueTask.FromResult(Unmocked(mock.Answers.Count == 0 ? $"The mock of {mock.Name} has no answer. Add one with Returns or Fails." : $"The mock of {mock.Name} has given all its answers, and the task '{call.State}' is called again with {call.Parameters}. Add one with ThenReturns or ThenFails."));
    }

    public RegisteredMachine? FindMachine(string state, string arn)
    {
        if (mocks.HasAnswerFor(state) || mocks.FindMachine(arn) is not { } found)
        {
            return null;
        }

        if (!machines.TryGetValue(found.Name, out var registered))
        {
            // The mocks of the machine count for the whole run, so that they are shared by its executions.
            var tasks = ReferenceEquals(found.Tasks, mocks) ? this : new TaskResolver(found.Tasks, execution, answers, []);
            machines[found.Name] = registered = new RegisteredMachine(found.Name, ProgramCompiler.Compile(found.Machine), tasks, found.Type);
        }

        return registered;
    }

    private static ValueTask<TaskOutcome> AnswerAsync(TaskAnswer answer, TaskCall call, CancellationToken cancellation)
    {
        try
        {
            var pending = answer.Call(call, cancellation);
            return pending.IsCompletedSuccessfully ? ValueTask.FromResult(Complete(answer, pending.Result)) : AwaitAsync(answer, pending);
        }
        catch (Exception problem) when (IsOfTask(problem, cancellation))
        {
            return ValueTask.FromResult(Complete(answer, Thrown(problem)));
        }
    }

    private static async ValueTask<TaskOutcome> AwaitAsync(TaskAnswer answer, ValueTask<TaskOutcome> pending)
    {
        try
        {
            return Complete(answer, await pending.ConfigureAwait(false));
        }
        catch (Exception problem) when (IsOfTask(problem, CancellationToken.None))
        {
            return Complete(answer, Thrown(problem));
        }
    }

    private static bool IsOfTask(Exception problem, CancellationToken cancellation) => problem is not OperationCanceledException || !cancellation.IsCancellationRequested;

    private static TaskOutcome Complete(TaskAnswer answer, TaskOutcome outcome) =>
        outcome with { Latency = answer.Latency ?? outcome.Latency, Submitted = answer.Submitted ?? outcome.Submitted };

    // What the runtime of Lambda for .NET reports of an exception, but for the stack, which differs from machine to machine.
    private static TaskOutcome Thrown(Exception problem)
    {
        var name = problem.GetType().Name;
        return TaskOutcome.Fail(name, new JsonObjectBuilder(2).Add("errorType", Json.From(name)).Add("errorMessage", Json.From(problem.Message)).ToJson().ToString());
    }

    private static TaskOutcome Unmocked(string cause) => new()
    {
        Failure = new Failure(LocalErrors.UnmockedTask, cause) { IsFinal = true },
        Submitted = null,
    };

    private static string HowTo(TaskCall call) =>
        $"Write: tasks.On({Json.From(call.State)}).Returns(new {{ /* the result */ }}). It was called with {call.Parameters}";
}
