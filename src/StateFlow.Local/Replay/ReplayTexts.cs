using System.Globalization;

namespace StateFlow.Local;

/// <summary>Words for what a replay found.</summary>
internal static class ReplayTexts
{
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    public static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    /// <summary>Names an error with its cause: <c>Payment.Declined: no money</c>.</summary>
    public static string Error(HistoryEvent failure)
    {
        var name = failure.Error ?? "an error without a name";
        return string.IsNullOrEmpty(failure.Cause) ? name : $"{name}: {Short(failure.Cause)}";
    }

    /// <summary>Gives the reason, where there is a failure: <c>, because of Payment.Declined</c>.</summary>
    public static string Because(HistoryEvent? failure) => failure is null ? string.Empty : $", because of {Error(failure)}";

    /// <summary>Says how an execution or a task ended: <c>failed with Payment.Declined</c>.</summary>
    public static string Ended(HistoryEvent ended) => ReplayData.EndOf(ended) switch
    {
        ReplayEnd.Succeeded => "succeeded",
        ReplayEnd.TimedOut => "timed out",
        ReplayEnd.Aborted => "was stopped",
        _ => $"failed with {Error(ended)}",
    };

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private static string Short(string text)
    {
        const int Longest = 200;
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
