using System.Globalization;
using StateFlow.Local.Tests.Items;

namespace StateFlow.Local.Tests.Engine;

[Collection(MemoryTests.Name)]
public sealed class FlatMemoryTests
{
    [Fact]
    public async Task A_long_loop_needs_no_more_memory_than_a_short_one()
    {
        var counter = Machines.Read("""
            {
              "QueryLanguage": "JSONata", "StartAt": "Add",
              "States": {
                "Add": { "Type": "Pass", "Output": { "n": "{% $states.input.n + 1 %}" }, "Next": "More?" },
                "More?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.n < 100000 %}", "Next": "Add" }], "Default": "Done" },
                "Done": { "Type": "Succeed" }
              }
            }
            """);
        var options = new RunOptions { RecordHistory = false, Limits = RunLimits.None };
        await counter.RunAsync(new { n = 99_000 }, null, options);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var run = await counter.RunAsync(new { n = 0 }, null, options);

        Assert.Equal(200_001, run.ShouldSucceed().Transitions);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
    }

    [Fact]
    public async Task Many_items_need_no_more_memory_than_few()
    {
        var rows = string.Concat(Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{i}}}\n")));
        var store = new MemoryObjectStore().Put("in", "rows.jsonl", rows);
        var options = new RunOptions { Objects = store, RecordHistory = false, Limits = RunLimits.None };
        var machine = Machines.OfState("""
            "Type": "Map", "ResultWriter": { "WriterConfig": { "Transformation": "FLATTEN" } },
            "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSONL" }, "Arguments": { "Bucket": "in", "Key": "rows.jsonl" } },
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "Inner", "States": { "Inner": { "Type": "Pass", "Output": [], "End": true } }
            }
            """);
        async Task<LocalRun> RunAsync() => await machine.RunAsync(null, null, options);
        await RunAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var run = await RunAsync();

        run.ShouldSucceed();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8_000_000);
    }
}
