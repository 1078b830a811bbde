using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>A number of the definition: it keeps the text it is written with, and may be a token.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromInt64 is the alternate for int, too.")]
public readonly struct Number : IEquatable<Number>
{
    private readonly Json _json; // JSON null in the default value, which is 0.

    internal Number(Json json) => _json = json;

    /// <summary>Gets the placeholder that stands for the number, if one does.</summary>
    public Token? Token => _json is { ValueKind: JsonValueKind.String } text && TokenText.TryFind(text.GetString(), 0, out _, out var name)
        ? StateFlow.Token.Of(name)
        : null;

    /// <summary>Makes a number.</summary>
    public static implicit operator Number(int value) => FromInt64(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Number(long value) => FromInt64(value);

    /// <summary>Makes a number.</summary>
    public static implicit operator Number(double value) => FromDouble(value);

    /// <summary>Makes a number of a placeholder; it is written as the string <c>"${Name}"</c>.</summary>
    public static implicit operator Number(Token token) => FromToken(token);

    /// <summary>Tells whether both are the same number or token.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>Tells whether the numbers or tokens differ.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Makes a number.</summary>
    /// <param name="value">The value.</param>
    public static Number FromInt64(long value) => new(value);

    /// <summary>Makes a number.</summary>
    /// <param name="value">The value; neither infinite nor undefined.</param>
    public static Number FromDouble(double value) => new(value);

    /// <summary>Makes a number of a placeholder; it is written as the string <c>"${Name}"</c>.</summary>
    /// <param name="token">The placeholder.</param>
    public static Number FromToken(Token token) => new(Json.From(token));

    /// <summary>Gets the value, or <see langword="null"/> while it is a token.</summary>
    public double? ToDouble() => ToJson() is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>Gets the value if it is an integer.</summary>
    /// <param name="value">The integer, or 0.</param>
    /// <returns><see langword="false"/> for a token and for a number with a fraction.</returns>
    public bool TryGetInt64(out long value) => ToJson().TryGetInt64(out value);

    /// <summary>Gets the JSON number, or the JSON string of a token.</summary>
    public Json ToJson() => _json.IsNull ? 0 : _json;

    /// <inheritdoc/>
    public bool Equals(Number other) => ToJson().Equals(other.ToJson());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode();

    /// <summary>Gets the number as it is written.</summary>
    public override string ToString() => ToJson() is { ValueKind: JsonValueKind.String } token ? token.GetString() : ToJson().GetNumberText();
}
