using System.Diagnostics;

namespace StateFlow.Benchmarks;

/// <summary>Measures how long something takes: the best of some batches, the same way as <c>answer.js</c>.</summary>
/// <param name="processorTime">Whether what counts is the processor time of all threads, which other programs do not change as much.</param>
internal sealed class Meter(bool processorTime)
{
    private const int WarmUpMilliseconds = 700;
    private const int WarmUpCalls = 63;
    private const int LongestWarmUpMilliseconds = 3000;
    private const int BatchMilliseconds = 20;
    private const int Batches = 3;
    private const int MeasureMilliseconds = 500;

    /// <summary>Measures.</summary>
    public Measurement Measure(Action work)
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

    private TimeSpan Batch(Action work, int size)
    {
        var start = Now();
        for (var i = 0; i < size; i++)
        {
            work();
        }

        return Now() - start;
    }

    private TimeSpan Now() => processorTime ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);
}
