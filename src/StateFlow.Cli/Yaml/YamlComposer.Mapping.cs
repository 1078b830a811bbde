using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StateFlow.Cli.Yaml;

/// <content>Mappings: their keys, and other mappings merged into them.</content>
internal sealed partial class YamlComposer
{
    private const string MergeKey = "<<";

    private YamlNode ComposeMapping(NodeEvent start, int depth)
    {
        var members = new OrderedDictionary<string, YamlNode>(StringComparer.Ordinal);
        var merged = new HashSet<string>(StringComparer.Ordinal);
        _open.Push(start);
        Advance();
        while (parser.Current is not MappingEnd)
        {
            var key = parser.Current!; // A mapping ends with MappingEnd.
            var name = ComposeKey(depth);
            var value = ComposeNode(depth);
            if (name is null)
            {
                continue;
            }

            var placed = value.Text is null ? value with { Location = LocationOf(key.Start) } : value;
            if (key is Scalar { Value: MergeKey, Style: ScalarStyle.Plain })
            {
                Merge(value, members, merged);
            }
            else if (merged.Remove(name))
            {
                members[name] = placed;
            }
            else if (!members.TryAdd(name, placed))
            {
                Report(YamlRules.UniqueKey, key.Start, $"The key '{Show(name)}' occurs twice in this mapping. Remove one of them.");
            }
        }

        _open.Pop();
        Advance();
        return YamlNode.Mapping(members, LocationOf(start.Start));
    }

    /// <summary>Reads a key.</summary>
    /// <returns>The name, or <see langword="null"/> when it was reported.</returns>
    private string? ComposeKey(int depth)
    {
        var key = parser.Current!; // Only called before the end of a mapping.
        if (key is Scalar { Value.Length: 0, Style: ScalarStyle.Plain })
        {
            throw new SemanticErrorException(key.Start, key.End, "The key is missing. Write one before the colon."); // The parser stumbles behind it.
        }

        if (key is Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } scalar)
        {
            Advance();
            return scalar.Value; // Whatever it would be as a value, for example a number.
        }

        var name = ComposeNode(depth).Text;
        if (name is null)
        {
            Report(YamlRules.KeyText, key.Start, "This key is a sequence or a mapping, which JSON does not have. Write a text as the key.");
        }

        return name;
    }

    /// <summary>Takes over members that the mapping does not have; the ones that it writes itself win, wherever they stand.</summary>
    private void Merge(YamlNode value, OrderedDictionary<string, YamlNode> members, HashSet<string> merged)
    {
        foreach (var source in value.Value.ValueKind is System.Text.Json.JsonValueKind.Array ? value.Items : [value])
        {
            if (source.Value.ValueKind is not System.Text.Json.JsonValueKind.Object)
            {
                _findings.Add(new(
                    YamlRules.MergedMapping, string.Empty, "'<<' merges mappings, and this is none. Write an alias of a mapping, or a sequence of them.", source.Location));
            }

            foreach (var (name, member) in source.Members)
            {
                if (members.TryAdd(name, member))
                {
                    merged.Add(name);
                }
            }
        }
    }
}
