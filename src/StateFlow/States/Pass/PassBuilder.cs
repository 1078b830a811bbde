using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Builds a Pass state.</summary>
public sealed class PassBuilder : StateBuilder, IFiltered, IParameterized, IHasResultPath, IHasOutput, IAssigning
{
    private Json? _result;

    internal PassBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, "Pass", name, location)
    {
    }

    /// <summary>Gives a literal result. Becomes <c>Result</c>. JSONPath only; a JSONata state has <c>Output</c>.</summary>
    /// <param name="result">Any value without expressions: nothing in it is evaluated.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>p.Result(new { attempts = 0 }).ResultPath("$.loop")</code></example>
    /// <exception cref="ArgumentException">The value cannot be made into JSON, or has expressions.</exception>
    public PassBuilder Result(object? result)
    {
        _result = Payload.ToLiteral(Draft.Convert(result), nameof(Result));
        return this;
    }

    private protected override State BuildFields(string pointer) => new PassState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        InputPath = Finished.InputPath,
        Result = _result,
        Parameters = Finished.Parameters,
        ResultPath = Finished.ResultPath,
        OutputPath = Finished.OutputPath,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Transition = Transition,
    };
}
