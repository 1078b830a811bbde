using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Deploy.Policies;

/// <summary>Finds out what is known of a text that a JSONata expression puts together.</summary>
internal static class TextPattern
{
    /// <summary>Gives the literal parts of a concatenation, with <c>*</c> for all others: <c>'orders/' &amp; $day</c> gives <c>orders/*</c>.</summary>
    /// <param name="expression">An expression without errors.</param>
    /// <returns><see langword="null"/> when nothing is known.</returns>
    public static string? Of(string expression)
    {
        var parts = new Stack<string>();
        var node = Parser.Parse(expression);
        while (node is { Kind: SyntaxKind.Binary, Symbol: Symbol.Ampersand, Left: { } left, Right: { } right })
        {
            parts.Push(PartOf(right));
            node = left;
        }

        parts.Push(PartOf(node));
        var pattern = string.Concat(parts).Replace("**", Arns.Any, StringComparison.Ordinal);
        return pattern.Trim('*').Length == 0 ? null : pattern;
    }

    private static string PartOf(SyntaxNode node) => node.Kind is SyntaxKind.String ? node.Text : Arns.Any;
}
