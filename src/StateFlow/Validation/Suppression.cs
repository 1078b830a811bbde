using StateFlow.Asl;

namespace StateFlow.Validation;

/// <summary>A finding that is known and accepted.</summary>
/// <param name="Id">The rule, for example <c>SF14003</c>.</param>
/// <param name="State">The name of the state it is accepted in; <see langword="null"/> for the whole machine.</param>
/// <param name="Reason">Why it is accepted, for those who read it later.</param>
public sealed record Suppression(string Id, string? State = null, string? Reason = null)
{
    /// <summary>Tells whether a finding is the accepted one: in the state, or in something nested in it.</summary>
    internal bool Covers(Diagnostic finding) => finding.Id == Id
        && (State is null || $"{finding.Pointer}/".Contains($"/{JsonPointer.Of(AslField.States.Name, State)[1..]}/", StringComparison.Ordinal));
}
