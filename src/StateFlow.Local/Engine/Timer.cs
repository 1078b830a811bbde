namespace StateFlow.Local.Engine;

/// <summary>Something that is due at a time of the run.</summary>
/// <param name="Due">When.</param>
/// <param name="Number">Which timer it is: of those due at the same time the one that was set first comes first.</param>
/// <param name="Fire">What happens then.</param>
internal sealed record Timer(DateTimeOffset Due, long Number, Action Fire) : IComparable<Timer>
{
    public int CompareTo(Timer? other) => other is null ? 1 : Due.CompareTo(other.Due) is var order and not 0 ? order : Number.CompareTo(other.Number);
}
