using System.Text.Json;

namespace StateFlow;

/// <summary>What all builders of one definition share.</summary>
internal sealed class DefinitionContext(StateMachineOptions options)
{
    private readonly Dictionary<string, SourceLocation> _names = new(StringComparer.Ordinal);

    public StateMachineOptions Options => options;

    /// <summary>Gets the caller's serializer options without policies for names; <see langword="null"/> when they have none.</summary>
    public JsonSerializerOptions? DeclaredNames => field ??= options.SerializerOptions is { PropertyNamingPolicy: null, DictionaryKeyPolicy: null } or null
        ? null
        : new JsonSerializerOptions(options.SerializerOptions) { PropertyNamingPolicy = null, DictionaryKeyPolicy = null };

    /// <summary>Gets where the parts of the machine were written, by JSON pointer.</summary>
    public Dictionary<string, SourceLocation> Locations { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a name for a state.</summary>
    /// <exception cref="ArgumentException">Another state has it.</exception>
    public void Claim(string name, SourceLocation location)
    {
        if (!_names.TryAdd(name, location))
        {
            throw new ArgumentException(
                $"There is a state '{name}' already, added at {_names[name]}. Names are unique in the whole machine, branches and item processors included; "
                    + "rename one of them, or add a fragment that is used twice with Prefixed(…).",
                nameof(name));
        }
    }
}
