using System.Text;

namespace StateFlow.Deploy.Templates;

/// <summary>Texts with placeholders as Terraform writes them: <c>${var.name}</c>. Other <c>${</c> and <c>%{</c> are escaped.</summary>
/// <param name="expressionOf">Gives the expression for a placeholder.</param>
internal sealed class HclText(Func<string, string> expressionOf)
{
    /// <summary>Gets texts without placeholders.</summary>
    public static HclText Plain { get; } = new(token => $"\"$${{{token}}}\"");

    /// <summary>Gives a value with placeholders in its strings.</summary>
    public Json Of(Json value) => JsonTexts.Map(value, t => Json.From(Of(t)));

    /// <summary>Gives a text.</summary>
    public string Of(string text)
    {
        var result = new StringBuilder();
        foreach (var piece in TextPiece.Split(text))
        {
            if (piece.IsToken)
            {
                EndDollars(result);
                result.Append("${").Append(expressionOf(piece.Text)).Append('}');
            }
            else
            {
                Escape(piece.Text, result);
            }
        }

        return result.ToString();
    }

    private static void Escape(string text, StringBuilder result)
    {
        foreach (var character in text)
        {
            if (character == '{' && result.Length > 0 && result[^1] is '$' or '%')
            {
                var mark = result[^1];
                result.Length--;
                EndDollars(result, mark);
                result.Append(mark).Append(mark);
            }

            result.Append(character);
        }
    }

    /// <summary>Writes the marks at the end as expressions: before <c>${</c> they would be an escape.</summary>
    private static void EndDollars(StringBuilder result, char mark = '$')
    {
        var count = 0;
        while (result.Length > 0 && result[^1] == mark)
        {
            result.Length--;
            count++;
        }

        for (; count > 0; count--)
        {
            result.Append("${\"").Append(mark).Append("\"}");
        }
    }
}
