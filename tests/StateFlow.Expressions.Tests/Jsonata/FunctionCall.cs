using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>A call of one function with literals, as far as it can be read without a parser of the language.</summary>
/// <param name="Name">The function, without its dollar.</param>
/// <param name="Arguments">The literals; a <see cref="RegexLiteral"/> for a regular expression.</param>
internal sealed record FunctionCall(string Name, IReadOnlyList<object> Arguments)
{
    public static FunctionCall? Read(string expression)
    {
        var open = expression.IndexOf('(', StringComparison.Ordinal);
        if (open < 2 || expression[0] != '$' || !expression.AsSpan(1, open - 1).ContainsOnlyLetters())
        {
            return null;
        }

        var arguments = new List<object>();
        var at = open + 1;
        while (true)
        {
            Skip(expression, ref at);
            if (ReadLiteral(expression, ref at) is not { } literal)
            {
                return null;
            }

            arguments.Add(literal);
            Skip(expression, ref at);
            if (at < expression.Length && expression[at] == ',')
            {
                at++;
                continue;
            }

            var end = at + 1;
            Skip(expression, ref end);
            return at < expression.Length && expression[at] == ')' && end >= expression.Length
                ? new FunctionCall(expression[1..open], arguments)
                : null;
        }
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\t' or '\r')
        {
            at++;
        }
    }

    private static object? ReadLiteral(string text, ref int at) => at >= text.Length ? null : text[at] switch
    {
        '"' or '\'' => ReadString(text, ref at) is { } value ? Json.From(value) : null,
        '/' => ReadRegex(text, ref at),
        '{' => ReadObject(text, ref at),
        '-' or (>= '0' and <= '9') => ReadNumber(text, ref at),
        _ => (object?)ReadWord(text, ref at),
    };

    private static Json? ReadWord(string text, ref int at)
    {
        foreach (var (word, value) in (ReadOnlySpan<(string, Json)>)[("true", true), ("false", false), ("null", Json.Null)])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                at += word.Length;
                return value;
            }
        }

        return null;
    }

    private static Json? ReadNumber(string text, ref int at)
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or 'e' or 'E' || (text[at] is '-' or '+' && text[at - 1] is 'e' or 'E')))
        {
            at++;
        }

        return double.TryParse(text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Json.From(value) : null;
    }

    private static string? ReadString(string text, ref int at)
    {
        var quote = text[at];
        var start = ++at;
        while (at < text.Length && text[at] != quote)
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        if (at >= text.Length)
        {
            return null;
        }

        var raw = text[start..at++];
        if (!raw.Contains('\\', StringComparison.Ordinal))
        {
            return raw;
        }

        return TryParse($"\"{raw.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"", out var value)
            ? value.GetString()
            : null;
    }

    private static RegexLiteral? ReadRegex(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && text[at] != '/')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        if (at >= text.Length)
        {
            return null;
        }

        var source = text[start..at++];
        var flags = at;
        while (at < text.Length && text[at] is 'i' or 'm')
        {
            at++;
        }

        return new RegexLiteral(source, text[flags..at].Contains('i', StringComparison.Ordinal), text[flags..at].Contains('m', StringComparison.Ordinal));
    }

    private static bool TryParse(string text, out Json value) => Json.TryParse(Encoding.UTF8.GetBytes(text), out value, out _);

    private static Json? ReadObject(string text, ref int at)
    {
        var end = text.IndexOf('}', at) + 1;
        var found = TryParse(text[at..Math.Max(at, end)], out var value);
        at = end;
        return found ? value : null;
    }
}

/// <summary>A regular expression between slashes.</summary>
internal sealed record RegexLiteral(string Source, bool IgnoreCase, bool Multiline);

internal static class SpanText
{
    public static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
