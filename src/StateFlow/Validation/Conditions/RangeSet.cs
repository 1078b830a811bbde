namespace StateFlow.Validation.Conditions;

/// <summary>A set of values that have an order, made of ranges.</summary>
/// <remarks>It is kept as the places at which one passes into the set and out of it again; a place lies just before or just after a value.</remarks>
/// <typeparam name="T">The type of the values; texts are in the order of their UTF-16 units.</typeparam>
internal sealed class RangeSet<T>
{
    private static readonly IComparer<T> Order = typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;

    private readonly bool _startsInside;
    private readonly Border[] _borders;

    private RangeSet(bool startsInside, Border[] borders) => (_startsInside, _borders) = (startsInside, borders);

    /// <summary>Gets the set without values.</summary>
    public static RangeSet<T> None { get; } = new(false, []);

    /// <summary>Gets the set of all values.</summary>
    public static RangeSet<T> All { get; } = new(true, []);

    /// <summary>Gets whether no value is in the set.</summary>
    public bool IsEmpty => !_startsInside && _borders.Length == 0;

    /// <summary>Gives the set of one value.</summary>
    public static RangeSet<T> Of(T value) => new(false, [new(value, false), new(value, true)]);

    /// <summary>Gives the set of the values below one, or up to it.</summary>
    public static RangeSet<T> Below(T value, bool included) => new(true, [new(value, included)]);

    /// <summary>Gives the set of the values that are not in this one.</summary>
    public RangeSet<T> Complement() => new(!_startsInside, _borders);

    /// <summary>Gives the set of the values that are in both sets.</summary>
    public RangeSet<T> Intersect(RangeSet<T> other) => Complement().Union(other.Complement()).Complement();

    /// <summary>Gives the set of the values that are in one of the sets.</summary>
    public RangeSet<T> Union(RangeSet<T> other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        var borders = new List<Border>(_borders.Length + other._borders.Length);
        var (left, right, inLeft, inRight) = (0, 0, _startsInside, other._startsInside);
        var isInside = inLeft || inRight;
        while (left < _borders.Length || right < other._borders.Length)
        {
            var order = left == _borders.Length ? 1 : right == other._borders.Length ? -1 : Compare(_borders[left], other._borders[right]);
            var border = order <= 0 ? _borders[left] : other._borders[right];
            if (order <= 0)
            {
                inLeft = !inLeft;
                left++;
            }

            if (order >= 0)
            {
                inRight = !inRight;
                right++;
            }

            if ((inLeft || inRight) != isInside)
            {
                isInside = !isInside;
                borders.Add(border);
            }
        }

        return new RangeSet<T>(_startsInside || other._startsInside, [.. borders]);
    }

    private static int Compare(Border left, Border right) =>
        Order.Compare(left.Value, right.Value) is not 0 and var order ? order : left.IsAfter.CompareTo(right.IsAfter);

    private readonly record struct Border(T Value, bool IsAfter);
}
