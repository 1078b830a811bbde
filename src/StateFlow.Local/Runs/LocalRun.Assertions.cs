using StateFlow.Asl;

namespace StateFlow.Local;

/// <summary>What a test can say of a run. The messages show the way the run took and the data where it failed; any test framework shows them.</summary>
public sealed partial class LocalRun
{
    /// <summary>Fails unless the run succeeded.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="RunAssertionException">It did not.</exception>
    public LocalRun ShouldSucceed() => Status is ExecutionStatus.Succeeded ? this : throw Wrong("The run should have succeeded");

    /// <summary>Fails unless the run failed, was stopped or timed out.</summary>
    /// <param name="error">
    /// The name of the error; <see cref="Errors.Timeout"/> also for an execution that timed out, which has no error of its own; <see langword="null"/>
    /// for any but one that AWS would not have: a task without an answer.
    /// </param>
    /// <returns>The run.</returns>
    /// <exception cref="RunAssertionException">It did not.</exception>
    public LocalRun ShouldFail(string? error = null)
    {
        var failed = Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted;
        var isRight = error is null ? Error is not (LocalErrors.UnmockedTask or LocalErrors.TooManyTransitions or LocalErrors.TooManyNestedExecutions) : Error == error || (error == Errors.Timeout && Status is ExecutionStatus.TimedOut);
        return failed && isRight ? this : throw Wrong($"The run should have failed{(error is null ? string.Empty : $" with {error}")}");
    }

    /// <summary>Fails unless a state was entered.</summary>
    /// <param name="state">The name of the state.</param>
    /// <returns>The run.</returns>
    /// <exception cref="RunAssertionException">It was not.</exception>
    public LocalRun ShouldReach(string state) =>
        Know(state).Steps.Any(s => s.State == state) ? this : throw Wrong($"The run should have reached '{state}'");

    /// <summary>Fails if a state was entered.</summary>
    /// <param name="state">The name of the state.</param>
    /// <returns>The run.</returns>
    /// <exception cref="RunAssertionException">It was.</exception>
    public LocalRun ShouldNotReach(string state) =>
        Know(state).Steps.Any(s => s.State == state) ? throw Wrong($"The run should not have reached '{state}'") : this;

    /// <summary>Fails unless exactly these states were entered, in this order.</summary>
    /// <param name="states">The names of the states.</param>
    /// <returns>The run.</returns>
    /// <exception cref="RunAssertionException">Others were, or in another order.</exception>
    public LocalRun ShouldTake(params IReadOnlyList<string> states) =>
        Path.SequenceEqual(states) ? this : throw Wrong($"The run should have taken the path {string.Join(" -> ", states)}, and took {string.Join(" -> ", Path)}");

    // A state that was renamed must not leave an assertion green.
    private LocalRun Know(string state)
    {
        var shape = MachineShape.Of(_execution.Program.Machine);
        return shape.Has(state) ? this : throw new RunAssertionException($"The machine has no state '{state}'. {Words.DidYouMean(state, shape.Names) ?? $"There is {Words.List(shape.Names)}."}");
    }

    private RunAssertionException Wrong(string what) => new($"{what}, but it {Ending()}.\n{this}");

    private string Ending() => Status switch
    {
        ExecutionStatus.Succeeded => "succeeded",
        ExecutionStatus.Running => "is still running",
        ExecutionStatus.TimedOut => "timed out: it took as long as TimeoutSeconds of the machine, or RunLimits, let it",
        ExecutionStatus.Aborted => "was stopped",
        _ => Cause is null ? $"failed with {Error ?? "no error name"}" : $"failed with {Error ?? "no error name"}: {Cause}",
    };
}
