using StateFlow.Expressions;

namespace StateFlow;

/// <summary>One state of a machine. The hierarchy is closed: every kind is declared in this assembly.</summary>
public abstract record State
{
    private protected State(string name) => Name = name;

    /// <summary>Gets the name, unique within the whole machine; at most 80 characters.</summary>
    public string Name { get; init; }

    /// <summary>Gets the kind of the state, as the field <c>Type</c> says it.</summary>
    public string Type => TypeName;

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the language of this state's own fields. Becomes <c>QueryLanguage</c>; the machine's when it is not written.</summary>
    public QueryLanguage? QueryLanguage { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }

    /// <summary>Gets the value of <c>Type</c>; also what closes the hierarchy.</summary>
    internal abstract string TypeName { get; }
}
