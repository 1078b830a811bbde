using System.Diagnostics;
using System.Globalization;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>How long a process that was just started takes to its first result.</summary>
internal static class FirstResult
{
    private const int Starts = 10;

    /// <summary>Runs in the process that was just started: reads the document, then prints the milliseconds of each step.</summary>
    public static void Run()
    {
        var text = JsonataExpressions.Find("e02-filter-sum").Text;
        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        input.CopyTo(copy);
        var document = copy.ToArray();

        var start = Stopwatch.GetTimestamp();
        var states = Json.TryParse(document, out var value, out var error) ? value : throw new InvalidOperationException(error.ToString());
        var parsed = Stopwatch.GetTimestamp();
        var query = JsonataQuery.Parse(text);
        var compiled = Stopwatch.GetTimestamp();
        var result = query.Evaluate(variables: new Dictionary<string, Json> { ["states"] = states });
        var evaluated = Stopwatch.GetTimestamp();

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Milliseconds(start, parsed)} {Milliseconds(parsed, compiled)} {Milliseconds(compiled, evaluated)} {result.Value}"));
    }

    /// <summary>Starts processes, own and peer in turn, and gives the medians of what they print.</summary>
    public static (double[] Own, double[] Peer) Measure(string modules)
    {
        var document = OrderDocuments.States("s");
        var self = new ProcessStartInfo(Environment.ProcessPath!, ["peers", "first"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var peer = NodePeer.Command(modules, "first", JsonataExpressions.Find("e02-filter-sum").Text);
        var own = new List<double[]>();
        var peers = new List<double[]>();
        for (var i = 0; i < Starts; i++)
        {
            own.Add(Start(self, document, steps: 3));
            peers.Add(Start(peer, document, steps: 4));
        }

        return (Medians(own), Medians(peers));
    }

    private static double[] Start(ProcessStartInfo command, byte[] document, int steps)
    {
        using var process = Process.Start(command)!;
        process.StandardInput.BaseStream.Write(document);
        process.StandardInput.Close();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. printed.Split(' ').Take(steps).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static double[] Medians(List<double[]> runs) => [.. runs[0].Select((_, step) => Statistics.Median(runs.Select(run => run[step])))];

    private static double Milliseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMilliseconds;
}
