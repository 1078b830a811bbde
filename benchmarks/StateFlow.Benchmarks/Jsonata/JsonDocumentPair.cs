using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>A document as both kinds of value.</summary>
/// <param name="Element">What the first loop reads.</param>
/// <param name="Value">What the second loop and the engine read.</param>
internal sealed record JsonDocumentPair(JsonElement Element, Json Value)
{
    /// <summary>Reads what <c>$states</c> is for the document of a size.</summary>
    public static JsonDocumentPair Read(string size)
    {
        var text = OrderDocuments.States(size);
        return Json.TryParse(text, out var value, out var error)
            ? new(JsonElement.Parse(text), value)
            : throw new InvalidOperationException(error.ToString());
    }
}
