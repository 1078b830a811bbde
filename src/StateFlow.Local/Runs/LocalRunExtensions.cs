namespace StateFlow.Local;

/// <summary>Runs machines in process.</summary>
public static class LocalRunExtensions
{
    extension(StateMachine machine)
    {
        /// <summary>Runs the machine to its end, as Step Functions would: on a virtual clock, with tasks that the caller answers for.</summary>
        /// <param name="input">The input: a value that JSON can hold, or <see langword="null"/> for <c>{}</c>.</param>
        /// <param name="tasks">Says what the tasks do.</param>
        /// <param name="options">How to run it.</param>
        /// <param name="cancellation">Ends the run with an exception.</param>
        /// <returns>What the run did. A run that fails is no exception: see <see cref="LocalRun.ShouldSucceed"/>.</returns>
        /// <exception cref="Validation.InvalidDefinitionException">The definition has errors that keep it from being run.</exception>
        /// <exception cref="ArgumentException"><paramref name="tasks"/> speaks of a state that the machine does not have.</exception>
        /// <example><code>
        /// var run = await machine.RunAsync(order, tasks => tasks
        ///     .On("Charge card").Fails("Payment.Throttled").Times(2).ThenReturns(new Payment("p-1"))
        ///     .On("Ship").Returns(new Shipment("s-1")));
        /// run.ShouldSucceed();
        /// </code></example>
        public async Task<LocalRun> RunAsync(object? input = null, Action<TaskMocks>? tasks = null, RunOptions? options = null, CancellationToken cancellation = default)
        {
            using var execution = machine.StartRun(input, tasks, options);
            return await execution.CompleteAsync(cancellation).ConfigureAwait(false);
        }

        /// <summary>Begins a run that the caller drives: to answer tokens, move the clock, stop it, or look at it on the way.</summary>
        /// <param name="input">The input: a value that JSON can hold, or <see langword="null"/> for <c>{}</c>.</param>
        /// <param name="tasks">Says what the tasks do.</param>
        /// <param name="options">How to run it.</param>
        /// <exception cref="Validation.InvalidDefinitionException">The definition has errors that keep it from being run.</exception>
        /// <exception cref="ArgumentException"><paramref name="tasks"/> speaks of a state that the machine does not have.</exception>
        public LocalExecution StartRun(object? input = null, Action<TaskMocks>? tasks = null, RunOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(machine);
            var mocks = new TaskMocks();
            tasks?.Invoke(mocks);
            var misspelt = string.Join('\n', mocks.Misspelt(machine));
            return misspelt.Length == 0 ? machine.StartRun(input, mocks, options) : throw new ArgumentException(misspelt, nameof(tasks));
        }

        /// <summary>Begins a run with answers that were put together before: those of a mock file, for instance.</summary>
        /// <param name="input">The input: a value that JSON can hold, or <see langword="null"/> for <c>{}</c>.</param>
        /// <param name="tasks">What the tasks do. It can be used for several runs; each begins with the first answers.</param>
        /// <param name="options">How to run it.</param>
        public LocalExecution StartRun(object? input, TaskMocks tasks, RunOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(machine);
            ArgumentNullException.ThrowIfNull(tasks);
            var settings = options ?? new RunOptions();
            return new LocalExecution(machine, input is null ? Json.EmptyObject : Values.ToJson(input, tasks.SerializerOptions), tasks, settings);
        }
    }
}
