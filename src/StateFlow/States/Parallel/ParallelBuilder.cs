using System.Runtime.CompilerServices;
using StateFlow.Asl;

namespace StateFlow;

/// <summary>Builds a Parallel state.</summary>
public sealed class ParallelBuilder : StateBuilder,
    IFiltered, IParameterized, IHasArguments, IHasResultSelector, IHasResultPath, IHasOutput, IAssigning, IRetryable, ICatchable
{
    private readonly List<(ScopeBuilder Scope, SourceLocation Location)> _branches = [];

    internal ParallelBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, "Parallel", name, location)
    {
    }

    /// <summary>Adds a branch. Its output is the result at the branch's position. Becomes an item of <c>Branches</c>.</summary>
    /// <param name="define">Adds the states of the branch. The names are unique in the whole machine.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>p.Branch(b => b.Task("Check address", Lambda.Invoke("${CheckAddress}")))</code></example>
    /// <exception cref="InvalidOperationException">The branch has no states.</exception>
    public ParallelBuilder Branch(Action<FlowBuilder> define, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _branches.Add((Draft.Flow.Nest($"Branch {_branches.Count + 1} of '{Name}'", define), new SourceLocation(file, line, null)));
        return this;
    }

    private protected override State BuildFields(string pointer) => new ParallelState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        InputPath = Finished.InputPath,
        Parameters = Finished.Parameters,
        Arguments = Finished.Arguments,
        Branches = [.. _branches.Select((branch, i) => BuildBranch(branch.Scope, pointer, i, branch.Location))],
        ResultSelector = Finished.ResultSelector,
        ResultPath = Finished.ResultPath,
        OutputPath = Finished.OutputPath,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Retry = BuildRetry(pointer),
        Catch = BuildCatch(pointer),
        Transition = Transition,
    };

    private NestedMachine BuildBranch(ScopeBuilder scope, string pointer, int index, SourceLocation location)
    {
        var (startAt, states) = scope.Build(JsonPointer.Append(JsonPointer.Append(pointer, AslField.Branches.Name), index));
        return Located(new NestedMachine { StartAt = startAt, States = states }, pointer, AslField.Branches, index, location);
    }
}
