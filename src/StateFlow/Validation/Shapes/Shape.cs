using StateFlow.Expressions;

namespace StateFlow.Validation.Shapes;

/// <summary>What is certain about a value before anything runs.</summary>
/// <remarks>A shape says too little rather than too much: what is not certain is unknown.</remarks>
internal abstract class Shape
{
    /// <summary>Gets the shape of a value of which nothing is certain.</summary>
    public static Shape Unknown { get; } = new UnknownShape();

    /// <summary>Gets the kinds that the value may have.</summary>
    public abstract JsonataKinds Kinds { get; }

    /// <summary>Gets what made the value, if that is certain.</summary>
    public virtual ShapeOrigin? Origin => null;

    /// <summary>Gets the value, if all of it is certain.</summary>
    public virtual Json? Literal => null;

    /// <summary>Gets the members that the value certainly has.</summary>
    public virtual IEnumerable<string> MemberNames => [];

    /// <summary>Gets whether there certainly is no value.</summary>
    public bool IsAbsent => Kinds is JsonataKinds.Nothing;

    /// <summary>Gets the shape without the chance that there is no value: where one must be, the state fails otherwise.</summary>
    public virtual Shape WhenPresent => this;

    /// <summary>Gives what a path finds below a name.</summary>
    public abstract Shape Member(string name);

    /// <summary>Gives what a path finds at a position; negative ones count from the end.</summary>
    public abstract Shape Item(int index);

    /// <summary>Gives the shape after a member was set; nothing is certain where no member can be set.</summary>
    public virtual Shape With(string name, Shape value) => Unknown;

    private sealed class UnknownShape : Shape
    {
        public override JsonataKinds Kinds => JsonataKinds.Any;

        public override Shape Member(string name) => this;

        public override Shape Item(int index) => this;

        public override Shape With(string name, Shape value) => new OverlaidShape(this, name, value);
    }
}

/// <summary>Nothing: a path ends at a value that has no such member or item.</summary>
/// <param name="at">The value it ends at.</param>
/// <param name="index">The position that was looked at, if it was one.</param>
internal sealed class AbsentShape(Shape at, int? index = null) : Shape
{
    public override JsonataKinds Kinds => JsonataKinds.Nothing;

    /// <summary>Gets the value that the path ends at.</summary>
    public Shape At => at;

    /// <summary>Gets the position that the value does not have; <see langword="null"/> when it was a name.</summary>
    public int? Index => index;

    public override ShapeOrigin? Origin => at.Origin;

    public override Shape WhenPresent => Unknown;

    public override Shape Member(string name) => this;

    public override Shape Item(int index) => this;

    public override Shape With(string name, Shape value) => new ObjectShape(new(StringComparer.Ordinal) { [name] = value }, Origin);
}

/// <summary>One of several shapes: what states come to that several transitions lead to.</summary>
internal sealed class EitherShape : Shape
{
    /// <summary>With more nothing is certain, which keeps every analysis linear.</summary>
    private const int MaxShapes = 8;

    private readonly Shape[] _shapes;

    private EitherShape(Shape[] shapes)
    {
        _shapes = shapes;
        foreach (var shape in shapes)
        {
            Kinds |= shape.Kinds;
        }
    }

    public override JsonataKinds Kinds { get; }

    public override Shape WhenPresent => Of(Array.ConvertAll(Array.FindAll(_shapes, s => !s.IsAbsent), s => s.WhenPresent));

    public override Shape Member(string name) => Of(Array.ConvertAll(_shapes, s => s.Member(name)));

    public override Shape Item(int index) => Of(Array.ConvertAll(_shapes, s => s.Item(index)));

    public override Shape With(string name, Shape value) => Of(Array.ConvertAll(_shapes, s => s.With(name, value)));

    /// <summary>Makes one shape of several.</summary>
    public static Shape Of(params ReadOnlySpan<Shape> shapes)
    {
        var all = new List<Shape>(shapes.Length);
        foreach (var shape in shapes)
        {
            foreach (var one in shape is EitherShape either ? either._shapes : new ReadOnlySpan<Shape>(in shape))
            {
                if (ReferenceEquals(one, Unknown) || all.Count > MaxShapes)
                {
                    return Unknown;
                }

                if (!all.Contains(one))
                {
                    all.Add(one);
                }
            }
        }

        return all.Count == 1 || (all.Count > 0 && all.TrueForAll(s => s.IsAbsent)) ? all[0]
            : all.Count is 0 or > MaxShapes ? Unknown
            : new EitherShape([.. all]);
    }
}
