using System.Text.Json;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Equality as JSONata has it: numbers are doubles, functions are equal to themselves only.</summary>
internal sealed class Equality : IEqualityComparer<Json>
{
    public static Equality Instance { get; } = new();

    public bool Equals(Json x, Json y) => AreEqual(x, y);

    /// <summary>Gets a hash of the surface: equal values have equal ones, and deep values are not walked.</summary>
    public int GetHashCode(Json obj) => obj.Node switch
    {
        string text => string.GetHashCode(text, StringComparison.Ordinal),
        JsonList list => HashCode.Combine(list.Items.Length, list.Items.Length > 0 ? GetHashCode(list.Items[0]) : 0),
        JsonMap map => HashMembers(map),
        _ => HashCode.Combine(Values.KindOf(obj), obj.Double),
    };

    /// <summary>Compares by content.</summary>
    public static bool AreEqual(in Json left, in Json right)
    {
        switch (left.Node)
        {
            case string text:
                return right.Node is string otherText && string.Equals(text, otherText, StringComparison.Ordinal);
            case JsonList list:
                return right.Node is JsonList otherList && (ReferenceEquals(list, otherList) || AreEqual(list.Items, otherList.Items));
            case JsonMap map:
                return right.Node is JsonMap otherMap && (ReferenceEquals(map, otherMap) || AreEqual(map, otherMap));
            default:
                return AreIdentical(left, right);
        }
    }

    /// <summary>Compares as the <c>===</c> of JavaScript does: arrays and objects are equal to themselves only.</summary>
    public static bool AreIdentical(in Json left, in Json right) => (left.Node, right.Node) switch
    {
        (string text, string other) => string.Equals(text, other, StringComparison.Ordinal),
        (NumberText or JsonTag { Kind: JsonValueKind.Number }, NumberText or JsonTag { Kind: JsonValueKind.Number }) => left.Double == right.Double,
        _ => ReferenceEquals(left.Node, right.Node),
    };

    /// <summary>Tells whether a text is among values.</summary>
    public static bool Contains(ReadOnlySpan<Json> values, string text)
    {
        foreach (var value in values)
        {
            if (value.Node is string other && string.Equals(text, other, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreEqual(ReadOnlySpan<Json> left, ReadOnlySpan<Json> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(JsonMap left, JsonMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            var at = right.IndexOf(left.Names[i]);
            if (at < 0 || !AreEqual(left.Values[i], right.Values[at]))
            {
                return false;
            }
        }

        return true;
    }

    private int HashMembers(JsonMap map)
    {
        var hash = map.Count;
        for (var i = 0; i < map.Count; i++)
        {
            // A sum does not depend on the order of the members.
            var value = map.Values[i].Node is JsonMap or JsonList ? 0 : GetHashCode(map.Values[i]);
            hash = unchecked(hash + HashCode.Combine(map.Names[i], value));
        }

        return hash;
    }
}
