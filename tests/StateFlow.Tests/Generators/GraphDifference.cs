using System.Collections;
using System.Reflection;
using StateFlow.Expressions;

namespace StateFlow.Tests.Generators;

/// <summary>Finds where two graphs differ, so that a failed comparison says more than that they do.</summary>
internal static class GraphDifference
{
    public static string? Find(object? left, object? right, string path = "")
    {
        if (Equals(left, right))
        {
            return null;
        }

        if (left is null || right is null || left.GetType() != right.GetType() || left is string or Json or Number or DataPath or Enum)
        {
            return $"{path}: {left ?? "nothing"} / {right ?? "nothing"}";
        }

        return left is IEnumerable items ? FindItem(items, (IEnumerable)right, path) : FindProperty(left, right, path) ?? $"{path}: not equal, but every property is";
    }

    private static string? FindItem(IEnumerable left, IEnumerable right, string path)
    {
        var (ours, theirs) = (left.Cast<object>().ToList(), right.Cast<object>().ToList());
        return ours.Count != theirs.Count
            ? $"{path}: {ours.Count} / {theirs.Count} items"
            : ours.Select((item, i) => Find(item, theirs[i], $"{path}/{i}")).FirstOrDefault(d => d is not null);
    }

    private static string? FindProperty(object left, object right, string path) => left.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p.GetIndexParameters().Length == 0)
        .Select(p => Find(p.GetValue(left), p.GetValue(right), $"{path}/{p.Name}"))
        .FirstOrDefault(d => d is not null);
}
