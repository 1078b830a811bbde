using System.Globalization;
using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>Says now and then how far a run is, once it takes longer than people like to wait without a word.</summary>
internal sealed class ProgressLine(TextWriter error, TimeProvider clock) : IProgress<RunProgress>
{
    private const int Interval = 50_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long _last = clock.GetTimestamp();

    public void Report(RunProgress value)
    {
        if (value.Transitions % Interval == 0 && clock.GetElapsedTime(_last) >= Patience)
        {
            _last = clock.GetTimestamp();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... {value.Transitions:N0} transitions, {value.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss} on the clock of the run, in '{value.State}'"));
        }
    }
}
