using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Rules;

namespace StateFlow.Validation;

/// <summary>How a transition comes about.</summary>
internal enum EdgeKind
{
    /// <summary>The state is done.</summary>
    Next,

    /// <summary>No rule of a Choice state applies.</summary>
    Default,

    /// <summary>A rule of a Choice state applies.</summary>
    Rule,

    /// <summary>A catcher applies.</summary>
    Catcher,
}

/// <summary>A transition from a state to another one.</summary>
/// <param name="Kind">How it comes about.</param>
/// <param name="Target">The name of the other state.</param>
/// <param name="Index">The position of the rule or catcher.</param>
internal readonly record struct Edge(EdgeKind Kind, string Target, int Index = 0)
{
    /// <summary>Gets the steps from the state to the field with the name of the other one.</summary>
    public PointerStep[] Pointer => Kind switch
    {
        EdgeKind.Default => [AslField.Default.Name],
        EdgeKind.Rule => [AslField.Choices.Name, Index, AslField.Next.Name],
        EdgeKind.Catcher => [AslField.Catch.Name, Index, AslField.Next.Name],
        _ => [AslField.Next.Name],
    };
}

/// <summary>Finds the transitions of a state.</summary>
internal static class Edges
{
    /// <summary>Gives every transition of a state, in the order of its fields.</summary>
    public static IReadOnlyList<Edge> Of(State state)
    {
        var edges = new List<Edge>();
        switch (state)
        {
            case TaskState task:
                AddCatchers(edges, task.Catch);
                AddNext(edges, task.Transition);
                break;
            case ParallelState parallel:
                AddCatchers(edges, parallel.Catch);
                AddNext(edges, parallel.Transition);
                break;
            case MapState map:
                AddCatchers(edges, map.Catch);
                AddNext(edges, map.Transition);
                break;
            case PassState pass:
                AddNext(edges, pass.Transition);
                break;
            case WaitState wait:
                AddNext(edges, wait.Transition);
                break;
            case ChoiceState choice:
                AddRules(edges, choice);
                break;
            case RawState raw:
                AddRaw(edges, raw.Content);
                break;
            case SucceedState or FailState:
                break;
        }

        return edges;
    }

    /// <summary>Tells whether the graph may end with a state: one that does not say where it goes, or of an unknown kind, may.</summary>
    public static bool IsTerminal(State state) => state switch
    {
        TaskState task => task.Transition is not Transition.Next,
        ParallelState parallel => parallel.Transition is not Transition.Next,
        MapState map => map.Transition is not Transition.Next,
        PassState pass => pass.Transition is not Transition.Next,
        WaitState wait => wait.Transition is not Transition.Next,
        ChoiceState choice => choice is { Default: null, Choices: null or { Count: 0 } },
        SucceedState or FailState or RawState or _ => true,
    };

    /// <summary>Tells whether a state may go on where nobody can know: a field that should say it is missing, or is no good.</summary>
    public static bool AreUnclear(State state) => state switch
    {
        ChoiceState choice => choice.Choices is not { Count: > 0 } rules || rules.Any(r => r.Next is null) || RequiredFields.IsRaw(choice.Raw, AslField.Default),
        RawState raw => raw.TypeName.Length == 0,
        TaskState or PassState or WaitState or ParallelState or MapState or SucceedState or FailState or _ => RequiredFields.LacksTransition(state)
            || RequiredFields.IsRaw(state.Raw, AslField.Next, AslField.Catch)
            || Handlers.CatchersOf(state).Any(c => c.Next is null),
    };

    private static void AddNext(List<Edge> edges, Transition? transition)
    {
        if (transition is Transition.Next(var target))
        {
            edges.Add(new Edge(EdgeKind.Next, target));
        }
    }

    private static void AddCatchers(List<Edge> edges, EquatableArray<Catcher>? catchers)
    {
        for (var i = 0; i < (catchers?.Count ?? 0); i++)
        {
            if (catchers!.Value[i].Next is { } target) // The count of null is 0.
            {
                edges.Add(new Edge(EdgeKind.Catcher, target, i));
            }
        }
    }

    private static void AddRules(List<Edge> edges, ChoiceState choice)
    {
        for (var i = 0; i < (choice.Choices?.Count ?? 0); i++)
        {
            if (choice.Choices!.Value[i].Next is { } target) // The count of null is 0.
            {
                edges.Add(new Edge(EdgeKind.Rule, target, i));
            }
        }

        if (choice.Default is { } fallback)
        {
            edges.Add(new Edge(EdgeKind.Default, fallback));
        }
    }

    /// <summary>A state of a kind that this version does not know is taken to go where its fields say.</summary>
    private static void AddRaw(List<Edge> edges, Json content)
    {
        void Add(EdgeKind kind, Json? target, int index = 0)
        {
            if (target is { ValueKind: System.Text.Json.JsonValueKind.String } name)
            {
                edges.Add(new Edge(kind, name.GetString(), index));
            }
        }

        void AddItems(EdgeKind kind, AslField field)
        {
            var items = content[field.Name]?.Items ?? [];
            for (var i = 0; i < items.Count; i++)
            {
                Add(kind, items[i][AslField.Next.Name], i);
            }
        }

        AddItems(EdgeKind.Rule, AslField.Choices);
        Add(EdgeKind.Default, content[AslField.Default.Name]);
        AddItems(EdgeKind.Catcher, AslField.Catch);
        Add(EdgeKind.Next, content[AslField.Next.Name]);
    }
}
