namespace StateFlow.Validation;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>A matter of style.</summary>
    Hint,

    /// <summary>The service accepts the definition, but it costs money, hangs or loses data.</summary>
    Warning,

    /// <summary>The service rejects the definition, or an execution must fail.</summary>
    Error,
}
