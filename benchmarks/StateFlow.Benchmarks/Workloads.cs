namespace StateFlow.Benchmarks;

/// <summary>Machines that are run to see how fast: text in ASL.</summary>
internal static class Workloads
{
    private const string Task = """ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work" """;

    /// <summary>Counts from 0 in JSONPath: two transitions a turn.</summary>
    public static string CounterOfPaths(int turns) => Definition($$"""
        "StartAt": "Add",
        "States": {
          "Add": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)" }, "Next": "More?" },
          "More?": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericLessThan": {{turns}}, "Next": "Add" }], "Default": "Done" },
          "Done": { "Type": "Succeed" }
        }
        """);

    /// <summary>Counts from 0 in JSONata: two transitions a turn.</summary>
    public static string CounterOfJsonata(int turns) => Definition($$"""
        "QueryLanguage": "JSONata", "StartAt": "Add",
        "States": {
          "Add": { "Type": "Pass", "Output": { "n": "{% $states.input.n + 1 %}" }, "Next": "More?" },
          "More?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.n < {{turns}} %}", "Next": "Add" }], "Default": "Done" },
          "Done": { "Type": "Succeed" }
        }
        """);

    /// <summary>A Map whose iterations do one thing: a transition an item.</summary>
    public static string Map { get; } = Definition("""
        "StartAt": "Each",
        "States": {
          "Each": { "Type": "Map", "ItemsPath": "$.items", "ItemProcessor": { "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } }, "ResultPath": null, "End": true }
        }
        """);

    /// <summary>A distributed Map over rows in an object; the results are dropped as they come.</summary>
    public static string DistributedMap { get; } = Definition("""
        "QueryLanguage": "JSONata", "StartAt": "Each",
        "States": {
          "Each": {
            "Type": "Map", "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSONL" }, "Arguments": { "Bucket": "in", "Key": "rows.jsonl" } },
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "One",
              "States": { "One": { "Type": "Pass", "Output": [], "End": true } }
            },
            "ResultWriter": { "WriterConfig": { "Transformation": "FLATTEN" } }, "End": true
          }
        }
        """);

    /// <summary>A Parallel with so many branches of one state.</summary>
    public static string Parallel(int branches) => Definition($$"""
        "StartAt": "All",
        "States": {
          "All": {
            "Type": "Parallel", "End": true,
            "Branches": [{{Join(branches, i => $$"""{ "StartAt": "B{{i}}", "States": { "B{{i}}": { "Type": "Pass", "End": true } } }""")}}]
          }
        }
        """);

    /// <summary>A task that fails so often that it is tried again without end in sight.</summary>
    public static string RetryStorm(int attempts) => Definition($$"""
        "StartAt": "Work",
        "States": {
          "Work": { {{Task}}, "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": {{attempts}}, "BackoffRate": 1 }], "End": true }
        }
        """);

    /// <summary>So many states that hand their input on.</summary>
    public static string Chain(int states) => Definition($$"""
        "StartAt": "S0",
        "States": { {{Join(states, i => $$""" "S{{i}}": { "Type": "Pass", "Parameters": { "data.$": "$.data" }, {{(i == states - 1 ? "\"End\": true" : $"\"Next\": \"S{i + 1}\"")}} } """)}} }
        """);

    private static string Definition(string members) => $"{{ {members} }}";

    private static string Join(int count, Func<int, string> make) => string.Join(",\n", Enumerable.Range(0, count).Select(make));
}
