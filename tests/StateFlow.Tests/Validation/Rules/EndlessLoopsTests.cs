namespace StateFlow.Tests.Validation.Rules;

public sealed class EndlessLoopsTests
{
    private const string Task = """{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"Q"}""";
    private const string Status = """{"Type":"Choice","Choices":[{"Variable":"$.s","StringEquals":"DONE","Next":"Z"}],"Default":"W"}""";
    private const string Wait = """{"Type":"Wait","Seconds":60,"Next":"T"}""";
    private const string Pass = """{"Type":"Pass","Next":"T"}""";

    [Theory]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":10,"Next":"Z"}],"Default":"W"}""", Task)]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"$.next","IsPresent":false,"Next":"Z"}],"Default":"W"}""", Task)]
    [InlineData(Status, """{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:lambda:listFunctions","Parameters":{"Marker.$":"$.next"},"Next":"Q"}""")]
    [InlineData(Status, """{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:dynamodb:query","ResultSelector":{"n.$":"States.MathAdd($.n, 1)"},"Next":"Q"}""")]
    public void A_loop_that_counts_or_turns_pages_ends(string choice, string task)
    {
        DefinitionAssert.Finds("SF3026", [], Machine(task, choice, Pass));
        DefinitionAssert.Finds("SF3027", [], Machine(task, choice, Wait));
    }

    [Theory]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","Parameters":{"JobName":"j"},"Next":"Q"}""")]
    [InlineData("""{"Type":"Task","Resource":"${Job}","Next":"Q"}""")]
    [InlineData("""{"Type":"Map","ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"Next":"Q"}""")]
    public void A_state_that_may_take_long_is_a_pause(string task) => DefinitionAssert.Finds("SF3026", [], Machine(task, Status, Pass));

    [Fact]
    public void A_way_back_by_a_catcher_repairs_something() =>
        DefinitionAssert.Finds(
            "SF3026",
            [],
            """{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Catch":[{"ErrorEquals":["NoTable"],"Next":"W"}],"End":true},"W":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:dynamodb:createTable","Next":"T"}}}""");

    [Theory]
    [InlineData("\"TimeoutSeconds\":3600,", 60)]
    [InlineData("", 20_000)]
    public void An_execution_that_ends_before_its_history_is_full_is_fine(string timeout, int seconds) =>
        DefinitionAssert.Finds("SF3027", [], Machine(Task, Status, Wait.Replace("60", $"{seconds}", StringComparison.Ordinal), timeout));

    [Fact]
    public void An_express_workflow_has_no_history() => DefinitionAssert.Finds("SF3027", [], Machine(Task, Status, Wait), StateMachineType.Express);

    [Fact]
    public void A_loop_without_a_way_out_is_another_matter()
    {
        var text = """{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Next":"Q"},"Q":{"Type":"Choice","Choices":[{"Variable":"$.s","StringEquals":"a","Next":"T"}],"Default":"T"}}}""";

        DefinitionAssert.Finds("SF3026", [], text);
        DefinitionAssert.Finds("SF3024", [], text);
    }

    [Fact]
    public void A_way_round_without_the_wait_is_found_within_a_larger_loop() =>
        DefinitionAssert.Finds(
            "SF3026",
            ["/States/T: The loop of 'T' and 'Q' runs again and again without a pause, as fast as the service answers. Add a Wait state to it."],
            Machine(Task, """{"Type":"Choice","Choices":[{"Variable":"$.s","StringEquals":"DONE","Next":"Z"},{"Variable":"$.s","StringEquals":"BUSY","Next":"T"}],"Default":"W"}""", Wait));

    [Fact]
    public void Ten_thousand_loops_take_no_time()
    {
        var states = string.Join(',', Enumerable.Range(0, 5000).Select(i =>
            $$"""
            "T{{i}}":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Next":"Q{{i}}"},
            "Q{{i}}":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Next":"T{{i}}"}],"Default":"T{{i + 1}}"}
            """));

        DefinitionAssert.Finds("SF3026", [], $$$$"""{"StartAt":"T0","States":{{{{{states}}}},"T5000":{"Type":"Succeed"}}}""");
    }

    private static string Machine(string task, string choice, string wait, string timeout = "") =>
        $$$$"""{{{{{timeout}}}}"StartAt":"T","States":{"T":{{{{task}}}},"Q":{{{{choice}}}},"W":{{{{wait}}}},"Z":{"Type":"Succeed"}}}""";
}
