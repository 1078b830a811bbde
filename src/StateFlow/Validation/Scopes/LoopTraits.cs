using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation;

/// <summary>What states do to a loop that they are part of.</summary>
internal static class LoopTraits
{
    /// <summary>What is called so says where the next page of a list begins.</summary>
    private static readonly string[] Pages = ["token", "marker", "cursor", "page", "offset", "lastEvaluatedKey"];

    /// <summary>Counts the events that a state adds to the history each time: asl.md, section 12.6.</summary>
    public static int EventsOf(State state) => state switch
    {
        TaskState => 5,
        ParallelState or MapState => 4,
        PassState or WaitState or ChoiceState or SucceedState or FailState or RawState or _ => 2,
    };

    /// <summary>Tells whether a state lets time pass: it waits, or what it does may well take long.</summary>
    public static bool TakesTime(StateScope scope) => scope.State switch
    {
        TaskState => !IsShort(scope.Resource),
        WaitState or ParallelState or MapState or RawState => true,
        PassState or ChoiceState or SucceedState or FailState or _ => false,
    };

    /// <summary>Tells whether a state counts, looks at the clock, or goes through items or pages, so that a loop around it most likely ends by itself.</summary>
    public static bool MayCount(StateScope scope)
    {
        if (scope.State is RawState || (scope.State is ChoiceState { Choices: { } rules } && rules.Any(r => MayCount(r.Condition))))
        {
            return true;
        }

        foreach (var text in scope.Expressions)
        {
            if (Array.Exists(Pages, p => IsIn(p, text.Text) || IsIn(p, text.Path[^1].ToString())) || text switch
            {
                IntrinsicText => text.Text.Contains("States.Math", StringComparison.Ordinal) || text.Text.Contains("States.Array", StringComparison.Ordinal),
                JsonataText => text.Text.AsSpan().ContainsAny("+-<>[") || text.Text.Contains("$exists", StringComparison.Ordinal) || text.Text.Contains("$count", StringComparison.Ordinal),
                _ => text.Text.Contains(':', StringComparison.Ordinal),
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets how many seconds a state waits for certain.</summary>
    public static long SecondsOf(State state) =>
        state is WaitState { Duration: WaitDuration.Seconds(ValueSource.Value({ ValueKind: JsonValueKind.Number } seconds)) } && seconds.TryGetInt64(out var value) ? Math.Max(0, value) : 0;

    private static bool IsIn(string word, string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Comparisons of numbers and times look for a limit, those of presence for the next page of a list.</summary>
    private static bool MayCount(Condition? condition) => condition switch
    {
        ComparisonCondition comparison => comparison.Operator.Operand() is OperandKind.Number or OperandKind.Timestamp
            || comparison.Operator is ComparisonOperator.IsPresent or ComparisonOperator.IsNull
            || (comparison.Operator.Operand() is OperandKind.Path && AslField.Of(comparison.Operator).Name is ['N' or 'T', ..]),
        CompositeCondition composite => composite.Conditions.Any(MayCount),
        NotCondition not => MayCount(not.Inner),
        JsonataCondition or null => false,
        RawCondition or _ => true,
    };

    /// <summary>Tells whether a call is answered at once: a request and its response, by a service that is known.</summary>
    private static bool IsShort(TaskResource? resource) => resource is TaskResource.Function
        or TaskResource.Optimized { Pattern: IntegrationPattern.RequestResponse }
        or TaskResource.Sdk { Pattern: IntegrationPattern.RequestResponse };
}
