using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>Finds the retriers and catchers of a state.</summary>
internal static class Handlers
{
    public static EquatableArray<Retrier> RetriersOf(State state) => state switch
    {
        TaskState task => task.Retry ?? [],
        ParallelState parallel => parallel.Retry ?? [],
        MapState map => map.Retry ?? [],
        PassState or WaitState or ChoiceState or SucceedState or FailState or RawState or _ => [],
    };

    public static EquatableArray<Catcher> CatchersOf(State state) => state switch
    {
        TaskState task => task.Catch ?? [],
        ParallelState parallel => parallel.Catch ?? [],
        MapState map => map.Catch ?? [],
        PassState or WaitState or ChoiceState or SucceedState or FailState or RawState or _ => [],
    };
}
