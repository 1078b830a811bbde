using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Benchmarks;

/// <summary>Checks the definitions of a corpus with this library and with asl-validator, in turn, in one run.</summary>
internal static class ValidatorCommand
{
    private const int Rounds = 20;

    private static readonly ValidationOptions Everything = new() { MinimumSeverity = Severity.Hint };

    /// <summary>Runs the command line after <c>validators</c>: the folder <c>node_modules</c> that has asl-validator, and the folder of the corpus.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var modules, var corpus])
        {
            Console.Error.WriteLine("usage: validators <folder of node_modules> <folder of the corpus>");
            return 1;
        }

        var definitions = Read(corpus);
        var own = new List<double>();
        var peer = new List<double>();
        var (ownRight, peerRight, ownFalse, peerFalse) = (0, 0, 0, 0);
        foreach (var definition in definitions)
        {
            Check(definition.Text); // To warm up: both are measured warm.
        }

        using var node = new NodePeer(modules, processorTime: false, "validate.js");
        foreach (var definition in definitions)
        {
            var (micros, isValid) = Measure(definition.Text);
            own.Add(micros);
            var answer = node.Ask(definition.File);
            peer.Add(answer.GetProperty("micros"u8).GetDouble());
            var isValidThere = answer.GetProperty("isValid"u8).GetBoolean();
            (ownRight, ownFalse) = (ownRight + (!definition.IsValid && !isValid ? 1 : 0), ownFalse + (definition.IsValid && !isValid ? 1 : 0));
            (peerRight, peerFalse) = (peerRight + (!definition.IsValid && !isValidThere ? 1 : 0), peerFalse + (definition.IsValid && !isValidThere ? 1 : 0));
        }

        Console.WriteLine($"{definitions.Count} definitions, {definitions.Count(d => !d.IsValid)} of them faulty:");
        Console.WriteLine();
        Console.WriteLine("| Validator | Mean | Median | 99 % | Longest | Faulty ones refused | Valid ones refused |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Row("StateFlow, read and validate", own, ownRight, ownFalse);
        Row("asl-validator 4.0.0", peer, peerRight, peerFalse);
        return 0;
    }

    /// <summary>Reads the definitions that are JSON, those of both verdicts.</summary>
    private static List<Definition> Read(string corpus)
    {
        var folder = Path.Combine(corpus, "definitions");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return
        [
            .. manifest.RootElement.EnumerateArray()
                .Where(entry => entry.GetProperty("parses"u8).GetBoolean())
                .Select(entry => (Path: Path.Combine(folder, entry.GetProperty("file"u8).GetString()!), IsValid: entry.GetProperty("expected"u8).ValueEquals("valid"u8)))
                .Select(entry => new Definition(entry.Path, File.ReadAllBytes(entry.Path), entry.IsValid)),
        ];
    }

    private static (double Micros, bool IsValid) Measure(byte[] text)
    {
        var least = double.MaxValue;
        var isValid = false;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            isValid = Check(text);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return (least, isValid);
    }

    private static bool Check(byte[] text) => AslReader.Read(text).Validate(Everything).All(d => d.Severity is not Severity.Error);

    private static void Row(string name, List<double> micros, int right, int wrong)
    {
        micros.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {micros.Average():F0} µs | {micros[micros.Count / 2]:F0} µs | {micros[micros.Count * 99 / 100]:F0} µs | {micros[^1]:F0} µs | {right} | {wrong} |"));
    }

    private sealed record Definition(string File, byte[] Text, bool IsValid);
}
