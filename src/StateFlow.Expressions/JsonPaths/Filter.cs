using System.Text.RegularExpressions;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>The condition of <c>[?(...)]</c>.</summary>
internal abstract record Filter
{
    /// <summary>Gets whether it needs parentheses as a part of another one.</summary>
    internal abstract bool IsCompound { get; }
}

/// <summary><c>a &amp;&amp; b &amp;&amp; ...</c></summary>
internal sealed record AllFilter(Filter[] Parts) : Filter
{
    internal override bool IsCompound => true;
}

/// <summary><c>a || b || ...</c></summary>
internal sealed record AnyFilter(Filter[] Parts) : Filter
{
    internal override bool IsCompound => true;
}

/// <summary><c>!a</c></summary>
internal sealed record NotFilter(Filter Part) : Filter
{
    internal override bool IsCompound => false;
}

/// <summary><c>@.a</c> alone: there is such a value, be it null.</summary>
internal sealed record ExistsFilter(PathOperand Path) : Filter
{
    internal override bool IsCompound => false;
}

/// <summary><c>@.a == 1</c> and the like.</summary>
internal sealed record ComparisonFilter(FilterOperator Operator, Operand Left, Operand Right) : Filter
{
    internal override bool IsCompound => true;
}

/// <summary>A side of a comparison.</summary>
internal abstract record Operand
{
    /// <summary>Gets whether its value is known without data.</summary>
    internal abstract bool IsConstant { get; }
}

/// <summary>A string, number, boolean, null or list.</summary>
internal sealed record LiteralOperand(Json Value) : Operand
{
    internal override bool IsConstant => true;
}

/// <summary>A path from the item that is tested (<c>@</c>) or from the document (<c>$</c>).</summary>
internal sealed record PathOperand(bool FromItem, JsonPathSteps Steps) : Operand
{
    internal override bool IsConstant => false;
}

/// <summary><c>/pattern/flags</c></summary>
internal sealed record RegexOperand(string Text, Regex Regex) : Operand
{
    internal override bool IsConstant => true;
}
