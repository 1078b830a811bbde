using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Does the same with every item of a list; the result is the array of the outputs. Becomes <c>"Type": "Map"</c>.</summary>
public sealed record MapState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public MapState(string name)
        : base(name)
    {
    }

    /// <summary>Gets what is done with each item. Becomes <c>ItemProcessor</c>; required unless there is an <see cref="Iterator"/>.</summary>
    public NestedMachine? ItemProcessor { get; init; }

    /// <summary>Gets what is done with each item, under the field's old name. Becomes <c>Iterator</c>.</summary>
    public NestedMachine? Iterator { get; init; }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets where the items come from outside the input; distributed maps only. Becomes <c>ItemReader</c>.</summary>
    public ItemReader? ItemReader { get; init; }

    /// <summary>Gets the items. Becomes <c>Items</c>; JSONata only; the input when it is not written.</summary>
    public Json? Items { get; init; }

    /// <summary>Gets where the items are in the input. Becomes <c>ItemsPath</c>; JSONPath only; the input when it is not written.</summary>
    public string? ItemsPath { get; init; }

    /// <summary>Gets the input of each iteration. Becomes <c>ItemSelector</c>; the item when it is not written.</summary>
    public Json? ItemSelector { get; init; }

    /// <summary>Gets the input of each iteration, under the field's old name. Becomes <c>Parameters</c>.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets how items are put together; distributed maps only. Becomes <c>ItemBatcher</c>.</summary>
    public ItemBatcher? ItemBatcher { get; init; }

    /// <summary>Gets how many iterations run at once; 0 is as many as possible. Becomes <c>MaxConcurrency</c> or <c>MaxConcurrencyPath</c>.</summary>
    public ValueSource? MaxConcurrency { get; init; }

    /// <summary>Gets how many items may fail; distributed maps only. Becomes <c>ToleratedFailureCount</c> or <c>ToleratedFailureCountPath</c>.</summary>
    public ValueSource? ToleratedFailureCount { get; init; }

    /// <summary>
    /// Gets what part of the items may fail, 0 to 100; distributed maps only. Becomes <c>ToleratedFailurePercentage</c> or
    /// <c>ToleratedFailurePercentagePath</c>.
    /// </summary>
    public ValueSource? ToleratedFailurePercentage { get; init; }

    /// <summary>Gets the name of the map run, at most 40 characters; distributed maps only. Becomes <c>Label</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Gets where results are written to; distributed maps only. Becomes <c>ResultWriter</c>.</summary>
    public ResultWriter? ResultWriter { get; init; }

    /// <summary>Gets the payload template that is applied to the results. Becomes <c>ResultSelector</c>; JSONPath only.</summary>
    public Json? ResultSelector { get; init; }

    /// <summary>Gets where the results go in the raw input. Becomes <c>ResultPath</c>; JSONPath only.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>Gets what part of the state's data is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the results when it is not written.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets the retriers, tried in order; a retry runs all iterations again. Becomes <c>Retry</c>.</summary>
    public EquatableArray<Retrier>? Retry { get; init; }

    /// <summary>Gets the catchers, tried in order. Becomes <c>Catch</c>.</summary>
    public EquatableArray<Catcher>? Catch { get; init; }

    /// <summary>Gets where control goes next. Becomes <c>Next</c> or <c>End</c>; required.</summary>
    public Transition? Transition { get; init; }

    /// <summary>Gets what is done with each item, whatever the field is called.</summary>
    public NestedMachine? Processor => ItemProcessor ?? Iterator;

    /// <summary>Gets whether every item or batch is an execution of its own.</summary>
    public bool IsDistributed => Processor?.ProcessorConfig?.Mode is ProcessorMode.Distributed;

    internal override string TypeName => "Map";
}
