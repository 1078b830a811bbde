using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local.Engine;

/// <summary>What names stand for in an expression: <c>$states</c>, and the variables.</summary>
internal sealed class VariableBindings(Json states, Json variables) : IReadOnlyDictionary<string, Json>
{
    private const string States = "states";

    public int Count => variables.Count + 1;

    public IEnumerable<string> Keys => this.Select(p => p.Key);

    public IEnumerable<Json> Values => this.Select(p => p.Value);

    public Json this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no variable '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Json value)
    {
        if (key == States)
        {
            value = states;
            return true;
        }

        return variables.TryGetProperty(key, out value);
    }

    public IEnumerator<KeyValuePair<string, Json>> GetEnumerator() => variables.Members.Prepend(new(States, states)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
