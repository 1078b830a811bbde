using System.Text.Json.Serialization;

namespace StateFlow;

/// <summary>A JSONata expression, to be put anywhere into a payload. Made by <see cref="Jsonata.Expr"/>.</summary>
[JsonConverter(typeof(PayloadExpressionConverter))]
public sealed record JsonataExpression : IPayloadExpression
{
    internal JsonataExpression(string text) => Text = text;

    /// <summary>Gets the text without delimiters.</summary>
    public string Text { get; }

    string IPayloadExpression.Mark => PayloadMarks.Jsonata;

    /// <summary>Gets the text as ASL writes it: <c>{% … %}</c>.</summary>
    public override string ToString() => Jsonata.Delimit(Text);
}
