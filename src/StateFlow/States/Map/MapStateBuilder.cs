using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Builds a Map state: what inline and distributed ones have in common.</summary>
public abstract class MapStateBuilder : StateBuilder, IFiltered, IHasResultSelector, IHasResultPath, IHasOutput, IAssigning, IRetryable, ICatchable
{
    private ScopeBuilder? _processor;

    private protected MapStateBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, "Map", name, location)
    {
    }

    internal Json? Items { get; set; }

    internal string? ItemsPath { get; set; }

    internal Json? ItemSelector { get; set; }

    internal ValueSource? MaxConcurrency { get; set; }

    /// <summary>Defines what is done with each item.</summary>
    /// <exception cref="InvalidOperationException">It was defined before.</exception>
    internal void Process(Action<FlowBuilder> define) => _processor = _processor is null
        ? Draft.Flow.Nest($"The item processor of '{Name}'", define)
        : throw new InvalidOperationException($"The Map state '{Name}' has two item processors. Put everything that is done with an item into one.");

    /// <exception cref="InvalidOperationException">Nothing was said about what is done with each item.</exception>
    internal override void Close()
    {
        base.Close();
        if (_processor is null)
        {
            throw new InvalidOperationException($"The Map state '{Name}' does nothing with its items. Add ItemProcessor(…).");
        }
    }

    /// <summary>Makes the record with the fields that every Map state has.</summary>
    private protected MapState BuildCommon(string pointer, ProcessorConfig config)
    {
        var (startAt, states) = _processor!.Build(JsonPointer.Append(pointer, AslField.ItemProcessor.Name)); // Close has seen to it.
        return new MapState(Name)
        {
            Comment = Finished.Comment,
            QueryLanguage = Finished.QueryLanguage,
            InputPath = Finished.InputPath,
            Items = Items,
            ItemsPath = ItemsPath,
            ItemSelector = ItemSelector,
            MaxConcurrency = Finished.Source(FieldPair.MaxConcurrency, MaxConcurrency),
            ItemProcessor = new NestedMachine { ProcessorConfig = config, StartAt = startAt, States = states },
            ResultSelector = Finished.ResultSelector,
            ResultPath = Finished.ResultPath,
            OutputPath = Finished.OutputPath,
            Output = Finished.Output,
            Assign = Finished.Assign,
            Retry = BuildRetry(pointer),
            Catch = BuildCatch(pointer),
            Transition = Transition,
        };
    }
}
