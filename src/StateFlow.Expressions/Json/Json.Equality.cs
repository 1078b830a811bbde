using System.Text.Json;

namespace StateFlow.Expressions;

/// <content>Equality: by content; numbers by value, objects whatever the order of their members.</content>
public readonly partial struct Json
{
    /// <summary>Tells whether both values have the same content.</summary>
    public static bool operator ==(Json left, Json right) => left.Equals(right);

    /// <summary>Tells whether the values differ.</summary>
    public static bool operator !=(Json left, Json right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Json other) => (_node, other._node) switch
    {
        (JsonTag left, JsonTag right) => left.Kind == right.Kind && _number.Equals(other._number),
        (string left, string right) => string.Equals(left, right, StringComparison.Ordinal),
        (JsonList left, JsonList right) => ReferenceEquals(left, right) || left.Items.AsSpan().SequenceEqual(right.Items),
        (JsonMap left, JsonMap right) => ReferenceEquals(left, right) || left.Equals(right),
        (NumberText, JsonTag { Kind: JsonValueKind.Number } or NumberText) or (JsonTag { Kind: JsonValueKind.Number }, NumberText)
            => _number.Equals(other._number) && NumberText.SameValue(GetNumberText(), other.GetNumberText()),
        _ => _node is null && other._node is null,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Json other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        switch (_node)
        {
            case null:
                return 0;
            case string text:
                return string.GetHashCode(text, StringComparison.Ordinal);
            case JsonList list:
                var hash = default(HashCode);
                foreach (var item in list.Items)
                {
                    hash.Add(item);
                }

                return hash.ToHashCode();
            case JsonMap map:
                return map.GetHashCode();
            default:
                return HashCode.Combine(ValueKind, _number);
        }
    }
}
