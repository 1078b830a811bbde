using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation;

/// <summary>A state and where it stands in the machine. What several rules ask for is found out once.</summary>
/// <param name="graph">The graph it belongs to.</param>
/// <param name="state">The state.</param>
internal sealed class StateScope(GraphScope graph, State state)
{
    /// <summary>Gets the graph it belongs to.</summary>
    public GraphScope Graph => graph;

    /// <summary>Gets the state.</summary>
    public State State => state;

    /// <summary>Gets the pointer of the state.</summary>
    public string Pointer => field ??= JsonPointer.Append(JsonPointer.Append(graph.Pointer, AslField.States.Name), state.Name);

    /// <summary>Gets the language of the state's own fields.</summary>
    public QueryLanguage Language => state.QueryLanguage ?? graph.Machine.EffectiveQueryLanguage;

    /// <summary>Gets whether the fields of the state are JSONata.</summary>
    public bool IsJsonata => Language is QueryLanguage.Jsonata;

    /// <summary>Gets where control goes from here, in the order of the fields.</summary>
    public IReadOnlyList<Edge> Exits => field ??= Edges.Of(state);

    /// <summary>Gets what a task calls; <see langword="null"/> for other states, and for a task that does not say it.</summary>
    public TaskResource? Resource => field ??= state is TaskState { Resource: { } resource } ? IntegrationCatalog.Find(resource) : null;

    /// <summary>Gets the fields of the state whose values the service evaluates, whole.</summary>
    public IReadOnlyList<EvaluatedField> Evaluated => field ??= EvaluatedFields.Of(state);

    /// <summary>Gets the expressions in those fields, parsed.</summary>
    public IReadOnlyList<ExpressionText> Expressions => field ??= ExpressionTexts.Of(this);

    /// <summary>Gets the texts in those fields that stand for themselves.</summary>
    public IReadOnlyList<LiteralText> Literals => field ??= LiteralTexts.Of(this);

    /// <summary>Gets what a task gives to what it calls; <see langword="null"/> for other states.</summary>
    public CallArguments? Arguments => field ??= state is TaskState task ? CallArguments.Of(task, IsJsonata) : null;

    /// <summary>Gets the variables that those expressions read.</summary>
    public IReadOnlyList<VariableRead> VariableReads => field ??= VariableRead.In(this);

    /// <summary>Gets what is certain about the data of the state.</summary>
    public StateShapes Shapes => graph.Root.Shapes.Of(this);

    /// <summary>Finds an evaluated field of the state itself, rather than of a rule, a catcher or the like in it.</summary>
    public EvaluatedField? Field(AslField field)
    {
        foreach (var evaluated in Evaluated)
        {
            if (evaluated.Field == field && evaluated.Path.Length == 1)
            {
                return evaluated;
            }
        }

        return null;
    }
}
