using OrderProcessor;
using PizzaOrder;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Local;

namespace StateFlow.Samples.Tests.Documentation;

/// <summary>What the documents show of local runs. The regions are their code blocks.</summary>
public sealed class LocalRunTests
{
    private static StateMachine Shop { get; } = StateMachine.Define("shop", flow => flow
        .Task("Charge Card", Lambda.Invoke("${ChargeCard}").UnwrapPayload(), task => task.Retry([Errors.TaskFailed], maxAttempts: 2))
        .Task("Pack", Lambda.Invoke("${Pack}").UnwrapPayload())
        .Task("Ship", Lambda.Invoke("${Ship}").UnwrapPayload())
        .Task("Track", Sqs.SendMessage("${CourierQueueUrl}", new { taskToken = Jsonata.TaskToken }).WaitForTaskToken())
        .Task("Ask Customer", Sqs.SendMessage("${CustomersQueueUrl}", new { taskToken = Jsonata.TaskToken }).WaitForTaskToken(), task => task
            .Timeout(TimeSpan.FromDays(3))
            .Catch([Errors.Timeout], silent => silent.Pass("No Answer")))
        .Task("Write Invoice", Lambda.Invoke("arn:aws:lambda:us-east-1:123456789012:function:write-invoice").UnwrapPayload())
        .Task("Thank", Sns.Publish("${CustomersTopicArn}", "Thank you."))
        .Task("Count", DynamoDb.PutItem("${CountersTable}", new { id = new { S = "orders" } })));

    [Fact]
    public async Task Tasks_are_mocked_in_all_forms()
    {
        #region run-mocks
        var run = await Shop.RunAsync(new { lines = 2 }, tasks => tasks
            .On("Charge Card").Fails("Payment.Throttled", "Too many calls.").ThenReturns(new { charge = "ch-1" })
            .On("Pack").Returns<Json, Json>(order => Json.Object([new("Parcels", 1)]))
            .On("Ship").Handles<PackedOrder, Shipment>((order, cancellation) => ShipAsync(order, cancellation))
            .On("Track").Returns(new { delivered = true }).After(TimeSpan.FromHours(20)).Submitting(new { MessageId = "m-1" })
            .On("Ask Customer").NeverAnswers()
            .OnResource("write-invoice").Handles(async (call, cancellation) => new { call.State, call.Attempt, at = call.Execution!.Now })
            .OnIntegration("sns:publish").Returns(new { MessageId = "m-2" })
            .OnAnyOther().Returns(new { }));
        #endregion

        run.ShouldSucceed().ShouldReach("No Answer");
        Assert.Equal(TimeSpan.FromHours(20 + 72) + TimeSpan.FromSeconds(1), run.Elapsed);
    }

    [Fact]
    public async Task Tokens_are_answered_and_time_passes_when_the_test_says_so()
    {
        var input = new { order = new { id = "o-1" } };

        #region run-tokens
        using var run = OrderProcessorWorkflow.Define().StartRun(input, tasks => tasks
            .On("Hand Over To Warehouse").NeverAnswers());

        await run.RunToIdleAsync();                             // as far as it gets without time
        var order = run.WaitingTasks.Single();                  // its State, its Token, its Parameters

        await run.AdvanceAsync(TimeSpan.FromMinutes(50));       // the heartbeat must come within an hour
        run.SendTaskHeartbeat(order.Token);
        await run.AdvanceAsync(TimeSpan.FromMinutes(50));
        run.SendTaskSuccess(order.Token, new { parcels = Array.Empty<string>() });

        var done = await run.CompleteAsync();
        #endregion

        done.ShouldSucceed();
        Assert.Equal(TimeSpan.FromMinutes(100), done.Elapsed);
    }

