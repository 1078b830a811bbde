namespace StateFlow.Deploy.Policies;

/// <summary>Leaves resources out that others allow anyway.</summary>
internal static class Wildcards
{
    /// <summary>Gives the resources that no other one includes, in their order.</summary>
    public static IEnumerable<string> Prune(IReadOnlyList<string> resources)
    {
        var open = resources.Where(r => r.EndsWith('*')).ToHashSet(StringComparer.Ordinal);
        var lengths = open.Select(r => r.Length - 1).Distinct().ToArray();
        var prefixes = open.Select(r => r[..^1]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var resource in resources)
        {
            if (!IsIncluded(resource))
            {
                yield return resource;
            }
        }

        bool IsIncluded(string resource)
        {
            var longest = resource.EndsWith('*') ? resource.Length - 2 : resource.Length; // It does not include itself.
            foreach (var length in lengths)
            {
                if (length <= longest && prefixes.Contains(resource.AsSpan(0, length)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
