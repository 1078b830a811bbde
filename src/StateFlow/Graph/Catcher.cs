using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Says where control goes when a state fails with certain errors. An item of <c>Catch</c>.</summary>
public sealed record Catcher
{
    /// <summary>Gets the error names. Becomes <c>ErrorEquals</c>; required.</summary>
    public EquatableArray<string>? ErrorEquals { get; init; }

    /// <summary>Gets where the error output goes in the state's input. Becomes <c>ResultPath</c>; it replaces the input when it is not written.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>Gets the output of the state when the catcher applies. Becomes <c>Output</c>; JSONata only.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned when the catcher applies. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets the name of the state that goes on. Becomes <c>Next</c>; required.</summary>
    public string? Next { get; init; }

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}
