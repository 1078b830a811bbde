using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Branching"/>.</summary>
public static class BranchingRuns
{
    /// <summary>The branches run at the same time: three seconds and five seconds are five.</summary>
    public static Task<LocalRun> Profile_and_orders_are_looked_up_at_the_same_time() => Branching.Define().RunAsync(new { customer = "c-1" }, tasks => tasks
        .On("Get Profile").Returns(new { name = "Ada" }).After(TimeSpan.FromSeconds(3))
        .On("Get Orders").Returns(new[] { "o-1", "o-2" }).After(TimeSpan.FromSeconds(5)));

    /// <summary>A branch that fails stops the other one, and the state has the error of the branch.</summary>
    public static Task<LocalRun> A_customer_without_a_profile_fails() => Branching.Define().RunAsync(new { customer = "c-2" }, tasks => tasks
        .On("Get Profile").Fails("Profile.NotFound", "There is no customer c-2.").After(TimeSpan.FromSeconds(3))
        .On("Get Orders").Returns(Array.Empty<string>()).After(TimeSpan.FromSeconds(5)));
}
