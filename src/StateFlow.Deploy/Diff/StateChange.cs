namespace StateFlow.Deploy;

/// <summary>One difference between two definitions.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="State">The state, with those around it before it: <c>Check All / branch 2 / Check Address</c>; empty for the machine itself.</param>
/// <param name="Field">A JSON pointer to the field within the state: <c>/Arguments/TableName</c>; empty where the whole state is meant.</param>
/// <param name="Before">What it was; <see langword="null"/> where it was not there.</param>
/// <param name="After">What it is; <see langword="null"/> where it is not there.</param>
public sealed record StateChange(StateChangeKind Kind, string State, string Field, Json? Before, Json? After)
{
    private const int LongestValue = 120;

    /// <summary>Gives a line for people.</summary>
    public override string ToString() => (Kind, Field) switch
    {
        (StateChangeKind.Added, _) => $"+ {State}",
        (StateChangeKind.Removed, _) => $"- {State}",
        _ => $"{(Kind is StateChangeKind.Rewired ? '>' : '~')} {(State.Length == 0 ? "(machine)" : State)} {Field}: {Show(Before)} -> {Show(After)}",
    };

    private static string Show(Json? value) => value?.ToString() is not { } text ? "(not set)" : text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";
}
