namespace StateFlow.Local.Engine;

/// <summary>Answers the tasks of an execution.</summary>
internal interface ITaskResolver
{
    /// <summary>Calls a task.</summary>
    ValueTask<TaskOutcome> CallAsync(TaskCall call, CancellationToken cancellation);

    /// <summary>Finds the machine that a nested execution is to run: one that is registered, unless the state has an answer of its own.</summary>
    /// <param name="state">The state that starts it.</param>
    /// <param name="arn">The ARN or the name of the machine.</param>
    RegisteredMachine? FindMachine(string state, string arn);

    /// <summary>Says what becomes of the run of a distributed Map, instead of running it.</summary>
    /// <param name="strand">The strand that is in the Map.</param>
    /// <returns>What becomes of it; <see langword="null"/> where it is to be run.</returns>
    MapRunAnswer? AnswerMapRun(Strand strand) => null;

    /// <summary>Gets the name of the worker that takes a task of an activity.</summary>
    string? WorkerName { get; }

    /// <summary>Gets how values become JSON and are read from it.</summary>
    System.Text.Json.JsonSerializerOptions? SerializerOptions => null;

    /// <summary>Gets the execution to hand to handlers.</summary>
    LocalExecution? Execution { get; }
}

/// <summary>A machine that nested executions can run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Program">The compiled machine.</param>
/// <param name="Tasks">What answers its tasks.</param>
/// <param name="Type">What kind of workflow it is.</param>
internal sealed record RegisteredMachine(string Name, MachineProgram Program, ITaskResolver Tasks, StateMachineType Type);

/// <summary>What became of the run of a distributed Map.</summary>
/// <param name="Arn">The ARN of the run.</param>
internal sealed record MapRunAnswer(string Arn)
{
    /// <summary>Gets why it failed, or <see langword="null"/>.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Gets the output of the state; <see langword="null"/> where the run did not end.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that the state assigned.</summary>
    public Json? Assigned { get; init; }
}
