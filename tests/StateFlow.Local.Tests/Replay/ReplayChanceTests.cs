using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Replay;

/// <summary>What comes from chance, from the clock and from names is no difference, but its form is.</summary>
public sealed class ReplayChanceTests
{
    private static Action<FlowBuilder> Give(string expression) => flow => flow.Pass("Give", give => give.Output(new { value = Jsonata.Expr(expression) }));

    [Theory]
    [InlineData("$uuid()")]
    [InlineData("$random()")]
    [InlineData("$now()")]
    [InlineData("$millis()")]
    [InlineData("$states.context.Execution.Id")]
    [InlineData("$states.context.Execution.Name")]
    [InlineData("$states.context.Execution.StartTime")]
    [InlineData("$states.context.StateMachine")]
    [InlineData("$states.context.State.EnteredTime")]
    [InlineData("'order ' & $uuid() & ' of ' & $states.context.Execution.Name")]
    [InlineData("[$random() > 0.5, $uuid()]")]
    public async Task A_value_of_chance_is_no_difference(string expression)
    {
        var machine = StateMachine.Define("orders", Give(expression));
        var options = new RunOptions
        {
            Seed = 4711,
            StateMachineName = "recorded",
            ExecutionName = "execution",
            Account = "111122223333",
            RoleArn = "arn:aws:iam::111122223333:role/recorded",
            StartTime = new DateTimeOffset(2025, 5, 5, 5, 5, 5, 555, TimeSpan.Zero),
        };
        var run = await machine.RunAsync(options: options);

        var replay = await Replayer.ReplayAsync(machine, run.History);

        Assert.True(replay.IsSame, replay.ToString());
    }

    [Theory]
    [InlineData("$states.input.id", "$uuid()")]
    [InlineData("$uuid()", "$states.input.id")]
    [InlineData("'a-' & $uuid()", "'b-' & $uuid()")]
    [InlineData("$states.input.at", "$states.context.Execution.Name")]
    [InlineData("$uuid()", "$now()")]
    [InlineData("$millis()", "$string($millis())")]
    public async Task A_value_of_another_form_is_a_difference(string before, string after)
    {
        var replay = await Replays.OfAsync(Give(before), Give(after), input: new { id = "o-7", at = 5 });

        Assert.Equal([DivergenceKind.Output], replay.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task An_identifier_of_the_input_is_none_of_chance()
    {
        var input = new { one = "6f1c6e5e-6a5c-4b52-9d35-0c5c4a0c7d11", other = "0e3a4c9b-7f2d-4a68-8b1e-55d0f1a2b3c4" };

        var replay = await Replays.OfAsync(Give("$states.input.one"), Give("$states.input.other"), input: input);

        Assert.Equal([DivergenceKind.Output], replay.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task A_renamed_task_with_a_token_still_gets_its_answer()
    {
        static Action<FlowBuilder> Ask(string name) => flow => flow.Task(name, Sqs.SendMessage("queue", new { token = Jsonata.TaskToken, id = 7 }).WaitForTaskToken());
        var run = await StateMachine.Define("orders", Ask("Ask")).RunAsync(tasks: tasks => tasks.On("Ask").Returns("yes"), options: new RunOptions { Seed = 99 });

        var replay = await Replays.OfAsync(run, Ask("Ask Manager"));

        Assert.Equal([DivergenceKind.Renamed], replay.Divergences.Select(d => d.Kind));
        Assert.Equal("\"yes\"", replay.Run.OutputJson.ToString());
    }

    [Fact]
    public async Task The_number_of_an_event_in_a_cause_is_no_difference()
    {
        static void Define(FlowBuilder flow, bool isLonger) => flow
            .Parallel("Both", both => both
                .Branch(one => _ = isLonger ? one.Pass("A").Pass("Z") : one.Pass("A"))
                .Branch(two => two.Wait("B", TimeSpan.FromSeconds(1)).Parallel("Inner", inner => inner
                    .Branch(three => three.Pass("C", c => c.Output(Jsonata.Expr("$number('x')"))))
                    .Catch([Errors.All], caught => caught.Pass("Caught")))));

        var replay = await Replays.OfAsync(flow => Define(flow, false), flow => Define(flow, true));

        Assert.Equal([DivergenceKind.NextState], replay.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task With_the_names_of_the_execution_they_are_compared_as_well()
    {
        var machine = StateMachine.Define("orders", Give("$states.context.Execution.Name = 'nightly' ? 1 : 2"));
        var run = await machine.RunAsync(options: new RunOptions { ExecutionName = "nightly" });

        var unnamed = await Replayer.ReplayAsync(machine, run.History);
        var named = await Replayer.ReplayAsync(machine, run.History, new RunOptions { ExecutionName = "nightly" });
        var again = await Replayer.ReplayAsync(machine, run);

        Assert.False(unnamed.IsSame);
        Assert.True(named.IsSame, named.ToString());
        Assert.True(again.IsSame, again.ToString());
    }

    [Fact]
    public async Task Where_chance_decides_the_way_it_is_said()
    {
        static void Define(FlowBuilder flow) => flow.Choice("Toss", toss => toss
            .When(Jsonata.Condition("$random() < 0.25"), a => a.Pass("A"))
            .When(Jsonata.Condition("$random() < 0.33"), b => b.Pass("B"))
            .When(Jsonata.Condition("$random() < 0.5"), c => c.Pass("C"))
            .Otherwise(d => d.Pass("D")));
        var machine = StateMachine.Define("orders", Define);

        var replays = new List<ReplayResult>();
        for (var seed = 0; seed < 20; seed++)
        {
            var run = await machine.RunAsync(options: new RunOptions { Seed = seed });
            replays.Add(await Replayer.ReplayAsync(machine, run.History, new RunOptions { Seed = 100 + seed }));
        }

        Assert.Contains(replays, r => r.IsSame);
        Assert.Contains(replays, r => r.ToString().Contains("Chance decides it: another replay goes on to '", StringComparison.Ordinal));
    }
}
