using System.Security.Cryptography;
using System.Text;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>Measures the engine and the reference implementation, one directly after the other, in one run.</summary>
internal static class PeerCommand
{
    /// <summary>Runs the command line after <c>peers</c>.</summary>
    /// <param name="arguments"><c>first</c> in a child process; else the folder <c>node_modules</c> and, if one likes, what counts and a part of the names of the cases.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        switch (arguments)
        {
            case ["first"]:
                FirstResult.Run();
                return 0;
            case [var modules, "--cpu", .. { Length: <= 1 } part]:
                Measure(modules, string.Concat(part), processorTime: true);
                return 0;
            case [var modules, .. { Length: <= 1 } part]:
                Measure(modules, string.Concat(part), processorTime: false);
                return 0;
            default:
                Console.Error.WriteLine("usage: peers <folder of node_modules> [--cpu] [part of an expression/size]");
                return 1;
        }
    }

    private static void Measure(string modules, string part, bool processorTime)
    {
        var meter = new Meter(processorTime);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var peer = new NodePeer(modules, processorTime);
            PeerReport.Head();
            var rows = new List<PeerRow>();
            foreach (var cases in JsonataCase.All.Where(c => c.ToString().Contains(part, StringComparison.Ordinal)).GroupBy(c => c.Size))
            {
                rows.AddRange(MeasureSize(cases.Key, cases, peer, meter, folder.FullName));
            }

            PeerReport.Summary(rows);
            PeerReport.Compile([.. JsonataExpressions.All.Select(e => (e.Id, peer.Compile(e.Text), meter.Measure(() => JsonataQuery.Parse(e.Text)).Micros))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var (own, other) = FirstResult.Measure(modules);
        PeerReport.First(own, other);
    }

    private static IEnumerable<PeerRow> MeasureSize(string size, IEnumerable<JsonataCase> cases, NodePeer peer, Meter meter, string folder)
    {
        var file = Path.Combine(folder, $"{size}.json");
        File.WriteAllBytes(file, OrderDocuments.States(size));
        var document = JsonDocumentPair.Read(size);
        foreach (var which in cases)
        {
            var row = MeasureCase(which, document, peer, meter, file);
            PeerReport.Row(row);
            yield return row;
        }
    }

    private static PeerRow MeasureCase(JsonataCase which, JsonDocumentPair document, NodePeer peer, Meter meter, string file)
    {
        var expression = JsonataExpressions.Find(which.Expression);
        var contenders = new JsonataContenders(expression, document);
        double? time = null;
        if (!which.ExhaustsPeer)
        {
            (time, var hash) = peer.Evaluate(expression.Text, file);
            if (hash != Hash(contenders.Engine()))
            {
                throw new InvalidOperationException($"{which}: the reference implementation gives something else.");
            }
        }

        return new(
            which,
            time,
            meter.Measure(() => contenders.Engine()),
            meter.Measure(() => contenders.Element()).Micros,
            meter.Measure(() => contenders.Value()).Micros);
    }

    private static string Hash(JsonataResult result) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Value?.ToString() ?? "undefined")));
}
