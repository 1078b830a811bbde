namespace StateFlow.Local.Engine;

/// <summary>How a strand goes from state to state: leaving, failing, trying again, catching, ending.</summary>
internal static class StrandFlow
{
    extension(Strand strand)
    {
        /// <summary>Leaves the state.</summary>
        /// <param name="output">The output.</param>
        /// <param name="assigned">The variables it assigns.</param>
        /// <param name="next">The state that comes next, or <see langword="null"/> for the end of the scope.</param>
        /// <param name="point">The point of the coverage that counts it; -1 for none.</param>
        /// <param name="previous">The event before; the last one of the strand where it is not given.</param>
        public bool Leave(Json output, Json? assigned, StateProgram? next, int point, long? previous = null) =>
            strand.Exit(output, assigned, next, point, previous ?? strand.Last) is { } failure ? strand.Fail(failure) : strand.GoTo(next, output);

        /// <summary>Ends the scope with an output, or goes to another state with it.</summary>
        public bool GoTo(StateProgram? next, Json output)
        {
            (strand.Token, strand.HasEntered) = (null, false);
            if (next is null)
            {
                (strand.Status, strand.Output) = (StrandStatus.Succeeded, output);
                strand.End();
                return false;
            }

            (strand.State, strand.Input, strand.Next) = (next, output, Continuations.Enter);
            return true;
        }

        /// <summary>Fails the state: tries it again, catches the error, or ends the scope.</summary>
        public bool Fail(Failure failure)
        {
            var (state, execution) = (strand.State, strand.Execution);
            if (failure.IsEvaluation)
            {
                strand.Last = execution.Log.EvaluationFailed(strand, state.BeforeEvaluationFailed(strand), failure);
            }

            strand.Step?.Fail(failure);
            if (strand.TryAgain(failure))
            {
                return false;
            }

            state.LogFailure(strand, failure);
            foreach (var catcher in state.Catchers)
            {
                if (failure.IsNamedIn(catcher.ErrorEquals, state.IsTask))
                {
                    return strand.Catch(catcher, failure);
                }
            }

            strand.FailScope(failure);
            return false;
        }

        /// <summary>Writes what the history says of a Parallel or Map that failed (recorded: of an expression that failed without the name; of a wrong value nothing).</summary>
        public void LogFailedFork(HistoryEventType type, Failure failure)
        {
            if (failure.IsInner || failure.IsEvaluation)
            {
                strand.Last = strand.Execution.Log.Plain(type, strand.Last, failure.IsInner ? strand.State.Name : null);
            }
        }

        /// <summary>Ends the scope with a failure that nothing handles.</summary>
        public void FailScope(Failure failure)
        {
            (strand.Status, strand.Failure) = (StrandStatus.Failed, failure);
            strand.End();
        }

        /// <summary>Waits for a time, and then goes on with a piece of work.</summary>
        public void WaitUntil(DateTimeOffset due, Continuation next)
        {
            strand.Execution.Waits();
            strand.Next = next;
            strand.Timer = strand.Session.Schedule(due, () =>
            {
                strand.Timer = null;
                strand.Session.Ready(strand);
            });
        }

        /// <summary>Gives up what the strand is doing, with the events of the states that waited.</summary>
        public void Abort()
        {
            strand.Status = StrandStatus.Aborted;
            strand.Session.Cancel(strand.Timer);
            strand.Timer = null;
            var work = strand.Work;
            strand.Work = null;
            work?.Abort(strand);
            strand.Remains = work is Fork or MapRun ? work : strand.Remains;
            if (strand is { Fork: not null, HasEntered: true, State.AbortedType: { } type })
            {
                strand.Execution.Log.Plain(type, strand.Last, strand.State.Name);
            }
        }

        private Failure? Exit(Json output, Json? assigned, StateProgram? next, int point, long previous)
        {
            var execution = strand.Execution;
            if (!ReferenceEquals(output.Node, strand.Input.Node) && PayloadSize.Exceeds(output, execution.Limits.MaxPayloadBytes))
            {
                return Strand.TooLarge(strand.State.Name);
            }

            if (assigned is { } variables && strand.Assign(variables) is { } failure)
            {
                return failure;
            }

            strand.Last = execution.Log.Exited(strand, previous, output, assigned);
            strand.Step?.Exit(output, assigned, next?.Name);
            execution.Coverage.Count(point);
            return null;
        }

        private Failure? Assign(Json assigned)
        {
            var variables = new JsonObjectBuilder(strand.Variables.Count + assigned.Count);
            foreach (var (name, value) in strand.Variables.Members)
            {
                variables.Add(name, value);
            }

            foreach (var (name, value) in assigned.Members)
            {
                variables.Set(name, value);
            }

            var all = variables.ToJson();
            if (PayloadSize.Exceeds(all, strand.Execution.Limits.MaxVariableBytes))
            {
                return Strand.TooLarge(strand.State.Name);
            }

            strand.Variables = all;
            return null;
        }

        private bool TryAgain(Failure failure)
        {
            var retriers = strand.State.Retriers;
            var chosen = Array.FindIndex(retriers, r => failure.IsNamedIn(r.ErrorEquals, strand.State.IsTask));
            if (chosen < 0 || strand.AttemptsOf(chosen) >= retriers[chosen].MaxAttempts)
            {
                return false;
            }

            var delay = retriers[chosen].DelayBefore(strand.CountAttempt(chosen), strand.Session.NextDouble);
            strand.FailedState = failure.FailedState;
            strand.Execution.CountRetry();
            strand.Execution.Coverage.Count(retriers[chosen].Point);
            strand.Step?.Retry(delay);
            strand.WaitUntil(strand.Session.After(delay), Continuations.Begin);
            return true;
        }

        private bool Catch(CatcherProgram catcher, Failure failure)
        {
            // What is wrong in a catcher is an error of its own, which nothing handles.
            var second = catcher.Flow.FinishCaught(strand, failure.ToErrorOutput(), out var output, out var assigned)
                ?? strand.Exit(output, assigned, catcher.Next, catcher.Point, strand.Last);
            if (second is not null)
            {
                strand.Last = second.IsEvaluation ? strand.Execution.Log.EvaluationFailed(strand, strand.Last, second) : strand.Last;
                strand.Step?.Fail(second);
                strand.FailScope(second);
                return false;
            }

            return strand.GoTo(catcher.Next, output);
        }

        private void End()
        {
            if (strand.Fork is { } fork)
            {
                fork.ChildEnded(strand);
            }
            else if (strand.Status is StrandStatus.Succeeded)
            {
                strand.Execution.Succeed(strand);
            }
            else
            {
                strand.Execution.FailBecause(strand);
            }
        }
    }
}

/// <summary>The pieces of work that any state has.</summary>
internal static class Continuations
{
    /// <summary>Enters the state.</summary>
    public static Continuation Enter { get; } = static strand =>
    {
        strand.BeginVisit();
        return strand.State.Begin(strand);
    };

    /// <summary>Does the work of the state again.</summary>
    public static Continuation Begin { get; } = static strand =>
    {
        strand.Remains = null;
        return strand.State.Begin(strand);
    };

    /// <summary>Does nothing: somebody else says what comes next.</summary>
    public static Continuation Wait { get; } = static _ => false;
}
