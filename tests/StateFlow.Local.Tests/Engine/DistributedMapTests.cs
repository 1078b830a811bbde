using System.Globalization;

namespace StateFlow.Local.Tests.Engine;

public sealed class DistributedMapTests
{
    private const string Reader = """
        "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSONL" }, "Arguments": { "Bucket": "in", "Key": "rows.jsonl" } }
        """;

    private const string Writer = """
        "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Arguments": { "Bucket": "out", "Prefix": "jobs" } }
        """;

    [Fact]
    public async Task Each_item_has_an_execution_of_its_own()
    {
        var run = await Map(string.Empty).RunAsync(new[] { 1, 2, 3 }, tasks => tasks.On("Inner").Returns<int, int>(i => i * 2));

        Assert.Equal([2, 4, 6], run.Output<int[]>());
        var map = Assert.Single(run.MapRuns);
        Assert.Equal((3, 3, 0, 0), (map.Total, map.Succeeded, map.Failed, map.Aborted));
        Assert.Equal(3, map.Children.Select(c => c.ExecutionArn).Distinct().Count());
        Assert.All(map.Children, c => Assert.Equal(["Inner"], c.Path));
        Assert.StartsWith("arn:aws:states:us-east-1:123456789012:execution:machine/Work:", map.Children[0].ExecutionArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_come_in_batches()
    {
        var run = await Map(""" "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "unit": "kg" } } """)
            .RunAsync(new[] { 1, 2, 3 }, tasks => tasks.On("Inner").Returns<Json, Json>(batch => batch));

        Assert.Equal("""[{"BatchInput":{"unit":"kg"},"Items":[1,2]},{"BatchInput":{"unit":"kg"},"Items":[3]}]""", run.ShouldSucceed().OutputJson.ToString());
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(1, 1)]
    public async Task Batches_have_no_more_bytes_than_they_may(int bytes, int items)
    {
        var run = await Map($$""" "ItemBatcher": { "MaxInputBytesPerBatch": {{bytes}} } """)
            .RunAsync(new[] { "abcd", "efgh" }, tasks => tasks.On("Inner").Returns<Json, int>(batch => batch["Items"]!.Value.Count));

        Assert.Equal(items, run.Output<int[]>()[0]);
    }

    [Theory]
    [InlineData("\"ToleratedFailureCount\": 1", 1, true)]
    [InlineData("\"ToleratedFailureCount\": 1", 2, false)]
    [InlineData("\"ToleratedFailurePercentage\": 50", 2, true)]
    [InlineData("\"ToleratedFailurePercentage\": 49.9", 2, false)]
    [InlineData("\"Label\": \"Mine\"", 1, false)]
    public async Task So_many_items_may_fail(string tolerance, int failures, bool isTolerated)
    {
        var run = await Map(tolerance).RunAsync(new[] { 1, 2, 3, 4 }, tasks => tasks.On("Inner").Returns<int, int>(i => i <= failures ? throw new InvalidOperationException("bad") : i));

        Assert.Equal(isTolerated ? null : Errors.ExceedToleratedFailureThreshold, run.Error);
        Assert.Equal(isTolerated, run.Status is ExecutionStatus.Succeeded);
    }

    [Fact]
    public async Task A_share_of_rows_that_are_read_is_judged_at_the_end()
    {
        var store = new MemoryObjectStore().Put("in", "rows.jsonl", "1\n2\n3\n");

        var run = await Map($"""{Reader}, "MaxConcurrency": 1, "ToleratedFailurePercentage": 10""").RunAsync(null, tasks => tasks.On("Inner").Fails("Bad"), new RunOptions { Objects = store });

        run.ShouldFail(Errors.ExceedToleratedFailureThreshold);
    }

    [Fact]
    public async Task A_run_that_fails_while_results_are_written_goes_on()
    {
        var store = new MemoryObjectStore().Put("in", "rows.jsonl", string.Concat(Enumerable.Range(0, 300).Select(i => $"{i}\n")));

        var run = await Map($$"""{{Reader}}, {{Writer}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }]""").RunAsync(
            null, tasks => tasks.On("Inner").Returns(1).Times(100).ThenFails("Bad").ThenReturns(1), new RunOptions { Objects = new SlowStore(store) });

        run.ShouldSucceed().ShouldReach("Caught");
    }

    [Fact]
    public async Task A_failed_item_is_described_in_the_result()
    {
        var run = await Map("\"ToleratedFailureCount\": 1").RunAsync(new[] { 1, 2 }, tasks => tasks.On("Inner").Fails("Bad", "no good").ThenReturns(2));

        var result = run.ShouldSucceed().OutputJson!.Value;
        Assert.Equal(("Bad", "FAILED", "1"), (result[0]["Error"]!.Value.GetString(), result[0]["Status"]!.Value.GetString(), result[0]["Input"]!.Value.GetString()));
        Assert.Equal(Json.From(2), result[1]);
    }

    [Fact]
    public async Task Rows_are_read_and_results_written()
    {
        var store = new MemoryObjectStore().Put("in", "rows.jsonl", "{\"n\":1}\n{\"n\":2}\n");

        var run = await Map($"{Reader}, {Writer}").RunAsync(null, tasks => tasks.On("Inner").Returns<Json, Json>(row => row["n"]!.Value), new RunOptions { Objects = store });

        var key = run.ShouldSucceed().OutputJson!.Value["ResultWriterDetails"]!.Value["Key"]!.Value.GetString();
        var manifest = Json.Parse(store.GetText("out", key)!);
        var file = manifest["ResultFiles"]!.Value["SUCCEEDED"]!.Value[0]["Key"]!.Value.GetString();
        Assert.Equal(["1", "2"], Json.Parse(store.GetText("out", file)!).Items.Select(r => r["Output"]!.Value.GetString()));
    }

    [Fact]
    public async Task A_store_that_takes_its_time_loses_nothing()
    {
        const int Rows = 2_000;
        var store = new MemoryObjectStore().Put("in", "rows.jsonl", string.Concat(Enumerable.Range(0, Rows).Select(i => $$"""{"n":{{i}}}""" + "\n")));

        var run = await Map($"{Reader}, {Writer}").RunAsync(null, tasks => tasks.On("Inner").Returns<Json, Json>(row => row["n"]!.Value), new RunOptions { Objects = new SlowStore(store) });

        var key = run.ShouldSucceed().OutputJson!.Value["ResultWriterDetails"]!.Value["Key"]!.Value.GetString();
        var file = Json.Parse(store.GetText("out", key.Replace("manifest", "SUCCEEDED_0", StringComparison.Ordinal))!);
        Assert.Equal(Enumerable.Range(0, Rows), file.Items.Select(r => int.Parse(r["Output"]!.Value.GetString(), CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task A_missing_object_can_be_caught()
    {
        var run = await Map($$"""{{Reader}}, "Catch": [{ "ErrorEquals": ["States.ItemReaderFailed"], "Next": "Caught" }]""").RunAsync(null, null, new RunOptions { Objects = new MemoryObjectStore() });

        run.ShouldSucceed().ShouldReach("Caught");
    }

    [Fact]
    public async Task Without_a_store_it_is_said_what_to_set()
    {
        var run = await Map(Reader).RunAsync();

        Assert.Equal("The run has no object store to read items from. Set RunOptions.Objects, for instance to a FolderObjectStore.", run.ShouldFail(Errors.ItemReaderFailed).Cause);
    }

    [Fact]
    public async Task Results_that_are_too_large_must_be_written_to_files()
    {
        var run = await Map(string.Empty).RunAsync(Enumerable.Range(0, 300), tasks => tasks.On("Inner").Returns(new string('x', 1_000)));

        run.ShouldFail(Errors.DataLimitExceeded);
    }

    [Fact]
    public async Task Children_do_not_see_outer_variables()
    {
        var machine = Machines.Read("""
            {
              "QueryLanguage": "JSONata", "StartAt": "Set",
              "States": {
                "Set": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "Each" },
                "Each": {
                  "Type": "Map", "Items": [1], "End": true,
                  "ItemProcessor": {
                    "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "Inner",
                    "States": { "Inner": { "Type": "Pass", "Output": "{% $exists($x) %}", "End": true } }
                  }
                }
              }
            }
            """);

        var run = await machine.RunAsync();

        Assert.Equal([false], run.Output<bool[]>());
    }

    [Fact]
    public async Task As_many_children_run_at_a_time_as_may()
    {
        var run = await Map("\"MaxConcurrency\": 2").RunAsync(new[] { 1, 2, 3, 4, 5 }, tasks => tasks.On("Inner").Returns<int, int>(i => i).After(TimeSpan.FromSeconds(10)));

        Assert.Equal([1, 2, 3, 4, 5], run.Output<int[]>());
        Assert.Equal(TimeSpan.FromSeconds(30), run.Elapsed);
    }

    private static StateMachine Map(string fields) => Machines.OfState($$"""
        "Type": "Map"{{(fields.Length == 0 ? string.Empty : ", " + fields)}},
        "ItemProcessor": {
          "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "Inner",
          "States": { "Inner": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:inner", "End": true } }
        }
        """);
}
