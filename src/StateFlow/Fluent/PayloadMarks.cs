using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>The marks at the start of texts by which expressions are known after they went through a serializer.</summary>
/// <remarks>
/// Data never passes for an expression: the marks that expressions write are counted, and a payload that has another number of them is refused.
/// </remarks>
internal static class PayloadMarks
{
    // Noncharacters of Unicode, which are not meant to be exchanged.
    public const string Jsonata = "\uFDD0";
    public const string Path = "\uFDD1";

    /// <summary>How many marks the conversion that runs on this thread has written; <see langword="null"/> while none runs.</summary>
    [ThreadStatic]
    private static int? _written;

    /// <summary>Converts data with expressions inside.</summary>
    /// <exception cref="ArgumentException">A text of the data begins with a mark.</exception>
    public static Json Convert(Func<Json> convert)
    {
        var outer = _written;
        _written = 0;
        try
        {
            var json = convert();
            return Count(json) == _written
                ? json
                : throw new ArgumentException(
                    "A text of the payload begins with U+FDD0 or U+FDD1, noncharacters that mark expressions. Remove them; give expressions as they are, not serialized before.");
        }
        finally
        {
            _written = outer;
        }
    }

    /// <summary>Writes an expression; what is not converted for a definition has no mark.</summary>
    /// <exception cref="NotSupportedException">A path is serialized outside of a definition: nobody would know that the text is one.</exception>
    public static void Write(Utf8JsonWriter writer, IPayloadExpression expression)
    {
        if (expression.Mark is null || _written is null)
        {
            writer.WriteStringValue(expression.Mark == Path
                ? throw new NotSupportedException($"{expression} is serialized outside of a definition. Give the object that holds it, not its JSON.")
                : expression.ToString());
            return;
        }

        _written++;
        writer.WriteStringValue(string.Concat(expression.Mark, expression.ToString()));
    }

    /// <summary>Tells whether a value is an expression with a mark.</summary>
    public static bool Has(Json value, string mark) =>
        value.ValueKind is JsonValueKind.String && value.GetString().StartsWith(mark, StringComparison.Ordinal);

    private static int Count(Json value) => value.ValueKind switch
    {
        JsonValueKind.String => Has(value, Jsonata) || Has(value, Path) ? 1 : 0,
        JsonValueKind.Array => value.Items.Sum(Count),
        JsonValueKind.Object => value.Members.Sum(m => Count(m.Value)),
        _ => 0,
    };
}
