using System.Globalization;

namespace StateFlow.Benchmarks;

/// <summary>Prints what was measured as Markdown.</summary>
internal static class PeerReport
{
    /// <summary>Prints the head of the table of evaluations.</summary>
    public static void Head() => Console.WriteLine(
        """
        | Expression | Size | jsonata 2.2.2 | StateFlow | Factor | Loop over JsonElement | StateFlow ÷ loop | Loop over Json | StateFlow ÷ loop | StateFlow allocates |
        |---|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """);

    /// <summary>Prints a row of the table of evaluations.</summary>
    public static void Row(PeerRow row) => Console.WriteLine(
        $"| {row.Case.Expression} | {row.Case.Size} | {(row.Peer is { } peer ? Time(peer) : "out of memory")} | {Time(row.Own.Micros)} "
        + $"| {(row.Factor is { } factor ? Digits(factor) : "–")} | {Time(row.ElementLoop)} | {Digits(row.ToElementLoop)} "
        + $"| {Time(row.ValueLoop)} | {Digits(row.ToValueLoop)} | {Size(row.Own.Bytes)} |");

    /// <summary>Prints what the rows come to.</summary>
    public static void Summary(IReadOnlyList<PeerRow> rows)
    {
        var slowest = rows.Where(row => row.Factor is not null).MinBy(row => row.Factor);
        Console.WriteLine();
        Console.WriteLine($"- Times faster than jsonata 2.2.2, geometric mean: {Digits(Statistics.GeometricMean(rows.Select(row => row.Factor).OfType<double>()))}.");
        Console.WriteLine($"- The least of them: {Digits(slowest?.Factor ?? double.NaN)} ({slowest?.Case}).");
        Console.WriteLine($"- Times the loop over JsonElement, geometric mean: {Digits(Statistics.GeometricMean(rows.Select(row => row.ToElementLoop)))}.");
        Console.WriteLine($"- Times the loop over Json, geometric mean: {Digits(Statistics.GeometricMean(rows.Select(row => row.ToValueLoop)))}.");
        Console.WriteLine($"- 100 times the data (l ÷ m) takes so many times the time: {string.Join(", ", Growth(rows))}.");
    }

    /// <summary>Prints the times of compiling.</summary>
    public static void Compile(IReadOnlyList<(string Expression, double Peer, double Own)> rows)
    {
        var longest = rows.MaxBy(row => row.Own);
        Console.WriteLine(
            $"- Compile, median of {rows.Count} expressions: {Time(Statistics.Median(rows.Select(row => row.Own)))}, longest {Time(longest.Own)} ({longest.Expression}); "
            + $"jsonata 2.2.2: {Time(Statistics.Median(rows.Select(row => row.Peer)))}.");
    }

    /// <summary>Prints the times of the first result.</summary>
    public static void First(double[] own, double[] peer)
    {
        Console.WriteLine(
            $"- First result of a fresh process, median: {Milliseconds(own.Sum())} (read the document {Milliseconds(own[0])}, compile {Milliseconds(own[1])}, "
            + $"evaluate {Milliseconds(own[2])}).");
        Console.WriteLine(
            $"- The same with jsonata 2.2.2: {Milliseconds(peer.Sum())} (load the module {Milliseconds(peer[0])}, read the document {Milliseconds(peer[1])}, "
            + $"compile {Milliseconds(peer[2])}, evaluate {Milliseconds(peer[3])}).");
    }

    private static IEnumerable<string> Growth(IReadOnlyList<PeerRow> rows) =>
        from large in rows
        join medium in rows on large.Case equals medium.Case with { Size = "l" }
        where medium.Case.Size == "m"
        select $"{large.Case.Expression} {Digits(large.Own.Micros / medium.Own.Micros)}";

    private static string Milliseconds(double value) => Time(value * 1000);

    private static string Time(double micros) => micros switch
    {
        < 1 => $"{Digits(micros * 1000)} ns",
        < 1000 => $"{Digits(micros)} µs",
        _ => $"{Digits(micros / 1000)} ms",
    };

    private static string Size(long bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => $"{Digits(bytes / 1e3)} KB",
        _ => $"{Digits(bytes / 1e6)} MB",
    };

    /// <summary>Formats with three digits or, from 100 on, without a fraction.</summary>
    private static string Digits(double value)
    {
        var format = value switch
        {
            < 1 => "0.00",
            < 10 => "0.0#",
            < 100 => "0.0",
            _ => "0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
