using System.Diagnostics;

namespace StateFlow.Benchmarks;

/// <summary>How long something takes: the best of some batches, the same way as in <c>answer.js</c>.</summary>
/// <param name="Micros">The microseconds of one call.</param>
/// <param name="Bytes">The bytes one call allocates.</param>
internal readonly record struct BestBatch(double Micros, long Bytes)
{
    private const int WarmUpMilliseconds = 700;
    private const int WarmUpCalls = 63;
    private const int LongestWarmUpMilliseconds = 3000;
    private const int BatchMilliseconds = 20;
    private const int Batches = 3;
    private const int MeasureMilliseconds = 500;

    /// <summary>Measures.</summary>
    public static BestBatch Of(Action work)
    {
        WarmUp(work);
        var size = 1;
        var least = Batch(work, size);
        for (; least.TotalMilliseconds < BatchMilliseconds; least = Batch(work, size))
        {
            size *= 2;
        }

        var clock = Stopwatch.StartNew();
        for (var batches = 0; clock.ElapsedMilliseconds < MeasureMilliseconds || batches < Batches; batches++)
        {
            var took = Batch(work, size);
            least = took < least ? took : least;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return new(least.TotalMicroseconds / size, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void WarmUp(Action work)
    {
        var clock = Stopwatch.StartNew();
        for (var calls = 0; (clock.ElapsedMilliseconds < WarmUpMilliseconds || calls < WarmUpCalls) && clock.ElapsedMilliseconds < LongestWarmUpMilliseconds; calls++)
        {
            work();
        }
    }

    private static TimeSpan Batch(Action work, int size)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < size; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
