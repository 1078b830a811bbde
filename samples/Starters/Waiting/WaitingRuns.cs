using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Waiting"/>. They begin on 1 January 2026, unless the options say another time.</summary>
public static class WaitingRuns
{
    /// <summary>Months pass at once on the virtual clock.</summary>
    public static Task<LocalRun> An_appointment_in_eleven_months() => Waiting.Define().RunAsync(new { reminderAt = "2026-12-01T09:00:00Z" }, tasks => tasks
        .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" }));

    /// <summary>A time in the past is not waited for.</summary>
    public static Task<LocalRun> An_appointment_in_the_past() => Waiting.Define().RunAsync(
        new { reminderAt = "2026-12-01T09:00:00Z" },
        tasks => tasks.OnIntegration("sns:publish").Returns(new { MessageId = "m-1" }),
        new RunOptions { StartTime = new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero) });

    /// <summary>An execution may take a year, and ends then wherever it is.</summary>
    public static Task<LocalRun> An_appointment_after_more_than_a_year_fails() => Waiting.Define().RunAsync(new { reminderAt = "2027-02-01T09:00:00Z" });
}
