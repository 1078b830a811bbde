using StateFlow.Expressions;

namespace StateFlow;

/// <summary>A state the graph has no record for, kept as it is: a kind that this version does not know, or a text that is no state.</summary>
public sealed record RawState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public RawState(string name)
        : base(name)
    {
    }

    /// <summary>Gets the whole state.</summary>
    public Json Content { get; init; }

    internal override string TypeName => Content["Type"] is { ValueKind: System.Text.Json.JsonValueKind.String } type ? type.GetString() : string.Empty;
}
