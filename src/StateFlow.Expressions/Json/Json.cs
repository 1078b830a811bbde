using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StateFlow.Expressions;

/// <summary>An immutable JSON value that compares by content.</summary>
/// <remarks>
/// The default value is JSON null. A number that was read keeps the text it was written with; a number that was computed has the text
/// JavaScript would give it. Members keep their order, but two objects are equal whatever the order. Values nest at most
/// <see cref="MaxDepth"/> levels, so that walking one never exhausts the stack.
/// </remarks>
[JsonConverter(typeof(JsonSerializationConverter))]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "From is the alternate of every conversion.")]
[SuppressMessage("Naming", "CA1724:Type names should not match namespaces", Justification = "No using imports the namespaces that end in Json by that name.")]
public readonly partial struct Json : IEquatable<Json>
{
    /// <summary>How many arrays and objects may be nested in each other: what <see cref="Utf8JsonWriter"/> accepts as well.</summary>
    public const int MaxDepth = 1000;

    // Null for JSON null, a string for a string, else a JsonTag, NumberText, JsonList or JsonMap.
    private readonly object? _node;

    private readonly double _number;

    private Json(object? node, double number = 0) => (_node, _number) = (node, number);

    /// <summary>Gets JSON null.</summary>
    public static Json Null => default;

    /// <summary>Gets JSON true.</summary>
    public static Json True => new(JsonTag.True);

    /// <summary>Gets JSON false.</summary>
    public static Json False => new(JsonTag.False);

    /// <summary>Gets the array without items.</summary>
    public static Json EmptyArray => new(JsonList.Empty);

    /// <summary>Gets the object without members.</summary>
    public static Json EmptyObject => new(JsonMap.Empty);

    /// <summary>Gets what the value is. Never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind ValueKind => _node switch
    {
        null => JsonValueKind.Null,
        string => JsonValueKind.String,
        JsonMap => JsonValueKind.Object,
        JsonList => JsonValueKind.Array,
        JsonTag tag => tag.Kind,
        NumberText => JsonValueKind.Number,
        _ => JsonValueKind.Undefined, // A function of an expression, which is no JSON.
    };

    /// <summary>Tells whether the value is JSON null.</summary>
    public bool IsNull => _node is null;

    /// <summary>Gets the number of items of an array or of members of an object; 0 for anything else.</summary>
    public int Count => _node switch
    {
        JsonList list => list.Items.Length,
        JsonMap map => map.Count,
        _ => 0,
    };

    /// <summary>Gets the items of an array; none for anything else.</summary>
    public EquatableArray<Json> Items => new((_node as JsonList)?.Items ?? []);

    /// <summary>Gets the members of an object, in order; none for anything else.</summary>
    public JsonMembers Members => new(_node as JsonMap);

    /// <summary>Gets what holds the value, for evaluators; null for JSON null.</summary>
    internal object? Node => _node;

    /// <summary>Gets the number without looking whether the value is one.</summary>
    internal double Double => _number;

    /// <summary>Gets how many arrays and objects are nested here: 0 for a scalar, 1 for an empty array.</summary>
    internal int Depth => _node switch
    {
        JsonList list => list.Measure.Depth,
        JsonMap map => map.Measure.Depth,
        _ => 0,
    };

    /// <summary>Gets an item of an array.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public Json this[int index]
    {
        get
        {
            var items = (_node as JsonList ?? throw Not("an array")).Items;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, items.Length);
            return items[index];
        }
    }

    /// <summary>Gets a member of an object, or <see langword="null"/> when the value has no such member.</summary>
    /// <param name="name">The member name; case matters.</param>
    public Json? this[string name] => TryGetProperty(name, out var value) ? value : null;

    /// <summary>Makes a boolean.</summary>
    public static implicit operator Json(bool value) => From(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Json(int value) => From((long)value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Json(long value) => From(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Json(double value) => From(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Json(decimal value) => From(value);

    /// <summary>Makes a string, or JSON null of <see langword="null"/>.</summary>
    /// <remarks>There is no conversion without a name: with one, the <see langword="null"/> of <c>condition ? null : json</c> would be JSON null.</remarks>
    /// <param name="text">The text.</param>
    public static Json From(string? text) => new(text);

    /// <summary>Makes a boolean.</summary>
    /// <param name="value">The value.</param>
    public static Json From(bool value) => value ? True : False;

    /// <summary>Makes a number; integers beyond 2^53 keep all their digits.</summary>
    /// <param name="value">The value.</param>
    public static Json From(long value) => value is >= -NumberText.LargestExactInteger and <= NumberText.LargestExactInteger
        ? new(JsonTag.Number, value)
        : FromNumber(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a number.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not a number or infinite; JSON has neither.</exception>
    public static Json From(double value) => double.IsFinite(value)
        ? FromComputed(value)
        : throw new ArgumentException($"JSON has no number for {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));

    /// <summary>Makes a number that keeps its digits, trailing zeros included.</summary>
    /// <param name="value">The value.</param>
    public static Json From(decimal value) => FromNumber(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a number that keeps the text it is written with.</summary>
    /// <param name="text">The number as JSON writes it, for example <c>1.50</c> or <c>2e3</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is not a JSON number.</exception>
    public static Json FromNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NumberText.IsNumber(text)
            ? FromCheckedNumber(text)
            : throw new ArgumentException($"'{text}' is not a JSON number.", nameof(text));
    }

    /// <summary>Makes an array.</summary>
    /// <param name="items">The items, in order.</param>
    /// <exception cref="ArgumentException">The array would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static Json Array(params ReadOnlySpan<Json> items) => FromList(items.ToArray());

    /// <summary>Makes an object.</summary>
    /// <param name="members">The members, in order.</param>
    /// <exception cref="ArgumentException">A name occurs twice, or the object would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static Json Object(params ReadOnlySpan<KeyValuePair<string, Json>> members)
    {
        var builder = new JsonObjectBuilder(members.Length);
        foreach (var (name, value) in members)
        {
            builder.Add(name, value);
        }

        return builder.ToJson();
    }

    /// <summary>Gets the text of a string.</summary>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string GetString() => _node as string ?? throw Not("a string");

    /// <summary>Gets a boolean.</summary>
    /// <exception cref="InvalidOperationException">The value is not a boolean.</exception>
    public bool GetBoolean() => ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Not("a boolean"),
    };

    /// <summary>Gets the number as an IEEE double; infinite where the text says more than a double can.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public double GetDouble() => ValueKind is JsonValueKind.Number ? _number : throw Not("a number");

    /// <summary>Gets the number if it is an integer, however it is written (<c>3</c>, <c>3.0</c> and <c>3e0</c> are).</summary>
    /// <param name="value">The integer, or 0.</param>
    /// <returns><see langword="false"/> when the value is not a number, has a fraction, or does not fit.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (ValueKind is not JsonValueKind.Number || _number != Math.Floor(_number))
        {
            return false;
        }

        if (Math.Abs(_number) <= NumberText.LargestExactInteger)
        {
            value = (long)_number;
            return true;
        }

        return decimal.TryParse(GetNumberText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && exact == decimal.Truncate(exact)
            && exact is >= long.MinValue and <= long.MaxValue
            && (value = (long)exact) == exact;
    }

    /// <summary>Gets the text of a number: as it was written, or as JavaScript writes it when it was computed.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public string GetNumberText() =>
        ValueKind is JsonValueKind.Number ? (_node as NumberText)?.Text ?? NumberText.Format(_number) : throw Not("a number");

    /// <summary>Looks up a member of an object.</summary>
    /// <param name="name">The member name; case matters.</param>
    /// <param name="value">The member, or JSON null.</param>
    /// <returns><see langword="false"/> when the value is not an object or has no such member.</returns>
    public bool TryGetProperty(string name, out Json value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_node is JsonMap map && map.IndexOf(name) is >= 0 and var index)
        {
            value = map.Values[index];
            return true;
        }

        value = default;
        return false;
    }

    internal static Json FromCheckedNumber(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(NumberText.IsCanonical(text, number) ? JsonTag.Number : new NumberText(text), number);
    }

    /// <summary>Makes a number of a computation; infinity is for evaluators only.</summary>
    internal static Json FromComputed(double value) => new(JsonTag.Number, value == 0 ? 0 : value);

    /// <summary>Makes a value that only evaluators know.</summary>
    internal static Json FromNode(object node) => new(node);

    internal static Json FromList(Json[] items) => items.Length == 0 ? EmptyArray : new(new JsonList(items));

    internal static Json FromMap(JsonMap map) => new(map);

    private InvalidOperationException Not(string expected) => new($"The JSON value is {Describe(ValueKind)}, not {expected}.");

    internal static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "nothing",
    };
}
