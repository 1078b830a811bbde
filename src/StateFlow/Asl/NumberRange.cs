using System.Globalization;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <summary>The numbers that a field may have.</summary>
/// <param name="Min">The smallest one.</param>
/// <param name="Max">The greatest one, if there is one.</param>
/// <param name="IsInteger">Whether it must be an integer.</param>
internal sealed record NumberRange(long Min, long? Max = null, bool IsInteger = true)
{
    /// <summary>Tells whether a number is one of them.</summary>
    public bool Contains(Json number) => IsInteger
        ? number.TryGetInt64(out var value) && value >= Min && value <= (Max ?? long.MaxValue)
        : number.GetDouble() >= Min && number.GetDouble() <= (Max ?? double.PositiveInfinity);

    /// <summary>Says in words which numbers they are: <c>an integer from 1 to 99,999,999</c>.</summary>
    public override string ToString()
    {
        var noun = IsInteger ? "an integer" : "a number";
        return Max is { } max
            ? string.Create(CultureInfo.InvariantCulture, $"{noun} from {Min:N0} to {max:N0}")
            : string.Create(CultureInfo.InvariantCulture, $"{noun} of at least {Min:N0}");
    }
}
