using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>A place that reads the result of a task.</summary>
/// <param name="Reader">The state that reads: the task itself, or the one after it.</param>
/// <param name="Text">The expression.</param>
/// <param name="Names">The names that lead from the result to what is read.</param>
internal sealed record ResultUse(StateScope Reader, ExpressionText Text, IReadOnlyList<string> Names);

/// <summary>Finds where the result of a task is read as it came: in its own fields, and in the next state when nothing changes it on the way.</summary>
internal static class ResultUses
{
    private const string Root = "$";

    public static IEnumerable<ResultUse> Of(StateScope scope) => scope.State is TaskState task
        ? InFields(scope, task).Concat(InNext(scope, task))
        : [];

    private static IEnumerable<ResultUse> InFields(StateScope scope, TaskState task)
    {
        foreach (var text in scope.Expressions)
        {
            if (text.Moment is Moment.Result && text.Owner.Use is FieldUse.Template)
            {
                foreach (var names in Reads.Of(text, PathRoot.Input, "result"))
                {
                    yield return new ResultUse(scope, text, names);
                }
            }
            else if (text.Moment is Moment.Output)
            {
                foreach (var use in Below(scope, text, task))
                {
                    yield return use;
                }
            }
        }
    }

    private static IEnumerable<ResultUse> InNext(StateScope scope, TaskState task)
    {
        var isPassedOn = scope.IsJsonata ? task.Output is null : task.OutputPath is null or { Text: Root };
        if (!isPassedOn || task.Transition is not Transition.Next(var target) || scope.Graph.Flow.IndexOf(target) is not (>= 0 and var index))
        {
            yield break;
        }

        var next = scope.Graph.Flow.States[index];
        var isNarrowed = next.Evaluated.Any(f => f.Field == AslField.InputPath && f.Value != Json.From(Root));
        foreach (var text in next.Expressions)
        {
            if (text.Moment is Moment.Input && text.Owner.Use is not FieldUse.ResultPath && isNarrowed == (text.Owner.Field == AslField.InputPath))
            {
                foreach (var use in Below(next, text, task))
                {
                    yield return use;
                }
            }
        }
    }

    /// <summary>Gives what an expression reads of the result, where <c>ResultPath</c> has put it.</summary>
    private static IEnumerable<ResultUse> Below(StateScope reader, ExpressionText text, TaskState task)
    {
        if (task.ResultSelector is not null || FindPlace(task) is not { } place)
        {
            yield break;
        }

        foreach (var names in Reads.Of(text, PathRoot.Input, "input"))
        {
            if (names.Take(place.Count).SequenceEqual(place))
            {
                yield return new ResultUse(reader, text, [.. names.Skip(place.Count)]);
            }
        }
    }

    /// <summary>Finds where the result is in the output.</summary>
    /// <returns>The names that lead there; <see langword="null"/> when the result is discarded, or nobody knows where it is.</returns>
    private static IReadOnlyList<string>? FindPlace(TaskState task) => task.ResultPath switch
    {
        null or { Text: Root } => [],
        { Text: { } path } when ReferencePath.TryParse(path, out var place, out _) => [.. place.Query.MemberPrefix],
        _ => null,
    };
}
