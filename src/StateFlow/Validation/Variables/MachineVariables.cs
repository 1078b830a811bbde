using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Rules;

namespace StateFlow.Validation.Variables;

/// <summary>The variables of a machine: who assigns them, and who reads them.</summary>
internal sealed class MachineVariables
{
    /// <summary>Larger objects are not taken to be about one thing.</summary>
    private const int MaxTogether = 50;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<(GraphScope Graph, string Name), List<Assignment>> _assignments = [];
    private readonly List<Assignment> _first = [];
    private readonly List<HashSet<int>> _together = [];

    public MachineVariables(MachineScope machine)
    {
        foreach (var graph in machine.Graphs)
        {
            foreach (var state in graph.States)
            {
                Add(state);
            }
        }
    }

    /// <summary>Gets whether a state may assign variables that nobody can know: its kind is unknown, its <c>Assign</c> is no object, or a name has a token.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets where each of the variables is assigned first in the text.</summary>
    public IReadOnlyList<Assignment> First => _first;

    /// <summary>Gets the number of a variable, or -1 when no state assigns it.</summary>
    public int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    /// <summary>Gives the places where the states of a graph, nested ones left out, assign a variable, in the order of the text.</summary>
    public IReadOnlyList<Assignment> In(GraphScope graph, string name) => _assignments.TryGetValue((graph, name), out var found) ? found : [];

    /// <summary>Gives the numbers of the variables that some <c>Assign</c> sets together with one, itself included.</summary>
    public IReadOnlyCollection<int> TogetherWith(string name) => IndexOf(name) is >= 0 and var index ? _together[index] : [];

    private void Add(StateScope state)
    {
        IsOpen |= RequiredFields.IsRaw(state.State.Raw, AslField.Assign) || (state.State is RawState raw && raw.Content[AslField.Assign.Name] is not null);
        foreach (var assignment in Assignment.In(state))
        {
            IsOpen |= TokenText.IsIn(assignment.Key);
            if (_indexes.TryAdd(assignment.Name, _indexes.Count))
            {
                _first.Add(assignment);
                _together.Add([_together.Count]);
            }

            var key = (state.Graph, assignment.Name);
            if (!_assignments.TryGetValue(key, out var places))
            {
                _assignments.Add(key, places = []);
            }

            places.Add(assignment);
        }

        foreach (var field in state.Evaluated)
        {
            if (field.Field == AslField.Assign)
            {
                AddTogether(field.Value, state.IsJsonata);
            }
        }
    }

    private void AddTogether(Json assign, bool isJsonata)
    {
        var indexes = new List<int>(assign.Count);
        foreach (var (key, _) in assign.Members)
        {
            indexes.Add(IndexOf(Assignment.NameOf(key, isJsonata)));
        }

        foreach (var index in indexes.Count <= MaxTogether ? indexes : [])
        {
            _together[index].UnionWith(indexes);
        }
    }
}
