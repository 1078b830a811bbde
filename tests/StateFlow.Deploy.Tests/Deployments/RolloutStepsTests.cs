namespace StateFlow.Deploy.Tests.Deployments;

public sealed class RolloutStepsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_weights_end_at_a_hundred()
    {
        Assert.Equal([100], Rollout.AllAtOnce.Steps());
        Assert.Equal([10, 100], Rollout.Canary(10, Minute).Steps());
        Assert.Equal([99, 100], Rollout.Canary(99, Minute).Steps());
        Assert.Equal([30, 60, 90, 100], Rollout.Linear(30, Minute).Steps());
        Assert.Equal([25, 50, 75, 100], Rollout.Linear(25, Minute).Steps());
        Assert.Equal(100, Rollout.Linear(1, Minute).Steps().Count());
    }

    [Theory]
    [InlineData(0, 60, "percentage")]
    [InlineData(100, 60, "percentage")]
    [InlineData(10, 59, "interval")]
    [InlineData(10, 90, "interval")]
    [InlineData(10, 126_060, "interval")]
    public void Numbers_that_AWS_does_not_know_are_refused(int percentage, int seconds, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => Rollout.Canary(percentage, TimeSpan.FromSeconds(seconds))).ParamName);
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => Rollout.Linear(percentage, TimeSpan.FromSeconds(seconds))).ParamName);
    }

    [Fact]
    public void More_alarms_than_AWS_watches_are_refused() => Assert.Equal(
        "alarms", Assert.Throws<ArgumentOutOfRangeException>(() => Rollout.Canary(10, Minute, [.. Enumerable.Range(0, 101).Select(i => $"a{i}")])).ParamName);
}
