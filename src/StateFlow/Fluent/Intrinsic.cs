using System.Globalization;
using System.Text;

namespace StateFlow;

/// <summary>Makes calls of the intrinsic functions, for payloads of JSONPath states.</summary>
/// <remarks>
/// An argument is a text, a number, a boolean, <see langword="null"/>, a <see cref="JsonPathExpression"/>, a <see cref="Token"/>, or another call.
/// Texts are quoted and escaped; tokens in them stay as they are. A token is quoted, too, where a text may stand, and not where a number must. Calls
/// nest at most ten levels deep.
/// </remarks>
public static class Intrinsic
{
    /// <summary>Writes a call by hand: for a function that this class does not know yet.</summary>
    /// <param name="call">The whole call, for example <c>States.UUID()</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="call"/> does not begin with <c>States.</c>.</exception>
    public static IntrinsicExpression Call(string call)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(call);
        return call.StartsWith("States.", StringComparison.Ordinal)
            ? new IntrinsicExpression(call)
            : throw new ArgumentException($"'{call}' is not an intrinsic function: they begin with 'States.'.", nameof(call));
    }

    /// <summary>Puts values into the places <c>{}</c> of a template. Becomes <c>States.Format</c>.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">The values, one for each place.</param>
    /// <example><code>Intrinsic.Format("Order {} shipped", JsonPath.At("$.orderId"))</code></example>
    /// <exception cref="ArgumentException">There are more or fewer values than places.</exception>
    public static IntrinsicExpression Format(string template, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(template);
        var places = template.Split("{}").Length - 1;
        return places == values.Length
            ? Make("Format", [new Template(template), .. values])
            : throw new ArgumentException($"'{template}' has {places} places for values, but {values.Length} values are given.", nameof(values));
    }

    /// <summary>Parses a JSON text. Becomes <c>States.StringToJson</c>.</summary>
    /// <param name="text">The text.</param>
    public static IntrinsicExpression StringToJson(object? text) => Make("StringToJson", text);

    /// <summary>Writes a value as a JSON text. Becomes <c>States.JsonToString</c>.</summary>
    /// <param name="value">The value.</param>
    public static IntrinsicExpression JsonToString(object? value) => Make("JsonToString", value);

    /// <summary>Makes an array. Becomes <c>States.Array</c>.</summary>
    /// <param name="items">The items.</param>
    public static IntrinsicExpression Array(params ReadOnlySpan<object?> items) => Make("Array", items);

    /// <summary>Cuts an array into pieces. Becomes <c>States.ArrayPartition</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="size">How many items a piece has at most.</param>
    public static IntrinsicExpression ArrayPartition(object? array, object? size) => Make("ArrayPartition", array, NumberOf(size));

    /// <summary>Tells whether an array has a value. Becomes <c>States.ArrayContains</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value.</param>
    public static IntrinsicExpression ArrayContains(object? array, object? value) => Make("ArrayContains", array, value);

    /// <summary>Makes an array of numbers, at most 1,000. Becomes <c>States.ArrayRange</c>.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The last number.</param>
    /// <param name="step">The distance, not 0.</param>
    public static IntrinsicExpression ArrayRange(object? start, object? end, object? step) => Make("ArrayRange", NumberOf(start), NumberOf(end), NumberOf(step));

    /// <summary>Gets an item. Becomes <c>States.ArrayGetItem</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">The position, from 0.</param>
    public static IntrinsicExpression ArrayGetItem(object? array, object? index) => Make("ArrayGetItem", array, NumberOf(index));

    /// <summary>Counts items. Becomes <c>States.ArrayLength</c>.</summary>
    /// <param name="array">The array.</param>
    public static IntrinsicExpression ArrayLength(object? array) => Make("ArrayLength", array);

    /// <summary>Leaves every value of an array once. Becomes <c>States.ArrayUnique</c>.</summary>
    /// <param name="array">The array.</param>
    public static IntrinsicExpression ArrayUnique(object? array) => Make("ArrayUnique", array);

    /// <summary>Encodes a text of at most 10,000 characters. Becomes <c>States.Base64Encode</c>.</summary>
    /// <param name="text">The text.</param>
    public static IntrinsicExpression Base64Encode(object? text) => Make("Base64Encode", text);

    /// <summary>Decodes a text of at most 10,000 characters. Becomes <c>States.Base64Decode</c>.</summary>
    /// <param name="text">The text.</param>
    public static IntrinsicExpression Base64Decode(object? text) => Make("Base64Decode", text);

    /// <summary>Computes a hash as lowercase hexadecimal digits. Becomes <c>States.Hash</c>.</summary>
    /// <param name="data">What is hashed, at most 10,000 characters.</param>
    /// <param name="algorithm"><c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c>, <c>SHA-384</c> or <c>SHA-512</c>.</param>
    public static IntrinsicExpression Hash(object? data, object? algorithm) => Make("Hash", data, algorithm);

    /// <summary>Merges two objects; members of the second one win. Becomes <c>States.JsonMerge</c>, of which the service has the shallow form only.</summary>
    /// <param name="first">The one object.</param>
    /// <param name="second">The other object.</param>
    public static IntrinsicExpression JsonMerge(object? first, object? second) => Make("JsonMerge", first, second, false);

    /// <summary>Draws a random integer. Becomes <c>States.MathRandom</c>.</summary>
    /// <param name="start">The least number.</param>
    /// <param name="end">What the number is less than.</param>
    public static IntrinsicExpression MathRandom(object? start, object? end) => Make("MathRandom", NumberOf(start), NumberOf(end));

    /// <summary>Draws an integer that is always the same for the same seed. Becomes <c>States.MathRandom</c>.</summary>
    /// <param name="start">The least number.</param>
    /// <param name="end">What the number is less than.</param>
    /// <param name="seed">The seed.</param>
    public static IntrinsicExpression MathRandom(object? start, object? end, object? seed) => Make("MathRandom", NumberOf(start), NumberOf(end), NumberOf(seed));

    /// <summary>Adds two integers. Becomes <c>States.MathAdd</c>, which rounds each of them first.</summary>
    /// <param name="first">The one number.</param>
    /// <param name="second">The other number.</param>
    public static IntrinsicExpression MathAdd(object? first, object? second) => Make("MathAdd", NumberOf(first), NumberOf(second));

    /// <summary>Splits a text; every character of the delimiters is one, and empty parts are dropped. Becomes <c>States.StringSplit</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiters">The delimiters.</param>
    public static IntrinsicExpression StringSplit(object? text, object? delimiters) => Make("StringSplit", text, delimiters);

    /// <summary>Makes a random identifier. Becomes <c>States.UUID</c>.</summary>
    public static IntrinsicExpression Uuid() => Make("UUID");

    /// <summary>Writes a text as an argument: between apostrophes, with the reserved characters escaped.</summary>
    internal static string Quote(string text) => $"'{Escape(text)}'";

    /// <summary>Escapes the reserved characters, but for those of tokens, which the pipeline replaces before anybody reads the call.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = TokenText.LengthAt(text.AsSpan(i));
            if (length == 0)
            {
                length = 1;
                _ = text[i] is '\\' or '\'' or '{' or '}' ? result.Append('\\') : result;
            }

            result.Append(text, i, length);
            i += length;
        }

        return result.ToString();
    }

    private static IntrinsicExpression Make(string function, params ReadOnlySpan<object?> arguments)
    {
        var texts = new string[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            texts[i] = Argument(arguments[i], function);
        }

        return new IntrinsicExpression($"States.{function}({string.Join(", ", texts)})");
    }

    /// <summary>A token that stands for a number is not quoted.</summary>
    private static object? NumberOf(object? value) => value is Token token ? new IntrinsicExpression(token) : value;

    private static string Argument(object? value, string function) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        JsonPathExpression path => path.Text,
        IntrinsicExpression call => call.Text,
        Token token => Quote(token),
        Template template => $"'{string.Join("{}", template.Text.Split("{}").Select(Escape))}'",
        IFormattable number when value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(
            $"A {value.GetType().Name} cannot be an argument of States.{function}. Give a text, a number, a boolean, a path, a token or another call."),
    };

    /// <summary>A text whose places <c>{}</c> must not be escaped.</summary>
    private sealed record Template(string Text);
}
