namespace StateFlow.Local.Tests.Engine;

public sealed class RetryTests
{
    private const string Retry = """, "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 4 }]""";

    [Fact]
    public async Task Each_delay_is_the_one_before_times_the_rate()
    {
        var run = await Machines.OfTask(Retry).RunAsync(null, tasks => tasks.On("Work").Fails("Busy").Times(3).ThenReturns("done"));

        run.ShouldSucceed();
        Assert.Equal([2, 6, 18], run.Step("Work").Attempts.Take(3).Select(a => a.RetriedAfter!.Value.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(26), run.Elapsed);
        Assert.Equal(4, run.Transitions);
    }

    [Fact]
    public async Task No_delay_is_longer_than_the_longest()
    {
        const string Capped = """, "Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 5, "BackoffRate": 10, "MaxDelaySeconds": 20, "MaxAttempts": 3 }]""";

        var run = await Machines.OfTask(Capped).RunAsync(null, tasks => tasks.On("Work").Fails("Busy"));

        Assert.Equal([5, 20, 20], run.ShouldFail("Busy").Step("Work").Attempts.Take(3).Select(a => a.RetriedAfter!.Value.TotalSeconds));
    }

    [Fact]
    public async Task Jitter_shortens_delays_by_the_seed()
    {
        const string Jitter = """, "Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 5, "JitterStrategy": "FULL" }]""";
        async Task<List<double>> DelaysAsync(long seed) =>
            [.. (await Machines.OfTask(Jitter).RunAsync(null, tasks => tasks.On("Work").Fails("Busy"), new RunOptions { Seed = seed }))
                .Step("Work").Attempts.Take(5).Select(a => a.RetriedAfter!.Value.TotalSeconds)];

        var delays = await DelaysAsync(1);

        Assert.All(delays, d => Assert.InRange(d, 0, 100));
        Assert.Equal(5, delays.Distinct().Count());
        Assert.Equal(delays, await DelaysAsync(1));
        Assert.NotEqual(delays, await DelaysAsync(2));
    }

    [Fact]
    public async Task Each_retrier_counts_for_itself()
    {
        const string Two = """, "Retry": [{ "ErrorEquals": ["Busy"], "MaxAttempts": 1 }, { "ErrorEquals": ["States.ALL"], "MaxAttempts": 1 }]""";

        var run = await Machines.OfTask(Two).RunAsync(null, tasks => tasks.On("Work").Fails("Busy").ThenFails("Other").ThenFails("Busy"));

        Assert.Equal(["Busy", "Other", "Busy"], run.ShouldFail("Busy").Step("Work").Attempts.Select(a => a.Error));
    }

    [Fact]
    public async Task A_new_visit_counts_anew()
    {
        var machine = Machines.Read("""
            {
              "QueryLanguage": "JSONata", "StartAt": "Work",
              "States": {
                "Work": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work", "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 1 }], "Next": "Again?" },
                "Again?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.again %}", "Next": "Work" }], "Default": "Done" },
                "Done": { "Type": "Succeed" }
              }
            }
            """);

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails("X").ThenReturns(new { again = true }).ThenFails("X").ThenReturns(new { again = false }));

        Assert.Equal([2, 2], run.ShouldSucceed().StepsOf("Work").Select(s => s.Attempts.Count));
    }

    [Theory]
    [InlineData("States.TaskFailed", "Busy", true)]
    [InlineData("States.TaskFailed", "States.Timeout", false)]
    [InlineData("States.ALL", "States.Timeout", true)]
    [InlineData("States.ALL", "States.DataLimitExceeded", true)]
    [InlineData("Busy", "busy", false)]
    [InlineData("States.ALL", "States.Runtime", false)]
    [InlineData("States.Runtime", "States.Runtime", false)]
    public async Task A_name_catches_what_it_stands_for(string name, string error, bool isCaught)
    {
        var machine = Machines.OfTask($$""", "Catch": [{ "ErrorEquals": ["{{name}}"], "Next": "Caught" }]""");

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails(error, "because"));

        Assert.Equal(isCaught, run.Path.Contains("Caught"));
        Assert.Equal(isCaught ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, run.Status);
    }

    [Fact]
    public async Task What_is_wrong_in_a_catcher_is_not_caught()
    {
        var machine = Machines.OfTask(""", "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% $missing %}", "Next": "Caught" }]""");

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails("Busy"));

        run.ShouldFail(Errors.QueryEvaluationError).ShouldNotReach("Caught");
    }

    [Fact]
    public async Task The_count_of_retries_can_be_read()
    {
        var machine = Machines.OfTask("""
            , "Arguments": { "attempt": "{% $states.context.State.RetryCount %}" }, "Retry": [{ "ErrorEquals": ["States.ALL"] }]
            """);

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails("X").Times(2).ThenReturns<Json, int>(input => (int)input["attempt"]!.Value.GetDouble()));

        Assert.Equal(2, run.Output<int>());
    }
}
