using System.Globalization;
using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Local.Tests.History;

public sealed class HistoryJsonTests
{
    private const string Start = """{"timestamp": "2026-01-31T12:00:00.123000+00:00", "type": "ExecutionStarted", "id": 1, "previousEventId": 0, "executionStartedEventDetails": {"input": "{\"a\": 1.50}", "inputDetails": {"truncated": false}, "roleArn": "arn:role"}}""";

    [Fact]
    public async Task A_history_is_written_as_the_api_names_it()
    {
        var machine = StateMachine.Define("orders", flow => flow
            .Task("Ask", Sqs.SendMessage("queue", new { token = Jsonata.TaskToken }).WaitForTaskToken(), task => task
                .Timeout(TimeSpan.FromMinutes(5))
                .Heartbeat(TimeSpan.FromMinutes(1))
                .Assign("answer", Jsonata.Result)
                .Retry(["Busy"])
                .Catch([Errors.All], no => no.Fail("No Answer", error: "Silence", cause: "Nobody answers.")))
            .Task("Call", "arn:aws:lambda:us-east-1:123456789012:function:call")
            .Task("Work", Activity.Of("arn:aws:states:us-east-1:123456789012:activity:work"))
            .Map("Each", map => map.Items(Jsonata.Expr("[1]")).ItemProcessor(item => item.Parallel("Both", both => both.Branch(one => one.Wait("One", TimeSpan.FromSeconds(1))))))
            .Pass("Wrong", pass => pass.Output(Jsonata.Expr("$number('x')"))));

        var run = await machine.RunAsync(new { id = 7 }, tasks => tasks
            .Worker("worker-1")
            .On("Ask").Fails("Busy", "later").ThenReturns(new { yes = true }).Submitting(new { MessageId = "m-1" }).After(TimeSpan.FromSeconds(30))
            .On("Call").Returns(1)
            .On("Work").Returns("done"));

        Snapshot.Match(Indented(HistoryJson.Write(run)), "json");
    }

    [Fact]
    public async Task The_map_run_of_a_distributed_map_is_written()
    {
        var machine = StateMachine.Define("spread", flow => flow
            .DistributedMap("Spread", ExecutionType.Standard, map => map.Items(Jsonata.Expr("[1, 2]")).ItemProcessor(item => item.Fail("Broken", error: "Broken"))));

        var run = await machine.RunAsync();

        Assert.Equal(
            ["ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed"],
            HistoryJson.Read(HistoryJson.Write(run).ToString()).Events.Select(e => e.Type.ToString()));
        Assert.Equal(run.History, HistoryJson.Read(HistoryJson.Write(run).ToString()).Events);
    }

    [Fact]
    public async Task A_redrive_says_which_it_is()
    {
        var machine = StateMachine.Define("again", flow => flow.Task("Try", Lambda.Invoke("try")));
        using var execution = machine.StartRun(tasks: tasks => tasks.On("Try").Fails("Down").Times(2).ThenReturns(1));
        await execution.CompleteAsync();
        execution.Redrive();
        await execution.CompleteAsync();
        execution.Redrive();

        var run = await execution.CompleteAsync();

        var counts = HistoryJson.Write(run)["events"]!.Value.Items.Select(e => e["executionRedrivenEventDetails"]).OfType<Json>();
        Assert.Equal(["""{"redriveCount":1}""", """{"redriveCount":2}"""], counts.Select(c => c.ToString()));
        Assert.Equal(run.History, HistoryJson.Read(HistoryJson.Write(run).ToString()).Events);
    }

    [Fact]
    public async Task Events_have_no_members_but_those_of_the_api()
    {
        var machine = StateMachine.Define("two", flow => flow
            .Task("Call", "arn:aws:lambda:us-east-1:123456789012:function:call", call => call.Timeout(TimeSpan.FromSeconds(9)).Heartbeat(TimeSpan.FromSeconds(3)).Credentials("arn:aws:iam::111122223333:role/other"))
            .Task("Work", Activity.Of("arn:aws:states:us-east-1:123456789012:activity:work"), work => work.Timeout(TimeSpan.FromSeconds(9)).Heartbeat(TimeSpan.FromSeconds(3))));

        var run = await machine.RunAsync(tasks: tasks => tasks.On("Call").Returns(1).On("Work").Returns(1));

        Assert.Equal(run.History, HistoryJson.Read(HistoryJson.Write(run).ToString()).Events);
        Assert.Equal([null, 3], run.History.Where(e => e.TimeoutInSeconds is not null).Select(e => e.HeartbeatInSeconds));
    }

