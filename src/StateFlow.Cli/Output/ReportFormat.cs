namespace StateFlow.Cli.Output;

/// <summary>How findings are reported.</summary>
internal enum ReportFormat
{
    /// <summary>Lines for people.</summary>
    Lines,

    /// <summary>A JSON array.</summary>
    Json,

    /// <summary>A log in SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>The answers of <c>ValidateStateMachineDefinition</c>.</summary>
    Aws,
}
