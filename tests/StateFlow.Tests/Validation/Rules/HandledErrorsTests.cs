namespace StateFlow.Tests.Validation.Rules;

public sealed class HandledErrorsTests
{
    private const string Lambda = "arn:aws:lambda:us-east-1:123456789012:function:f";

    [Theory]
    [InlineData("States.Http.StatusCode.404", "arn:aws:states:::http:invoke")]
    [InlineData("States.Http.StatusCode.404", "${Call}")]
    [InlineData("States.Permissions", Lambda)]
    [InlineData("States.DataLimitExceeded", Lambda)]
    [InlineData("NoSuchBucket", Lambda)]
    public void A_task_may_have_an_error(string error, string resource) => DefinitionAssert.Finds("SF5029", [], Task(error, resource));

    [Theory]
    [InlineData("States.Http.StatusCode.404")]
    [InlineData("States.HeartbeatTimeout")]
    [InlineData("States.QueryEvaluationError")]
    [InlineData("States.ItemReaderFailed")]
    public void A_function_cannot_have_an_error(string error) =>
        DefinitionAssert.Finds(
            "SF5029",
            [$"/States/A/Catch/0/ErrorEquals/0: '{error}' in 'Catch' of the state 'A' cannot occur in this Task state, so that it never applies. Remove it."],
            Task(error, Lambda));

    [Theory]
    [InlineData("""{"Type":"Fail","Error":"Refused"}""")]
    [InlineData("""{"Type":"Fail","ErrorPath":"$.error"}""")]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}""")]
    [InlineData("""{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"End":true}""")]
    public void A_state_has_the_errors_of_what_is_nested_in_it(string state) => DefinitionAssert.Finds("SF5029", [], Parallel(state));

    [Fact]
    public void Without_tasks_only_fail_states_name_errors() =>
        DefinitionAssert.Finds(
            "SF5029",
            ["/States/A/Catch/0/ErrorEquals/0: 'Refused' in 'Catch' of the state 'A' cannot occur in this Parallel state, so that it never applies. Remove it."],
            Parallel("""{"Type":"Fail","Error":"Rejected"}"""));

    [Fact]
    public void States_Timeout_is_none_of_the_errors_of_States_TaskFailed() =>
        DefinitionAssert.Finds(
            "SF5027",
            [],
            $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{{{Lambda}}}}","Retry":[{"ErrorEquals":["States.TaskFailed"]},{"ErrorEquals":["States.Timeout"]},{"ErrorEquals":["States.ALL"]}],"End":true}}}""");

    private static string Task(string error, string resource) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{{{resource}}}}","Catch":[{"ErrorEquals":["{{{{error}}}}"],"Next":"Z"}],"Next":"Z"},"Z":{"Type":"Succeed"}}}""";

    private static string Parallel(string state) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{{{{state}}}}}}],"Catch":[{"ErrorEquals":["Refused"],"Next":"Z"}],"Next":"Z"},"Z":{"Type":"Succeed"}}}""";
}
