namespace StateFlow.Local.Tests.Generated;

public sealed class GeneratedMachineTests
{
    private const int Machines = 40;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Every_machine_ends_or_hits_a_bound(int block)
    {
        for (var seed = block * Machines; seed < (block + 1) * Machines; seed++)
        {
            var run = await RunAsync(seed, seed, Mocks);

            Assert.NotEqual(ExecutionStatus.Running, run.Status);
            Assert.DoesNotContain(run.History, e => e.PreviousEventId >= e.Id);
            Assert.Equal(Enumerable.Range(1, run.History.Count).Select(i => (long)i), run.History.Select(e => e.Id));
            Assert.NotEmpty(run.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task The_same_seed_gives_the_same_history(int block)
    {
        for (var seed = block * Machines; seed < (block + 1) * Machines; seed++)
        {
            var first = await RunAsync(seed, 7, Mocks);
            var second = await RunAsync(seed, 7, Mocks);

            Assert.Equal(first.History, second.History);
            Assert.Equal(first.ToString(), second.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Handlers_give_what_mocks_give(int block)
    {
        for (var seed = block * Machines; seed < (block + 1) * Machines; seed++)
        {
            var mocked = await RunAsync(seed, 3, Mocks);
            var handled = await RunAsync(seed, 3, Handlers);

            Assert.Equal(mocked.History, handled.History);
        }
    }

    private static async Task<LocalRun> RunAsync(int machine, long seed, Action<TaskMocks, IReadOnlyList<string>> answer)
    {
        var generator = new MachineGenerator(machine);
        var definition = generator.Machine();
        var options = new RunOptions { Seed = seed, Limits = RunLimits.Aws with { MaxHistoryEvents = 300, MaxTransitions = 200 } };
        return await definition.RunAsync(new { n = 1, items = new[] { 1, 2 } }, tasks => answer(tasks, generator.Tasks), options);
    }

    private static void Mocks(TaskMocks tasks, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var mock = tasks.On(names[i]);
            _ = (i % 4) switch
            {
                0 => mock.Returns(new { n = i, items = new[] { 1 } }),
                1 => mock.Fails("InvalidOperationException", """{"errorType":"InvalidOperationException","errorMessage":"no"}""").Times(2).ThenReturns(i),
                2 => mock.Returns(i).After(TimeSpan.FromSeconds(20)),
                _ => mock.Fails("InvalidOperationException", """{"errorType":"InvalidOperationException","errorMessage":"no"}"""),
            };
        }
    }

    private static void Handlers(TaskMocks tasks, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (number, calls) = (i, 0);
            var mock = tasks.On(names[i]).Handles<Json, object>(async (_, cancellation) =>
            {
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                calls++;
                return (number % 4) switch
                {
                    0 => new { n = number, items = new[] { 1 } },
                    1 when calls <= 2 => throw new InvalidOperationException("no"),
                    3 => throw new InvalidOperationException("no"),
                    _ => number,
                };
            });
            if (i % 4 == 2)
            {
                mock.After(TimeSpan.FromSeconds(20));
            }
        }
    }
}
