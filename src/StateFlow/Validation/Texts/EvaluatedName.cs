using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Names of members whose values a JSONPath template evaluates: they end with <c>.$</c>, which is taken off. Source: asl.md, section 5.3.</summary>
internal static class EvaluatedName
{
    /// <summary>How such names end.</summary>
    public const string Suffix = ".$";

    public static bool Is(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Gives the name that the member gets.</summary>
    public static string Plain(string name) => Is(name) ? name[..^Suffix.Length] : name;

    /// <summary>Tells whether an object has a member, as it is or evaluated.</summary>
    public static bool IsIn(Json values, string name) => values.TryGetProperty(name, out _) || values.TryGetProperty(name + Suffix, out _);
}
