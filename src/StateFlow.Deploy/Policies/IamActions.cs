using System.Collections.Frozen;
using StateFlow.Integrations;

namespace StateFlow.Deploy.Policies;

/// <summary>What IAM knows of actions; <c>eng/build-iam.cs</c> makes the resource from the Service Authorization Reference.</summary>
internal static class IamActions
{
    private const string UnknownMark = "!";

    private static readonly Lazy<FrozenSet<string>> Marked = new(() =>
        CatalogResource.Read(typeof(IamActions).Assembly, "iam.txt.br")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' '))
            .SelectMany(l => l[1].Split(',').Select(a => a.StartsWith(UnknownMark, StringComparison.Ordinal) ? $"{UnknownMark}{l[0]}:{a[1..]}" : $"{l[0]}:{a}"))
            .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Tells whether IAM knows no resources for an action, so that it can be allowed on <c>*</c> only.</summary>
    public static bool HasNoResources(string action) => Marked.Value.Contains(action);

    /// <summary>Tells whether IAM does not know an action: it needs no permission, has another name, or is newer than the data.</summary>
    public static bool IsUnknown(string action) => Marked.Value.Contains(UnknownMark + action);
}
