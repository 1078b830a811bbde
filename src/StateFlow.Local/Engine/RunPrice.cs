namespace StateFlow.Local.Engine;

/// <summary>What AWS charges for executions, in US dollars: the list price of us-east-1 without free tier (asl.md, section 11).</summary>
internal static class RunPrice
{
    private const decimal PerTransition = 0.000025m;
    private const decimal PerRequest = 0.000001m;
    private const decimal PerGigabyteSecond = 0.00001667m;
    private const decimal SmallestGigabytes = 64m / 1024;
    private const decimal BillingUnitsPerSecond = 10;

    /// <summary>Gives the price of one execution, without those of others.</summary>
    public static decimal Of(Execution execution) => execution.Identity.Type is StateMachineType.Standard
        ? execution.Transitions * PerTransition
        : PerRequest + (SmallestGigabytes * PerGigabyteSecond * Units(execution.Elapsed) / BillingUnitsPerSecond);

    // Durations are rounded up to 100 ms, and every execution has one such unit (recorded).
    private static decimal Units(TimeSpan elapsed) => Math.Max(1, Math.Ceiling((decimal)elapsed.TotalSeconds * BillingUnitsPerSecond));
}
