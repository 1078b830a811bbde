using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="HelloWorld"/>.</summary>
public static class HelloWorldRuns
{
    /// <summary>The machine runs in process: it needs no account, no network and no time.</summary>
    public static Task<LocalRun> Somebody_is_greeted() => HelloWorld.Define().RunAsync(new { name = "Ada" });

    /// <summary>The limits of Step Functions hold here, too: with the greeting around it, the name is longer than an output may be.</summary>
    public static Task<LocalRun> A_name_that_is_too_long_fails() => HelloWorld.Define().RunAsync(new { name = new string('A', 262_130) });
}
