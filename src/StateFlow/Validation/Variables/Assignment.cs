using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Variables;

/// <summary>A variable that is assigned, at one place.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Key">The name of the member, which may end with <c>.$</c>.</param>
/// <param name="Value">What is assigned.</param>
/// <param name="State">The state that assigns it.</param>
/// <param name="Field">The <c>Assign</c> it stands in: that of the state, of a rule, or of a catcher.</param>
internal sealed record Assignment(string Name, string Key, Json Value, StateScope State, EvaluatedField Field)
{
    /// <summary>Gets the pointer of the member.</summary>
    public string Pointer => State.Pointer + JsonPointer.Of([.. Field.Path, Key]);

    /// <summary>Gives what a state assigns, wherever in it.</summary>
    public static IEnumerable<Assignment> In(StateScope state)
    {
        foreach (var field in state.Evaluated)
        {
            if (field.Field == AslField.Assign)
            {
                foreach (var (key, value) in field.Value.Members)
                {
                    yield return new Assignment(NameOf(key, state.IsJsonata), key, value, state, field);
                }
            }
        }
    }

    /// <summary>Gives the variable that a member of <c>Assign</c> stands for; one that is written with <c>$</c> is meant to be the same.</summary>
    public static string NameOf(string key, bool isJsonata)
    {
        var name = isJsonata ? key : EvaluatedName.Plain(key);
        return name.StartsWith('$') ? name[1..] : name;
    }

    /// <summary>Gives the <c>Assign</c> that takes effect when control goes a certain way: asl.md, sections 3.2, 4.3 and 5.4.</summary>
    public static Json? Along(Edge edge, State state) => edge.Kind switch
    {
        EdgeKind.Rule => (state as ChoiceState)?.Choices?[edge.Index].Assign,
        EdgeKind.Catcher => state is RawState ? null : Handlers.CatchersOf(state)[edge.Index].Assign,
        _ => state switch
        {
            TaskState task => task.Assign,
            PassState pass => pass.Assign,
            WaitState wait => wait.Assign,
            ChoiceState choice => choice.Assign,
            ParallelState parallel => parallel.Assign,
            MapState map => map.Assign,
            SucceedState or FailState or RawState or _ => null,
        },
    };
}
