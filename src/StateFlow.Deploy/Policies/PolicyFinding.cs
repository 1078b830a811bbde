namespace StateFlow.Deploy;

/// <summary>Why a policy is wider than one could wish, or what could not be found out.</summary>
/// <param name="State">The state that it is about; <see langword="null"/> for the machine.</param>
/// <param name="Message">What is the matter, and what to do.</param>
public sealed record PolicyFinding(string? State, string Message);
