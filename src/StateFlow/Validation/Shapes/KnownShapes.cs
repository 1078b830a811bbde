using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Validation.Shapes;

/// <summary>A value that stands in the definition; strings with tokens in them may be anything.</summary>
internal sealed class LiteralShape(Json value, ShapeOrigin? origin) : Shape
{
    public override JsonataKinds Kinds => value.ValueKind switch
    {
        JsonValueKind.Object => JsonataKinds.Object,
        JsonValueKind.Array => JsonataKinds.Array,
        JsonValueKind.Number => JsonataKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonataKinds.Boolean,
        JsonValueKind.Null => JsonataKinds.Null,
        _ => HasToken ? JsonataKinds.Any : JsonataKinds.String,
    };

    public override ShapeOrigin? Origin => origin;

    public override Json? Literal => HasToken ? null : value;

    public override IEnumerable<string> MemberNames => value.Members.Select(m => m.Key);

    private bool HasToken => value.ValueKind is JsonValueKind.String && TokenText.IsIn(value.GetString());

    public override Shape Member(string name)
    {
        if (value.TryGetProperty(name, out var member))
        {
            return new LiteralShape(member, origin);
        }

        return HasToken || MemberNames.Any(TokenText.IsIn) ? Unknown : new AbsentShape(this);
    }

    public override Shape Item(int index)
    {
        var at = index < 0 ? value.Count + index : index;
        return HasToken ? Unknown
            : value.ValueKind is JsonValueKind.Array && at >= 0 && at < value.Count ? new LiteralShape(value[at], origin)
            : new AbsentShape(this, index);
    }

    public override Shape With(string name, Shape value) => Kinds is JsonataKinds.Object ? new OverlaidShape(this, name, value) : Unknown;
}

/// <summary>An object with these members and no others.</summary>
internal sealed class ObjectShape(Dictionary<string, Shape> members, ShapeOrigin? origin) : Shape
{
    public override JsonataKinds Kinds => JsonataKinds.Object;

    public override ShapeOrigin? Origin => origin;

    public override IEnumerable<string> MemberNames => members.Keys;

    public override Shape Member(string name) => members.TryGetValue(name, out var member) ? member : new AbsentShape(this);

    public override Shape Item(int index) => new AbsentShape(this, index);

    public override Shape With(string name, Shape value) => new OverlaidShape(this, name, value);
}

/// <summary>An object like another one, but for a member that was set.</summary>
internal sealed class OverlaidShape : Shape
{
    /// <summary>What was set before that many others is forgotten.</summary>
    private const int MaxDepth = 32;

    private readonly Shape _below;
    private readonly string _name;
    private readonly Shape _value;
    private readonly int _depth;

    public OverlaidShape(Shape below, string name, Shape value)
    {
        var depth = below is OverlaidShape other ? other._depth : 0;
        (_below, _name, _value, _depth) = depth == MaxDepth ? (Unknown, name, value, 1) : (below, name, value, depth + 1);
    }

    public override JsonataKinds Kinds => JsonataKinds.Object;

    public override ShapeOrigin? Origin => _below.Origin;

    public override IEnumerable<string> MemberNames => _below.MemberNames.Append(_name);

    public override Shape Member(string name)
    {
        var found = name == _name ? _value : _below.Member(name);
        return found is AbsentShape ? new AbsentShape(this) : found;
    }

    public override Shape Item(int index) => new AbsentShape(this, index);

    public override Shape With(string name, Shape value) => new OverlaidShape(this, name, value);
}

/// <summary>An array: of these items, or of any number of items of one shape.</summary>
internal sealed class ArrayShape(Shape[]? items, Shape each, ShapeOrigin? origin) : Shape
{
    public override JsonataKinds Kinds => JsonataKinds.Array;

    public override ShapeOrigin? Origin => origin;

    /// <summary>Gets how many items there are, if that is certain.</summary>
    public int? Count => items?.Length;

    public override Shape Member(string name) => new AbsentShape(this);

    public override Shape Item(int index)
    {
        if (items is null)
        {
            return EitherShape.Of(each, new AbsentShape(this, index));
        }

        var at = index < 0 ? items.Length + index : index;
        return at >= 0 && at < items.Length ? items[at] : new AbsentShape(this, index);
    }
}

/// <summary>A string, number or the like that is known when it runs.</summary>
internal sealed class ScalarShape(JsonataKinds kinds, ShapeOrigin? origin) : Shape
{
    public override JsonataKinds Kinds => kinds;

    public override ShapeOrigin? Origin => origin;

    public override Shape Member(string name) => new AbsentShape(this);

    public override Shape Item(int index) => new AbsentShape(this, index);
}
