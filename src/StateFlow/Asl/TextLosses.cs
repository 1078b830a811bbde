using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>
/// Finds what a text holds and a graph cannot: names that occur twice in an object, and strings with half of a surrogate pair, written as
/// an escape, which UTF-8 cannot carry.
/// </summary>
internal static class TextLosses
{
    /// <summary>Tells whether a text may hold half of a surrogate pair: hardly any has such an escape.</summary>
    public static bool MayHaveLoneSurrogate(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    /// <summary>Goes through the whole text and reports each loss.</summary>
    public static void Report(ReadContext context, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(context, Json.GetText(element), context.OffsetOf(element));
                break;
            case JsonValueKind.Object:
                ReportObject(context, element);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    context.Enter(index++);
                    Report(context, item);
                    context.Leave();
                }

                break;
        }
    }

    private static void ReportObject(ReadContext context, JsonElement element)
    {
        var names = new NameIndex(element.GetPropertyCount());
        foreach (var property in element.EnumerateObject())
        {
            var name = Json.GetName(property);
            context.Enter(name);
            CheckText(context, name, context.OffsetOf(property));
            if (names.Add(name) >= 0)
            {
                context.Report(
                    StructureRules.DuplicateJsonKey,
                    context.OffsetOf(property),
                    $"The name '{name}' occurs twice in this object, and only the last one counts. Remove one of them.");
            }

            Report(context, property.Value);
            context.Leave();
        }
    }

    private static void CheckText(ReadContext context, string text, int offset)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                context.Report(
                    StructureRules.LoneSurrogate, offset, "The string holds half of a surrogate pair, which is no character. Write both halves, or the character itself.");
                return;
            }
        }
    }
}
