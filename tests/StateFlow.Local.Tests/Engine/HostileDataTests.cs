namespace StateFlow.Local.Tests.Engine;

/// <summary>What data and definitions can do at worst: end a run with an error.</summary>
public sealed class HostileDataTests
{
    private static readonly RunOptions Patient = new() { Limits = RunLimits.None };

    [Fact]
    public async Task Data_that_nests_deeper_and_deeper_fails_its_state()
    {
        var machine = Machines.Read("""
            {
              "StartAt": "P",
              "States": {
                "P": { "Type": "Parallel", "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }], "Next": "C" },
                "C": { "Type": "Choice", "Choices": [{ "Variable": "$", "IsNull": true, "Next": "D" }], "Default": "P" },
                "D": { "Type": "Succeed" }
              }
            }
            """);

        Assert.Contains("nests deeper", (await machine.RunAsync()).ShouldFail(Errors.Runtime).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_that_is_as_deep_as_JSON_may_be_fails_where_it_would_get_deeper()
    {
        var deep = Json.Parse(new string('[', 1000) + new string(']', 1000));

        (await Machines.OfState(""" "Type": "Pass", "Output": "{% $states.input %}" """).RunAsync(deep)).ShouldFail();
    }

    [Theory]
    [InlineData("{% 1000000000000 %}")]
    [InlineData("{% 0 %}")]
    [InlineData("{% -1 %}")]
    public async Task A_timeout_out_of_range_is_an_error(string seconds)
    {
        var run = await Machines.OfTask($$""", "TimeoutSeconds": "{{seconds}}" """).RunAsync(null, tasks => tasks.On("Work").NeverAnswers());

        run.ShouldFail(Errors.QueryEvaluationError);
    }

    [Fact]
    public async Task Time_ends_where_the_calendar_does()
    {
        var machine = Machines.Read("""
            { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 2147483647, "Next": "C" }, "C": { "Type": "Choice", "Choices": [{ "Variable": "$$.State.EnteredTime", "StringGreaterThan": "9999-12-31T23", "Next": "D" }], "Default": "W" }, "D": { "Type": "Succeed" } } }
            """);

        (await machine.RunAsync(null, null, Patient)).ShouldSucceed();
        (await Machines.OfState(""" "Type": "Wait", "Seconds": 1 """).RunAsync(null, null, new RunOptions { StartTime = DateTimeOffset.MaxValue })).ShouldSucceed();
    }

    [Fact]
    public async Task Numbers_that_no_clock_knows_do_no_harm()
    {
        var machine = Machines.Read("""
            {
              "TimeoutSeconds": 1000000000000, "StartAt": "T",
              "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:t", "Retry": [{ "ErrorEquals": ["A"], "MaxAttempts": 2, "BackoffRate": 1e308, "IntervalSeconds": 99999999 }], "End": true } }
            }
            """);

        (await machine.RunAsync(null, tasks => tasks.On("T").Fails("A"))).ShouldFail();
    }

    [Fact]
    public async Task A_machine_that_starts_itself_is_ended()
    {
        var machine = Machines.OfState(""" "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "Arguments": { "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:self" } """);

        var run = await machine.RunAsync(null, tasks => tasks.Machine(machine, null, "self"));

        Assert.Equal(LocalErrors.TooManyNestedExecutions, run.Error);
    }

    [Fact]
    public async Task A_task_without_an_answer_is_not_swallowed_by_what_is_around_it()
    {
        var inner = Machines.OfTask();
        var outer = Machines.OfState("""
            "Type": "Map", "Items": [1], "ToleratedFailurePercentage": 100,
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "Start",
              "States": { "Start": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "Arguments": { "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:inner" }, "End": true } }
            }
            """);

        var run = await outer.RunAsync(null, tasks => tasks.Machine(inner, _ => { }, "inner"));

        Assert.Equal(LocalErrors.UnmockedTask, run.Error);
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::glue:startJobRun.sync")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:a")]
    public async Task An_Express_workflow_is_refused_what_it_lacks(string resource)
    {
        var machine = Machines.OfState($$""" "Type": "Task", "Resource": "{{resource}}" """);

        await Assert.ThrowsAsync<Validation.InvalidDefinitionException>(() => machine.RunAsync(null, null, new RunOptions { Type = StateMachineType.Express }));
    }
}
