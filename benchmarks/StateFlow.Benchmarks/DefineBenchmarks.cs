using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using StateFlow.Tests.Generators;

namespace StateFlow.Benchmarks;

/// <summary>C# to graph, with checked transitions and places. The baseline is the same document put together by hand as JSON nodes.</summary>
[MemoryDiagnoser]
public class DefineBenchmarks
{
    [Params(10, 1_000, 10_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Setup() => Definitions.MustBeEqual(
        System.Text.Encoding.UTF8.GetBytes(Nodes().ToJsonString()),
        Definitions.Text(Define()));

    [Benchmark(Baseline = true)]
    public JsonObject Nodes()
    {
        var states = new JsonObject();
        for (var i = 0; i < States; i += 5)
        {
            Add(states, i);
        }

        return new JsonObject { ["QueryLanguage"] = "JSONata", ["StartAt"] = "Charge 0", [nameof(States)] = states };
    }

    [Benchmark]
    public StateMachine Define() => Sizes.Machine(States);

    private void Add(JsonObject states, int i)
    {
        states[$"Charge {i}"] = new JsonObject
        {
            ["Type"] = "Task",
            ["Resource"] = "arn:aws:states:::lambda:invoke",
            ["Arguments"] = new JsonObject
            {
                ["FunctionName"] = "${Charge}",
                ["Payload"] = new JsonObject { ["order"] = "{% $states.input.order %}", ["attempt"] = i },
            },
            ["Retry"] = new JsonArray(new JsonObject
            {
                ["ErrorEquals"] = new JsonArray("States.TaskFailed"),
                ["MaxAttempts"] = 3,
                ["BackoffRate"] = 1.5,
            }),
            ["Catch"] = new JsonArray(new JsonObject
            {
                ["ErrorEquals"] = new JsonArray("Declined"),
                ["Assign"] = new JsonObject { ["error"] = "{% $states.errorOutput %}" },
                ["Next"] = $"Notify {i}",
            }),
            ["Next"] = $"Large {i}?",
        };
        states[$"Large {i}?"] = new JsonObject
        {
            ["Type"] = "Choice",
            ["Choices"] = new JsonArray(new JsonObject { ["Condition"] = "{% $states.input.total > 100 %}", ["Next"] = $"Cool down {i}" }),
            ["Default"] = $"Notify {i}",
        };
        states[$"Cool down {i}"] = new JsonObject { ["Type"] = "Wait", ["Seconds"] = 30, ["Next"] = $"Note {i}" };
        states[$"Note {i}"] = new JsonObject { ["Type"] = "Pass", ["Assign"] = new JsonObject { ["last"] = i }, ["Next"] = $"Notify {i}" };
        var notify = new JsonObject
        {
            ["Type"] = "Task",
            ["Resource"] = "arn:aws:states:::sns:publish",
            ["Arguments"] = new JsonObject { ["TopicArn"] = "${Topic}", ["Message"] = "done" },
        };
        notify[i + 5 < States ? "Next" : "End"] = i + 5 < States ? $"Charge {i + 5}" : true;
        states[$"Notify {i}"] = notify;
    }
}
