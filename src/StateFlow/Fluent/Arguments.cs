using System.Runtime.CompilerServices;

namespace StateFlow;

/// <summary>Checks what verbs are given.</summary>
internal static class Arguments
{
    /// <summary>The most seconds that the language allows anywhere.</summary>
    public const long MaxSeconds = 99_999_999;

    /// <summary>Refuses null.</summary>
    public static object Required(object value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    public static void CheckErrors(ReadOnlySpan<string> errors)
    {
        if (errors.IsEmpty)
        {
            throw new ArgumentException("Name at least one error; Errors.All stands for any of them.", nameof(errors));
        }

        foreach (var error in errors)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(error, nameof(errors));
        }
    }

    /// <summary>Converts a time span into the whole seconds that the language counts in.</summary>
    public static Number? Seconds(TimeSpan? time, long min, string name)
    {
        if (time is not { } span)
        {
            return null;
        }

        var seconds = span.Ticks / TimeSpan.TicksPerSecond;
        if (seconds * TimeSpan.TicksPerSecond != span.Ticks)
        {
            throw new ArgumentOutOfRangeException(name, span, "The language counts in whole seconds.");
        }

        return seconds >= min && seconds <= MaxSeconds
            ? seconds
            : throw new ArgumentOutOfRangeException(name, span, $"Between {min} and {MaxSeconds} seconds are allowed.");
    }
}
