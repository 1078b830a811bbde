using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A result does not replace data of another type that is read later: SF15015.</summary>
/// <remarks>Values of the same type are replaced on purpose, as counters are. Only the states that follow soon are looked at.</remarks>
internal sealed class ReplacedFields : StateRule
{
    private const int MaxSteps = 32;
    private const JsonataKinds Scalars = JsonataKinds.String | JsonataKinds.Number | JsonataKinds.Boolean;

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata || scope.Field(AslField.ResultPath) is null)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text is { Owner: { Use: FieldUse.ResultPath, Moment: not Moment.Error } }
                && text is PathText { Query: { Root: PathRoot.Input, MemberPrefix.Count: > 0 } query }
                && DiffersFrom(PathShapes.Find(query, scope.Shapes.Input), PathShapes.Find(query, scope.Shapes.Combined))
                && FindReader(scope, query) is { } reader)
            {
                findings.Report(
                    DataFlowRules.ResultPathCollides,
                    scope.Pointer,
                    $"The state '{scope.State.Name}' puts its result at '{query}', where its input has a value of another type, and '{reader.State.Name}' reads it. Put the result elsewhere if the old value is meant.",
                    text.Path);
            }
        }
    }

    private static bool DiffersFrom(Shape before, Shape after) => IsKnown(before.Kinds) && IsKnown(after.Kinds) && (before.Kinds & after.Kinds) == 0;

    private static bool IsKnown(JsonataKinds kinds) => kinds is JsonataKinds.Object or JsonataKinds.Array || (kinds != 0 && (kinds & ~Scalars) == 0);

    private static StateScope? FindReader(StateScope scope, JsonPathQuery written)
    {
        var flow = scope.Graph.Flow;
        var seen = new HashSet<int>();
        var pending = new Queue<int>([flow.IndexOf(scope.State.Name)]);
        while (seen.Count < MaxSteps && pending.TryDequeue(out var index))
        {
            foreach (var step in flow.Successors[index])
            {
                if (step.Edge.Kind is EdgeKind.Catcher || !seen.Add(step.Target))
                {
                    continue;
                }

                if (Reads(flow.States[step.Target], written))
                {
                    return flow.States[step.Target];
                }

                pending.Enqueue(step.Target);
            }
        }

        return null;
    }

    private static bool Reads(StateScope state, JsonPathQuery written)
    {
        var prefix = written.MemberPrefix;
        foreach (var text in state.Expressions)
        {
            foreach (var query in text.Owner is { Use: not FieldUse.ResultPath, Moment: Moment.Input or Moment.Item } ? text.Queries : [])
            {
                if (query.Root is PathRoot.Input && StartsWith(query.MemberPrefix, prefix))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether a path leads to what another one names, or below it.</summary>
    public static bool StartsWith(EquatableArray<string> names, EquatableArray<string> prefix)
    {
        for (var i = 0; i < prefix.Count; i++)
        {
            if (i >= names.Count || names[i] != prefix[i])
            {
                return false;
            }
        }

        return true;
    }
}
