namespace StateFlow.Local;

/// <summary>Something in a definition that a run can reach.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="State">The state it belongs to.</param>
/// <param name="Pointer">The JSON pointer of it in the definition.</param>
/// <param name="Description">What it is, in words: <c>"Charge card" catches Payment.Declined -> "Declined"</c>.</param>
public sealed record CoveragePoint(CoverageKind Kind, string State, string Pointer, string Description);

/// <summary>What can be covered.</summary>
public enum CoverageKind
{
    /// <summary>A state that is entered.</summary>
    State,

    /// <summary>A transition to the next state.</summary>
    Transition,

    /// <summary>A rule of a Choice, or its <c>Default</c>.</summary>
    ChoiceRule,

    /// <summary>A retrier that tries again.</summary>
    Retrier,

    /// <summary>A catcher that catches.</summary>
    Catcher,
}
