using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A change of the document after which a finding is gone, and which means what was meant.</summary>
/// <param name="Title">What it does, as an order: <c>Rename 'ResultsPath' to 'ResultPath'</c>.</param>
/// <param name="Edits">The changes, to be made in their order.</param>
public sealed record Fix(string Title, EquatableArray<Edit> Edits)
{
    internal static Fix Rename(string pointer, string from, string to) => new($"Rename '{from}' to '{to}'", [new Edit.Rename(pointer, to)]);

    internal static Fix Replace(string pointer, string from, string to) => Set(pointer, Json.From(to), $"Write '{to}' instead of '{from}'");

    internal static Fix Set(string pointer, Json value, string title) => new(title, [new Edit.Set(pointer, value)]);

    internal static Fix Remove(string pointer, string name) => new($"Remove '{name}'", [new Edit.Remove(pointer)]);
}