    [Fact]
    public async Task Objects_are_read_from_a_folder_and_written_to_it()
    {
        var folder = Directory.CreateTempSubdirectory("stateflow-objects").FullName;
        var file = Path.Combine(folder, "${OrdersBucket}", "orders", "2026-01", "01T18.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, """{"total":12.5}""");

        #region run-objects
        var run = await MonthlyReportWorkflow.Define().RunAsync(
            new { month = "2026-01" },
            tasks => tasks.OnAnyOther().Returns(new { }),
            new RunOptions { Objects = new FolderObjectStore(folder) });

        var orders = run.ShouldSucceed().MapRuns.Single();      // its counts, and its Children, which are runs
        #endregion

        Assert.Equal((1, 1), (orders.Total, orders.Succeeded));
        Assert.Equal("Add Up", orders.Children.Single().Path.Single());
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder, "${ReportsBucket}"), "manifest.json", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nested_machines_are_run()
    {
        var inner = StateMachine.Define("price", flow => flow.Task("Look Up", Lambda.Invoke("${LookUp}").UnwrapPayload()));
        var outer = StateMachine.Define("order", flow => flow.Task("Price Order", StepFunctions.StartExecution("${Price}").Sync()));

        #region run-nested
        var run = await outer.RunAsync(null, tasks => tasks
            .Machine(inner, prices => prices.On("Look Up").Returns(new { total = 24 }), name: "${Price}"));
        #endregion

        Assert.Equal("Look Up", run.ShouldSucceed().NestedRuns.Single().Path.Single());
    }

    [Fact]
    public async Task Coverage_says_what_no_run_has_reached()
    {
        var machine = OrderProcessorWorkflow.Define();
        LocalRun[] runs = [await OrderProcessorRuns.An_order_without_parcels_ships_nothing(), await OrderProcessorRuns.What_is_out_of_stock_is_refunded()];

        #region run-coverage
        var coverage = RunCoverage.Of(machine, runs);           // states, transitions, rules of choices, retriers, catchers
        var missed = coverage.NotCovered.Select(point => point.Description);
        #endregion

        Assert.Contains(missed, description => description.Contains("Ship Parcel", StringComparison.Ordinal));
        Assert.DoesNotContain(missed, description => description.Contains("Refund Customer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recorded_execution_is_replayed_against_a_definition()
    {
        var machine = OrderProcessorWorkflow.Define();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, HistoryJson.Write(await OrderProcessorRuns.The_warehouse_picks_and_the_parcels_are_shipped()).ToString());

        #region run-replay
        var history = HistoryJson.Read(await File.ReadAllTextAsync(file));      // of aws stepfunctions get-execution-history
        var replay = await Replayer.ReplayAsync(machine, history.Events);

        Assert.True(replay.IsSame, replay.ToString());
        #endregion

        File.Delete(file);
    }

    [Fact]
    public async Task A_file_of_mocks_answers_for_tasks()
    {
        var machine = StateMachine.Define("ship", flow => flow.Task("Ship", Lambda.Invoke("${Ship}").UnwrapPayload()));
        var input = new { order = "o-1" };
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """
            {
              "StateMachines": { "ship": { "TestCases": { "HappyPath": { "Ship": "Shipped" } } } },
              "MockedResponses": { "Shipped": { "0": { "Return": { "StatusCode": 200, "Payload": { "parcel": "p-1" } } } } }
            }
            """);

        #region run-mock-file
        var mocks = MockFile.Read(await File.ReadAllTextAsync(file)).File!;     // or its Problems, each with its place
        using var execution = machine.StartRun(input, mocks.Tasks("ship", "HappyPath"));

        var run = await execution.CompleteAsync();
        #endregion

        Assert.Equal("""{"parcel":"p-1"}""", run.ShouldSucceed().OutputJson.ToString());
        File.Delete(file);
    }

    private static async Task<Shipment> ShipAsync(PackedOrder order, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return new Shipment($"T-{order.Parcels}");
    }

    public sealed record PackedOrder(int Parcels);

    public sealed record Shipment(string Tracking);
}
