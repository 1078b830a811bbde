using System.Text.Json;
using System.Text.Json.Serialization;

namespace StateFlow;

/// <summary>An expression or a token that may stand where a payload has a value; <c>ToString</c> gives what ASL has.</summary>
internal interface IPayloadExpression
{
    /// <summary>Gets the mark by which <see cref="Payload"/> knows the text after serialization; <see langword="null"/> when it is a text like others.</summary>
    string? Mark { get; }
}

/// <summary>Lets System.Text.Json carry expressions through the serialization of the objects around them.</summary>
internal sealed class PayloadExpressionConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IPayloadExpression).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert == typeof(Token))
        {
            return new Converter<Token>();
        }

        if (typeToConvert == typeof(JsonataExpression))
        {
            return new Converter<JsonataExpression>();
        }

        return typeToConvert == typeof(JsonPathExpression) ? new Converter<JsonPathExpression>() : new Converter<IntrinsicExpression>();
    }

    private sealed class Converter<T> : JsonConverter<T>
        where T : IPayloadExpression
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"A {typeof(T).Name} is written into definitions only.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => PayloadMarks.Write(writer, value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("The name of a member cannot be an expression.");
    }
}
