using System.Globalization;
using System.Text;
using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>Writes syntax trees so that they can be compared, without the parentheses that only group.</summary>
internal static class SyntaxText
{
    public static string Of(string expression)
    {
        var text = new StringBuilder();
        Write(Parser.Parse(expression), text);
        return text.ToString();
    }

    private static void Write(SyntaxNode? node, StringBuilder text)
    {
        while (node is { Kind: SyntaxKind.Block, KeepArray: false, Items: [var only] })
        {
            node = only;
        }

        if (node is null)
        {
            text.Append('-');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"({node.Kind} {node.Symbol} {node.Text.Length}:{node.Text} {node.Extra} {node.Number:R} {node.KeepArray} {node.IsDescending} ");
        Write(node.Left, text);
        Write(node.Right, text);
        Write(node.Third, text);
        if (node.HasItems)
        {
            node.Items.ForEach(item => Write(item, text));
        }

        text.Append(')');
    }
}
