using System.Diagnostics;
using System.Globalization;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Benchmarks;

/// <summary>Runs machines with this library and with aws-local-stepfunctions, in turn, in one run.</summary>
internal static class EmulatorCommand
{
    private const int Rounds = 5;

    /// <summary>Runs the command line after <c>emulators</c>: the folder <c>node_modules</c> that has aws-local-stepfunctions.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var modules])
        {
            Console.Error.WriteLine("usage: emulators <folder of node_modules>");
            return 1;
        }

        Console.WriteLine("| Machine | Transitions | aws-local-stepfunctions 3.0.0 | a second | StateFlow | a second | times faster |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        using var node = new NodePeer(modules, processorTime: false, "emulate.js");
        Compare(node, "Counter, 50,000 turns", Workloads.CounterOfPaths(50_000), Json.Object(new KeyValuePair<string, Json>("n", 0)));
        Compare(node, "Map over 10,000 items", Workloads.Map, Json.Object(new KeyValuePair<string, Json>("items", Json.Array([.. Enumerable.Range(0, 10_000).Select(i => Json.From((long)i))]))));
        Compare(node, "Parallel with 100 branches", Workloads.Parallel(100), Json.EmptyObject);
        Compare(node, "200 KB through 50 states", Workloads.Chain(50), Json.Object(new KeyValuePair<string, Json>("data", Json.Array([.. Enumerable.Range(0, 2_000).Select(i => Json.From($"{i:D100}"))]))));
        return 0;
    }

    private static void Compare(NodePeer node, string name, string definition, Json input)
    {
        var (micros, transitions) = Measure(AslReader.Read(definition).Machine!, input);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $$"""{"definition":{{definition}},"input":{{input}}}""");
            var theirs = Enumerable.Range(0, 3).Min(_ => node.Ask(file).GetProperty("micros"u8).GetDouble());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {transitions:N0} | {theirs / 1000:N1} ms | {transitions / theirs * 1e6:N0} | {micros / 1000:N2} ms | {transitions / micros * 1e6:N0} | {theirs / micros:N0} |"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (double Micros, long Transitions) Measure(StateMachine machine, Json input)
    {
        var options = new RunOptions { RecordHistory = false, Limits = RunLimits.None };
        var least = double.MaxValue;
        var transitions = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            transitions = machine.RunAsync(input, null, options).GetAwaiter().GetResult().ShouldSucceed().Transitions;
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return (least, transitions);
    }
}
