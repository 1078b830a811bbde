using System.Text.Json;

namespace StateFlow.Expressions.Jsonata;

/// <summary>What JSONata knows about values beyond JSON: there may be nothing, or a function.</summary>
internal static class Values
{
    /// <summary>Gets nothing: what a path gives that leads nowhere.</summary>
    public static Json Undefined { get; } = Json.FromNode(JsonTag.Undefined);

    public static bool IsUndefined(in Json value) => ReferenceEquals(value.Node, JsonTag.Undefined);

    public static bool IsNumber(in Json value) => ReferenceEquals(value.Node, JsonTag.Number) || value.Node is NumberText;

    public static ValueKinds KindOf(in Json value) => value.Node switch
    {
        null => ValueKinds.Null,
        string => ValueKinds.String,
        JsonList => ValueKinds.Array,
        JsonMap => ValueKinds.Object,
        JsonTag { Kind: JsonValueKind.Number } or NumberText => ValueKinds.Number,
        JsonTag { Kind: JsonValueKind.Undefined } => ValueKinds.Missing,
        JsonTag => ValueKinds.Boolean,
        _ => ValueKinds.Function,
    };

    /// <summary>Gets the items of an array, and nothing of anything else.</summary>
    public static ReadOnlySpan<Json> ItemsOf(Json value) => (value.Node as JsonList)?.Items;

    /// <summary>Casts to a boolean as <c>$boolean</c> does; nothing counts as false.</summary>
    /// <remarks>An array of one item is what its item is; a longer one is true where any item is.</remarks>
    public static bool IsTrue(in Json value)
    {
        switch (value.Node)
        {
            case null:
                return false;
            case string text:
                return text.Length > 0;
            case JsonMap map:
                return map.Count > 0;
            case JsonList list:
                foreach (var item in list.Items)
                {
                    if (IsTrue(item))
                    {
                        return true;
                    }
                }

                return false;
            case JsonTag { Kind: JsonValueKind.Number } or NumberText:
                return double.IsInfinity(value.Double) ? throw OutOfRange(value) : value.Double != 0 && !double.IsNaN(value.Double);
            case JsonTag tag:
                return tag.Kind is JsonValueKind.True;
            default:
                return false;
        }
    }

    /// <summary>Reads a number for arithmetic, which infinity has no part in.</summary>
    /// <returns><see langword="false"/> when the value is something else.</returns>
    public static bool TryGetNumber(in Json value, out double number)
    {
        number = value.Double;
        if (!IsNumber(value) || double.IsNaN(number))
        {
            return false;
        }

        return double.IsFinite(number) ? true : throw OutOfRange(value);
    }

    /// <summary>Makes a number; unlike <see cref="Json.From(double)"/> of infinity, too, which an expression may pass on and cannot give.</summary>
    public static Json Number(double value) => Json.FromComputed(value);

    /// <summary>Makes a list of results that nobody has handed on yet.</summary>
    public static Json Results(ReadOnlySpan<Json> items) => Json.FromNode(items.Length == 0 ? JsonList.NoResults : new JsonList(items.ToArray(), ListKind.Sequence));

    /// <summary>Hands the results of a function or of a predicate on: nothing, the only one, or all of them.</summary>
    public static Json HandOn(in Json value, bool keepsSingleton = false) => value.Node switch
    {
        JsonList { Kind: ListKind.Sequence, Items: [] } => Undefined,
        JsonList { Kind: ListKind.Sequence, Items: [var only] } when !keepsSingleton => only,
        JsonList { Kind: ListKind.Sequence } list when keepsSingleton => Json.FromNode(new JsonList(list.Items, ListKind.KeptSequence)),
        _ => value,
    };

    /// <summary>Tells whether there is something that JavaScript calls true, which every function is.</summary>
    public static bool IsThere(in Json value) => value.Node is FunctionValue || IsTrue(value);

    /// <summary>Hands results on as a path does: nothing, the only one, or all of them.</summary>
    public static Json Sequence(ReadOnlySpan<Json> items, bool keepsSingleton = false) => items.Length switch
    {
        0 => Undefined,
        1 when !keepsSingleton => items[0],
        _ => Json.FromNode(new JsonList(items.ToArray(), keepsSingleton ? ListKind.KeptSequence : ListKind.Sequence)),
    };

    public static Json Array(ReadOnlySpan<Json> items) => Json.FromList(items.ToArray());

    public static JsonataFault OutOfRange(in Json value) => new("D1001") { Value = value };
}
