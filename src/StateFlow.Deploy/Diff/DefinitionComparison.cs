using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Deploy.Diff;

/// <summary>Compares two definitions as JSON, so that states of any kind and of any time can be compared.</summary>
internal sealed class DefinitionComparison
{
    private static readonly string[] WiringFields = ["/Next", "/Default", "/End", "/StartAt"];
    private static readonly string[] NestedFields = ["ItemProcessor", "Iterator"];

    private readonly List<StateChange> _changes = [];
    private readonly Queue<(string Path, Json Before, Json After)> _nested = [];

    /// <summary>Gets what was found.</summary>
    public IReadOnlyList<StateChange> Changes => _changes;

    public void Compare(Json before, Json after)
    {
        CompareGraph(string.Empty, before, after);
        while (_nested.TryDequeue(out var graph))
        {
            CompareGraph(graph.Path, graph.Before, graph.After);
        }
    }

    private static IEnumerable<string> NamesOf(Json before, Json after) => after.Members.Select(m => m.Key).Concat(before.Members.Select(m => m.Key)).Distinct();

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path} / {name}";

    private static bool AreGraphs(Json? before, Json? after) => before?["States"] is not null && after?["States"] is not null;

    private static bool IsWiring(string pointer) =>
        WiringFields.Contains(pointer) || (JsonPointer.Split(pointer) is ["Choices" or "Catch", _, "Next"]);

    private void CompareGraph(string path, Json before, Json after)
    {
        foreach (var name in NamesOf(before, after).Where(n => n != "States"))
        {
            CompareValue(path, JsonPointer.Of(name), before[name], after[name]);
        }

        var (old, current) = (before["States"] ?? Json.EmptyObject, after["States"] ?? Json.EmptyObject);
        foreach (var name in NamesOf(old, current))
        {
            var state = Join(path, name);
            switch (old[name], current[name])
            {
                case (null, { } added):
                    _changes.Add(new StateChange(StateChangeKind.Added, state, string.Empty, null, added));
                    break;
                case ({ } removed, null):
                    _changes.Add(new StateChange(StateChangeKind.Removed, state, string.Empty, removed, null));
                    break;
                case ({ } was, { } now):
                    CompareState(state, was, now);
                    break;
                default:
                    break;
            }
        }
    }

    private void CompareState(string state, Json before, Json after)
    {
        foreach (var name in NamesOf(before, after))
        {
            if (NestedFields.Contains(name) && AreGraphs(before[name], after[name]))
            {
                _nested.Enqueue((state, before[name]!.Value, after[name]!.Value));
            }
            else if (name == "Branches" && before[name] is { } old && after[name] is { } current && old.Items.Count == current.Items.Count && old.Items.Zip(current.Items).All(b => AreGraphs(b.First, b.Second)))
            {
                for (var i = 0; i < old.Items.Count; i++)
                {
                    _nested.Enqueue(($"{state} / branch {i + 1}", old[i], current[i]));
                }
            }
            else
            {
                CompareValue(state, JsonPointer.Of(name), before[name], after[name]);
            }
        }
    }

    /// <summary>Finds the smallest parts that differ. Lists of different lengths differ as a whole.</summary>
    private void CompareValue(string state, string pointer, Json? before, Json? after)
    {
        if (before == after || (before is { ValueKind: JsonValueKind.String } and { } old && after is { ValueKind: JsonValueKind.String } and { } current && TokenPattern.Matches(current.GetString(), old.GetString())))
        {
            return;
        }

        if (before is { ValueKind: JsonValueKind.Object } and { } oldObject && after is { ValueKind: JsonValueKind.Object } and { } newObject)
        {
            foreach (var name in NamesOf(oldObject, newObject))
            {
                CompareValue(state, JsonPointer.Append(pointer, name), oldObject[name], newObject[name]);
            }
        }
        else if (before is { ValueKind: JsonValueKind.Array } and { } oldList && after is { ValueKind: JsonValueKind.Array } and { } newList && oldList.Items.Count == newList.Items.Count)
        {
            for (var i = 0; i < oldList.Items.Count; i++)
            {
                CompareValue(state, JsonPointer.Append(pointer, i), oldList[i], newList[i]);
            }
        }
        else
        {
            _changes.Add(new StateChange(IsWiring(pointer) ? StateChangeKind.Rewired : StateChangeKind.Changed, state, pointer, before, after));
        }
    }
}
