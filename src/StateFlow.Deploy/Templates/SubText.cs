using System.Text;
using StateFlow.Deploy.Policies;

namespace StateFlow.Deploy.Templates;

/// <summary>Texts with placeholders as CloudFormation writes them: <c>Fn::Sub</c>, or <c>Ref</c> for a text that is nothing but a placeholder.</summary>
/// <param name="parameters">What the placeholders are called.</param>
internal sealed class SubText(ParameterNames parameters)
{
    private const string Open = "${";
    private const string Dollar = "Dollar";

    /// <summary>Gives a value with placeholders in its strings.</summary>
    public Json Of(Json value) => JsonTexts.Map(value, Of);

    /// <summary>Gives a text; without a placeholder it stays as it is.</summary>
    public Json Of(string text)
    {
        var pieces = TextPiece.Split(text);
        return pieces switch
        {
            [{ IsToken: true } only] => Ref(only.Text),
            _ when !pieces.Exists(p => p.IsToken) => Json.From(text),
            _ => Sub(pieces),
        };
    }

    /// <summary>Gives the value of a placeholder.</summary>
    public Json Ref(string token) => CloudFormation.Ref(NameOf(token));

    private Json Sub(List<TextPiece> pieces)
    {
        var text = new StringBuilder();
        var variables = new JsonObjectBuilder();
        foreach (var piece in pieces)
        {
            if (!piece.IsToken)
            {
                text.Append(Escape(piece.Text, out var hasDollar));
                if (hasDollar)
                {
                    variables.Set(Dollar, Json.From("$"));
                }
            }
            else if (QueueUrlToken.TryRead(piece.Text, out var url, out var part))
            {
                var name = ParameterNames.Pascal(piece.Text);
                text.Append(Open).Append(name).Append('}');
                variables.Set(name, CloudFormation.Object(("Fn::Select", Json.Array(part, CloudFormation.Object(("Fn::Split", Json.Array(Json.From("/"), Ref(url))))))));
            }
            else
            {
                text.Append(Open).Append(NameOf(piece.Text)).Append('}');
            }
        }

        var template = Json.From(text.ToString());
        var values = variables.ToJson();
        return CloudFormation.Object(("Fn::Sub", values.Count > 0 ? Json.Array(template, values) : template));
    }

    /// <summary>Keeps <c>${</c> from being read as the start of a placeholder: <c>${!</c>. Without a bracket that closes it there is no such escape.</summary>
    private static string Escape(string text, out bool hasDollar)
    {
        hasDollar = false;
        var result = new StringBuilder();
        var from = 0;
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, from, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + Open.Length);
            var next = rest.IndexOf(Open);
            var isClosed = rest[..(next < 0 ? rest.Length : next)].Contains('}');
            hasDollar |= !isClosed;
            result.Append(text, from, at - from).Append(isClosed ? "${!" : $"{Open}{Dollar}}}{{");
            from = at + Open.Length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private string NameOf(string token) => PseudoToken.Is(token) ? token : parameters[token];
}
