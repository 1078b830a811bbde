using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <summary>Finds where the values of a JSON text stand.</summary>
internal static class TextLocations
{
    /// <summary>Makes a source map of a text. The text is gone through when the first place is asked for.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The name of its file.</param>
    public static SourceMap Of(ReadOnlyMemory<byte> utf8, string? file) => SourceMap.Defer(() => Locate(utf8, file));

    private static Dictionary<string, SourceLocation> Locate(ReadOnlyMemory<byte> utf8, string? file)
    {
        var places = new List<(string Pointer, int Offset)>();
        using var document = Json.ParseDocument(utf8, out _);
        if (document is not null)
        {
            Collect(new ReadContext(utf8), document.RootElement, string.Empty, places);
        }

        var walker = new LineWalker(utf8.Span);
        var locations = new Dictionary<string, SourceLocation>(places.Count, StringComparer.Ordinal);
        foreach (var (pointer, offset) in places)
        {
            var (line, column) = walker.Locate(offset);
            locations[pointer] = new SourceLocation(file, line, column);
        }

        return locations;
    }

    private static void Collect(ReadContext text, JsonElement element, string pointer, List<(string Pointer, int Offset)> places)
    {
        if (pointer.Length == 0)
        {
            places.Add((pointer, text.OffsetOf(element)));
        }

        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                var inner = JsonPointer.Append(pointer, Json.GetName(property));
                places.Add((inner, text.PlaceOf(property)));
                Collect(text, property.Value, inner, places);
            }
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                var inner = JsonPointer.Append(pointer, index++);
                places.Add((inner, text.OffsetOf(item)));
                Collect(text, item, inner, places);
            }
        }
    }
}
