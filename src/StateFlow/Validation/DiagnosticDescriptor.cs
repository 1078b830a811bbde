namespace StateFlow.Validation;

/// <summary>Describes a rule: what all of its findings have in common.</summary>
/// <param name="Id">The stable identifier, for example <c>SF3002</c>.</param>
/// <param name="Severity">How bad a finding is.</param>
/// <param name="Title">One sentence that says what must hold.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title);