    [Theory]
    [InlineData("\"2026-01-31T12:00:00.123Z\"")]
    [InlineData("\"2026-01-31T14:00:00.123000+02:00\"")]
    [InlineData("\"2026-01-31 12:00:00.123000+00:00\"")]
    [InlineData("1769860800.123")]
    [InlineData("1769860800123")]
    public void A_time_is_read_as_any_tool_writes_it(string time)
    {
        var read = HistoryJson.Read($$"""[{"timestamp": {{time}}, "type": "ExecutionStarted", "id": 1}]""");

        Assert.Empty(read.Problems);
        Assert.Equal(DateTimeOffset.Parse("2026-01-31T12:00:00.123Z", CultureInfo.InvariantCulture), read.Events[0].Timestamp);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{"events": {0}, "ResponseMetadata": {}}""")]
    [InlineData("""{"events": {0}, "nextToken": null}""")]
    public void The_events_alone_are_a_history_as_well(string frame)
    {
        var read = HistoryJson.Read(frame.Replace("{0}", $"[{Start}]", StringComparison.Ordinal));

        Assert.Empty(read.Problems);
        Assert.Equal("1.50", read.Events.Single().Input!.Value["a"]!.Value.GetNumberText());
        Assert.Equal("arn:role", read.Events.Single().RoleArn);
    }

    [Fact]
    public void Names_may_begin_with_a_capital_and_members_may_be_null()
    {
        var read = HistoryJson.Read("""
            {"Events": [{"Timestamp": "2026-01-31T12:00:00Z", "Type": {"Value": "ExecutionStarted"}, "Id": 1, "PreviousEventId": 0,
              "ExecutionStartedEventDetails": {"Input": "{}", "RoleArn": null}, "TaskFailedEventDetails": null}]}
            """);

        Assert.False(read.HasProblems);
        Assert.Equal(Json.EmptyObject, read.Events.Single().Input);
        Assert.Null(read.Events.Single().RoleArn);
    }

    [Fact]
    public async Task The_order_of_the_events_does_not_matter()
    {
        var run = await StateMachine.Define("two", flow => flow.Pass("A").Task("B", Lambda.Invoke("b"))).RunAsync(tasks: tasks => tasks.On("B").Returns(1));
        var events = HistoryJson.Write(run)["events"]!.Value;

        var read = HistoryJson.Read(Json.Array([.. events.Items.Reverse()]).ToString());

        Assert.Equal(run.History, read.Events);
    }

    [Theory]
    [InlineData("{\n  oops", "line 2, column 3: ")]
    [InlineData("{}", "line 1, column 1: This is no history: it must be an object with the member 'events', or an array of events.")]
    [InlineData("[7]", "line 1, column 2, /0: An event must be an object.")]
    [InlineData("""[{"type": "ExecutionStarted", "id": 1}]""", "line 1, column 2, /0: The event has no 'timestamp'.")]
    [InlineData("""[{"timestamp": "noon", "type": "ExecutionStarted", "id": 1}]""", "/0/timestamp: 'timestamp' must be a time such as 2026-01-31T12:00:00.000+00:00, or the seconds since 1970.")]
    [InlineData("""[{"timestamp": 1, "type": "ExecutionStartet", "id": 1}]""", "/0/type: There is no type of event 'ExecutionStartet'. Did you mean 'ExecutionStarted'?")]
    [InlineData("""[{"timestamp": 1, "type": "ExecutionStarted"}]""", "/0: The event has no 'id'.")]
    [InlineData("""[{"timestamp": 1, "id": 1}]""", "/0: The event has no 'type'.")]
    [InlineData("""[{"timestamp": 1, "type": "ExecutionStarted", "id": 0}]""", "/0/id: 'id' must be a whole number from 1.")]
    [InlineData("""[{"timestamp": 1, "type": "TaskStateAborted", "id": 9, "previousEventId": 8}]""", "/0/previousEventId: The event follows event 8, which is not there before it. Is this all of the history?")]
    [InlineData("""{"events": [], "nextToken": "AAA"}""", "/nextToken: This is only a page of the history. Get all of it: without --no-paginate and --max-items, or page by page.")]
    [InlineData("""[{"timestamp": 1, "type": "ExecutionStarted", "id": 1, "executionStartedEventDetails": {"input": "{"}}]""", "/0/executionStartedEventDetails/input: 'input' must be text that holds JSON.")]
    [InlineData("""[{"timestamp": 1, "type": "ExecutionFailed", "id": 1, "executionFailedEventDetails": {"error": 1}}]""", "/0/executionFailedEventDetails/error: 'error' must be text.")]
    [InlineData("""[{"timestamp": 1, "type": "PassStateExited", "id": 1, "stateExitedEventDetails": {"assignedVariables": {"a": "x"}}}]""", "/0/stateExitedEventDetails/assignedVariables: The variable 'a' must be text that holds JSON.")]
    [InlineData("""[{"timestamp": 1, "type": "MapStateStarted", "id": 1, "mapStateStartedEventDetails": {"length": -1}}]""", "/0/mapStateStartedEventDetails/length: 'length' must be a whole number from 0.")]
    public void What_is_wrong_is_said_with_its_place(string text, string problem)
    {
        var read = HistoryJson.Read(text);

        Assert.Contains(problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_said_at_once_and_what_can_be_read_is_there()
    {
        var read = HistoryJson.Read($$"""[{{Start}}, {{Start}}, {"id": "x"}, {"timestamp": 2, "type": "PassStateEntered", "id": 2, "stateEnteredEventDetails": {"name": "A", "input": "?"} }]""");

        Assert.Equal(["/1", "/2/id", "/2", "/2", "/3/stateEnteredEventDetails/input"], read.Problems.Select(p => p.Pointer));
        Assert.Equal([1, 2], read.Events.Select(e => e.Id));
        Assert.Equal("A", read.Events[1].State);
    }

    private static string Indented(Json json) => System.Text.Json.Nodes.JsonNode.Parse(json.ToString())!.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
