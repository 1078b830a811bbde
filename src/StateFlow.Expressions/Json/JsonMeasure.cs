using System.Text.Json;

namespace StateFlow.Expressions;

/// <summary>What is known of an array or object without walking it: it is counted once, when it is made.</summary>
/// <param name="Depth">How many arrays and objects are nested, this one included.</param>
/// <param name="Size">How many values there are in it, this one included; a value that stands at several places counts at each. Ends at the largest integer.</param>
/// <param name="IsJson">Whether all of it is JSON: an evaluator knows functions, infinity, and nothing as well.</param>
/// <param name="IsPlain">Whether all of it is as if it had been read: JSON, and all lists are <see cref="ListKind.Plain"/>.</param>
internal readonly record struct JsonMeasure(int Depth, int Size, bool IsJson, bool IsPlain)
{
    private static readonly JsonMeasure Scalar = new(0, 1, true, true);
    private static readonly JsonMeasure NoJson = new(0, 1, false, false);

    /// <summary>Measures a container by what is in it.</summary>
    /// <exception cref="JsonDepthException">It nests too deep.</exception>
    public static JsonMeasure Of(ReadOnlySpan<Json> items, ListKind kind = ListKind.Plain)
    {
        var (depth, size, isJson, isPlain) = (0, 1L, true, kind is ListKind.Plain);
        foreach (var item in items)
        {
            var node = item.Node;
            if (node is string or null || ReferenceEquals(node, JsonTag.Number))
            {
                size++;
                isJson &= double.IsFinite(item.Double);
                continue;
            }

            var inner = node switch
            {
                JsonList list => list.Measure,
                JsonMap map => map.Measure,
                NumberText or JsonTag { Kind: not JsonValueKind.Undefined } => Scalar,
                _ => NoJson,
            };
            (depth, size, isJson, isPlain) = (Math.Max(depth, inner.Depth), size + inner.Size, isJson && inner.IsJson, isPlain && inner.IsPlain);
        }

        return depth < Json.MaxDepth ? new JsonMeasure(depth + 1, (int)Math.Min(size, int.MaxValue), isJson, isPlain && isJson) : throw new JsonDepthException();
    }
}
