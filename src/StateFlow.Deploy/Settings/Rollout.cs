namespace StateFlow.Deploy;

/// <summary>How the executions that an alias starts move to a new version. Becomes <c>DeploymentPreference</c> in CloudFormation.</summary>
public sealed record Rollout
{
    private const int LongestMinutes = 2100;

    private Rollout()
    {
    }

    /// <summary>Gets the roll-out that moves everything at once.</summary>
    public static Rollout AllAtOnce { get; } = new() { Percentage = 100 };

    /// <summary>Gets the kind of steps.</summary>
    public RolloutKind Kind { get; private init; }

    /// <summary>Gets how many of a hundred executions move in the first step, and with <see cref="RolloutKind.Linear"/> in every step.</summary>
    public int Percentage { get; private init; }

    /// <summary>Gets how long a step lasts before the next one: whole minutes.</summary>
    public TimeSpan Interval { get; private init; }

    /// <summary>Gets the names of the CloudWatch alarms that lead back to the version before. An alarm that does not exist is none.</summary>
    public EquatableArray<string> Alarms { get; private init; }

    /// <summary>Moves a part first, and after a while the rest.</summary>
    /// <param name="percentage">The part, 1 to 99.</param>
    /// <param name="interval">How long it goes first: whole minutes, 1 to 2,100.</param>
    /// <param name="alarms">The names of the CloudWatch alarms to watch, up to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Rollout Canary(int percentage, TimeSpan interval, params EquatableArray<string> alarms) => InSteps(RolloutKind.Canary, percentage, interval, alarms);

    /// <summary>Moves equal parts, one after the other.</summary>
    /// <param name="percentage">How much a step moves, 1 to 99.</param>
    /// <param name="interval">How long a step lasts: whole minutes, 1 to 2,100.</param>
    /// <param name="alarms">The names of the CloudWatch alarms to watch, up to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Rollout Linear(int percentage, TimeSpan interval, params EquatableArray<string> alarms) => InSteps(RolloutKind.Linear, percentage, interval, alarms);

    /// <summary>Gives the weights that the new version gets, one after the other; the last is 100.</summary>
    internal IEnumerable<int> Steps()
    {
        for (var weight = Percentage; Kind is not RolloutKind.AllAtOnce && weight < 100; weight += Percentage)
        {
            yield return weight;
            if (Kind is RolloutKind.Canary)
            {
                break;
            }
        }

        yield return 100;
    }

    private static Rollout InSteps(RolloutKind kind, int percentage, TimeSpan interval, EquatableArray<string> alarms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percentage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percentage, 99);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, TimeSpan.FromMinutes(LongestMinutes));
        ArgumentOutOfRangeException.ThrowIfNotEqual(interval.Ticks % TimeSpan.TicksPerMinute, 0, nameof(interval));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alarms.Count, 100, nameof(alarms));
        return new Rollout { Kind = kind, Percentage = percentage, Interval = interval, Alarms = alarms };
    }
}
