using System.Globalization;
using StateFlow.Expressions;

namespace StateFlow.Cli.Yaml;

/// <summary>A value of a YAML text: what it is in JSON, and where it and its parts were written.</summary>
/// <param name="Value">The value, aliases expanded.</param>
/// <param name="Location">Where it was written; where it is the value of a key and no scalar, where the key was written.</param>
internal sealed record YamlNode(Json Value, SourceLocation Location)
{
    private static readonly Dictionary<string, YamlNode> None = [];

    /// <summary>Gets the text of a scalar, by which it can be a key; <see langword="null"/> for a sequence or mapping.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the items of a sequence.</summary>
    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    /// <summary>Gets the members of a mapping, merged ones included.</summary>
    public IReadOnlyDictionary<string, YamlNode> Members { get; init; } = None;

    /// <summary>Gets how many sequences and mappings are nested here: 0 for a scalar.</summary>
    public int Depth { get; init; }

    /// <summary>Gets about how many characters of JSON the value is.</summary>
    public long Size { get; init; }

    /// <summary>Makes a scalar.</summary>
    public static YamlNode Scalar(Json value, string text, SourceLocation location) => new(value, location) { Text = text, Size = text.Length + 1 };

    /// <summary>Makes a sequence.</summary>
    public static YamlNode Sequence(IReadOnlyList<YamlNode> items, SourceLocation location) =>
        new(Json.Array([.. items.Select(i => i.Value)]), location)
        {
            Items = items,
            Depth = 1 + items.Select(i => i.Depth).DefaultIfEmpty().Max(),
            Size = 2 + items.Sum(i => i.Size),
        };

    /// <summary>Makes a mapping.</summary>
    public static YamlNode Mapping(IReadOnlyDictionary<string, YamlNode> members, SourceLocation location) =>
        new(Json.Object([.. members.Select(m => KeyValuePair.Create(m.Key, m.Value.Value))]), location)
        {
            Members = members,
            Depth = 1 + members.Select(m => m.Value.Depth).DefaultIfEmpty().Max(),
            Size = 2 + members.Sum(m => m.Key.Length + 3 + m.Value.Size),
        };

    /// <summary>Finds where a part was written.</summary>
    /// <param name="pointer">A JSON pointer (RFC 6901).</param>
    public SourceLocation? Find(string pointer)
    {
        var node = this;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < node.Items.Count)
            {
                node = node.Items[index];
            }
            else if (!node.Members.TryGetValue(name, out node))
            {
                return null;
            }
        }

        return node.Location;
    }
}
