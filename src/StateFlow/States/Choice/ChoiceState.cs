using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Decides where control goes. Becomes <c>"Type": "Choice"</c>.</summary>
public sealed record ChoiceState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public ChoiceState(string name)
        : base(name)
    {
    }

    /// <summary>Gets the rules, tried in order. Becomes <c>Choices</c>; required, and not empty.</summary>
    public EquatableArray<ChoiceRule>? Choices { get; init; }

    /// <summary>Gets the name of the state that goes on when no rule applies. Becomes <c>Default</c>.</summary>
    public string? Default { get; init; }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets what part of the input is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output when no rule applies. Becomes <c>Output</c>; JSONata only.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned when no rule applies. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    internal override string TypeName => "Choice";
}

/// <summary>A condition and where control goes when it holds. An item of <c>Choices</c>.</summary>
public sealed record ChoiceRule
{
    /// <summary>Gets the condition. Becomes <c>Variable</c> and an operator, <c>And</c>, <c>Or</c>, <c>Not</c>, or <c>Condition</c>; required.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Gets the output when the rule applies. Becomes <c>Output</c>; JSONata only.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned when the rule applies. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets the name of the state that goes on. Becomes <c>Next</c>; required.</summary>
    public string? Next { get; init; }

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}
