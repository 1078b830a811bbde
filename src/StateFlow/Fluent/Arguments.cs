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

    /// <summary>Refuses a text that is no path.</summary>
    public static string Path(string path, [CallerArgumentExpression(nameof(path))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, name);
        return path[0] == '$'
            ? path
            : throw new ArgumentException($"'{path}' is not a path: paths begin with '$', for example '$.{path}'.", name);
    }

    /// <summary>Refuses a path that may find more than one place; what a token stands for is not known.</summary>
    public static string ReferencePath(string path, [CallerArgumentExpression(nameof(path))] string? name = null)
    {
        Path(path, name);
        return !TokenText.IsIn(path) && FindsMany(path)
            ? throw new ArgumentException($"'{path}' is not a reference path, which names one place: no '*', '..', '?', '@', ',' or ':' outside of quoted names.", name)
            : path;
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

    private static bool FindsMany(string path)
    {
        var quote = '\0';
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c is '\'' or '"')
            {
                quote = quote == c ? '\0' : quote == '\0' ? c : quote;
            }
            else if (quote == '\0' && (c is '*' or '?' or '@' or ',' or ':' || (c == '.' && path.AsSpan(i).StartsWith(".."))))
            {
                return true;
            }
        }

        return false;
    }
}
