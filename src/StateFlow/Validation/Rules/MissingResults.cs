using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>The state after one that gave no result does not read it: SF15003, SF15016.</summary>
/// <remarks>
/// The input of the machine may hold what is read, so that neither is certain. The result of a failed state is taken to be what it puts at its
/// <c>ResultPath</c>; a discarded one is recognized by the name that is read.
/// </remarks>
internal sealed class MissingResults : StateRule
{
    private static readonly string[] Names = ["result", "results", "output", "response", "payload"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata)
        {
            return;
        }

        foreach (var step in scope.Graph.Flow.Successors[scope.Graph.Flow.IndexOf(scope.State.Name)])
        {
            var target = scope.Graph.Flow.States[step.Target];
            if (target.IsJsonata)
            {
                continue;
            }

            if (step.Edge.Kind is EdgeKind.Catcher)
            {
                CheckCatcher(scope, step.Edge, target, findings);
            }
            else if (scope.State is TaskState { ResultPath: { Text: null } } && step.Edge.Kind is EdgeKind.Next)
            {
                CheckDiscarded(scope, target, findings);
            }
        }
    }

    private static void CheckCatcher(StateScope scope, Edge edge, StateScope target, Findings findings)
    {
        if (ResultPathOf(scope) is not { MemberPrefix: { Count: > 0 } result })
        {
            return;
        }

        foreach (var (text, query) in Reads(target))
        {
            if (ReplacedFields.StartsWith(query.MemberPrefix, result)
                && MayLack(scope.Shapes.Along(edge), query)
                && !PathShapes.Find(query, target.Shapes.Input).IsAbsent)
            {
                findings.Report(new Diagnostic(
                    DataFlowRules.CatchTargetReadsResult,
                    target.Pointer + JsonPointer.Of(text.Path),
                    $"The state '{target.State.Name}' reads '{query}', where '{scope.State.Name}' puts its result. When '{scope.State.Name}' fails and its catcher leads here, there is none. Lead the catcher to a state of its own, or ask with 'IsPresent' before.")
                {
                    Related = [new RelatedPlace(scope.Pointer + JsonPointer.Of(edge.Pointer), "From here control comes without the result.")],
                });
                return;
            }
        }
    }

    private static void CheckDiscarded(StateScope scope, StateScope target, Findings findings)
    {
        foreach (var (text, query) in Reads(target))
        {
            if (query.MemberPrefix is [var name, ..] && IsNameOfResult(name) && MayLack(target.Shapes.Input, query) && !PathShapes.Find(query, target.Shapes.Input).IsAbsent && !scope.Graph.ResultNames.Contains(name))
            {
                findings.Report(new Diagnostic(
                    DataFlowRules.ResultPathNullThenRead,
                    target.Pointer + JsonPointer.Of(text.Path),
                    $"The state '{target.State.Name}' reads '{query}', but '{scope.State.Name}' before it discards its result: its 'ResultPath' is null, and no state puts anything there. Give it the 'ResultPath' '$.{name}'.")
                {
                    Related = [new RelatedPlace(scope.Pointer + JsonPointer.Of(AslField.ResultPath.Name), "Here the result is discarded.")],
                });
                return;
            }
        }
    }

    private static bool IsNameOfResult(string name)
    {
        foreach (var known in Names)
        {
            if (name.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether it is not certain that a path finds something.</summary>
    private static bool MayLack(Shape document, JsonPathQuery query)
    {
        foreach (var name in query.MemberPrefix)
        {
            document = document.Member(name);
            if ((document.Kinds & JsonataKinds.Nothing) != 0)
            {
                return true; // Also what is unknown.
            }
        }

        return false;
    }

    private static JsonPathQuery? ResultPathOf(StateScope scope)
    {
        var field = scope.Field(AslField.ResultPath);
        foreach (var text in scope.Expressions)
        {
            if (field is not null && ReferenceEquals(text.Owner, field))
            {
                return (text as PathText)?.Query;
            }
        }

        return null;
    }

    /// <summary>Gives the paths that a state always reads in its input.</summary>
    private static IEnumerable<(ExpressionText Text, JsonPathQuery Query)> Reads(StateScope state)
    {
        foreach (var text in state.Expressions)
        {
            var isInput = text is { Moment: Moment.Input or Moment.Item, Owner: { Use: not FieldUse.ResultPath, Comparison: null } };
            foreach (var query in isInput && state.State is not ChoiceState ? text.Queries : [])
            {
                if (query is { Root: PathRoot.Input, IsDefinite: true } && (text.Owner.Field == AslField.InputPath || InputIsWhole(state)))
                {
                    yield return (text, query);
                }
            }
        }
    }

    private static bool InputIsWhole(StateScope state) => state.Field(AslField.InputPath) is null && ReferenceEquals(state.Shapes.Effective, state.Shapes.Input);
}
