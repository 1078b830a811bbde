using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>Finds strings that hold half of a surrogate pair, written as an escape: JSON allows them, UTF-8 cannot carry them.</summary>
internal static class LoneSurrogates
{
    public static void Report(ReadContext context, ReadOnlySpan<byte> utf8, JsonElement root)
    {
        // Only a text with such an escape can hold one; hardly any does.
        if (utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0)
        {
            Check(context, root);
        }
    }

    private static void Check(ReadContext context, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Check(context, Json.GetText(element), context.OffsetOf(element));
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    var name = Json.GetName(property);
                    context.Enter(name);
                    Check(context, name, context.OffsetOf(property));
                    Check(context, property.Value);
                    context.Leave();
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    context.Enter(index++);
                    Check(context, item);
                    context.Leave();
                }

                break;
        }
    }

    private static void Check(ReadContext context, string text, int offset)
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
