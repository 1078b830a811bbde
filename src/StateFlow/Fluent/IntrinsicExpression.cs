using System.Text.Json.Serialization;

namespace StateFlow;

/// <summary>A call of an intrinsic function, to be put anywhere into a payload of a JSONPath state. Made by <see cref="Intrinsic"/>.</summary>
[JsonConverter(typeof(PayloadExpressionConverter))]
public sealed record IntrinsicExpression : IPayloadExpression
{
    internal IntrinsicExpression(string text) => Text = text;

    /// <summary>Gets the call, for example <c>States.UUID()</c>.</summary>
    public string Text { get; }

    string IPayloadExpression.Mark => PayloadMarks.Path;

    /// <summary>Gets the call.</summary>
    public override string ToString() => Text;
}
