using System.Collections.Frozen;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>How the sides of a comparison are compared (Jayway, <c>RelationalOperator</c>).</summary>
internal enum FilterOperator
{
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    In,
    NotIn,
    SubsetOf,
    AnyOf,
    NoneOf,
    All,
    Contains,
    Size,
    Empty,
}

/// <summary>The operators by the text they are written with.</summary>
internal static class FilterOperators
{
    /// <summary>Gets the operators; those that are words are written in any case.</summary>
    public static FrozenDictionary<string, FilterOperator> ByText { get; } = new Dictionary<string, FilterOperator>
    {
        ["=="] = FilterOperator.Equal,
        ["!="] = FilterOperator.NotEqual,
        ["==="] = FilterOperator.StrictEqual,
        ["!=="] = FilterOperator.StrictNotEqual,
        ["<"] = FilterOperator.Less,
        ["<="] = FilterOperator.LessOrEqual,
        [">"] = FilterOperator.Greater,
        [">="] = FilterOperator.GreaterOrEqual,
        ["=~"] = FilterOperator.Matches,
        ["in"] = FilterOperator.In,
        ["nin"] = FilterOperator.NotIn,
        ["subsetof"] = FilterOperator.SubsetOf,
        ["anyof"] = FilterOperator.AnyOf,
        ["noneof"] = FilterOperator.NoneOf,
        ["all"] = FilterOperator.All,
        ["contains"] = FilterOperator.Contains,
        ["size"] = FilterOperator.Size,
        ["empty"] = FilterOperator.Empty,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<FilterOperator, string> Texts = ByText.ToFrozenDictionary(p => p.Value, p => p.Key);

    /// <summary>Gives the text an operator is written with.</summary>
    public static string TextOf(FilterOperator comparison) => Texts[comparison];
}
