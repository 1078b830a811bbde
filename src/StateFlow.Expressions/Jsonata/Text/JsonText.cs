using System.Buffers;
using System.Text.Json;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Writes values as <c>$string</c> does: the layout of JSON.stringify, with the numbers of <see cref="Numbers.ToText"/>.</summary>
internal static class JsonText
{
    private const string Indentation = "  ";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0xd800, 0x800)).Select(c => (char)c), '"', '\\']);

    /// <summary>Writes a value; a string without quotes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="prettify">Whether members and items get lines of their own, indented by two blanks.</param>
    /// <exception cref="JsonataFault">D3001: the number is infinite. D1001: a number within the value is.</exception>
    public static string ToText(Json value, bool prettify = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                return Numbers.ToText(value.GetDouble());
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            case JsonValueKind.Null:
                return "null";
            default:
                var text = new PooledText(stackalloc char[512]);
                Write(ref text, value, prettify, depth: 0);
                return text.ToStringAndRelease();
        }
    }

    /// <summary>Writes a value as JSON; a string with quotes.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="prettify">Whether members and items get lines of their own.</param>
    /// <param name="depth">How deep the value is nested.</param>
    public static void Write(ref PooledText text, Json value, bool prettify, int depth)
    {
        switch (value.Node)
        {
            case string content:
                WriteString(ref text, content);
                break;
            case JsonTag { Kind: JsonValueKind.Number } or NumberText:
                WriteNumber(ref text, value.Double);
                break;
            case JsonMap map:
                WriteObject(ref text, map, prettify, depth);
                break;
            case JsonList list:
                WriteArray(ref text, list, prettify, depth);
                break;
            case FunctionValue:
                text.Append("\"\"");
                break;
            default:
                text.Append(value.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    /// <summary>Writes a number within a value. What is not a number is null.</summary>
    /// <exception cref="JsonataFault">D1001: it is infinite.</exception>
    public static void WriteNumber(ref PooledText text, double value)
    {
        if (double.IsFinite(value))
        {
            const int Most = 32;
            text.Truncate(text.Length + Numbers.WriteRounded(value, text.Reserve(Most)));
            return;
        }

        text.Append(double.IsNaN(value) ? "null" : throw new JsonataFault("D1001") { Value = Json.Null });
    }

    /// <summary>Writes a string in quotes. Only what JSON demands is escaped, and halves of surrogate pairs.</summary>
    public static void WriteString(ref PooledText text, ReadOnlySpan<char> value)
    {
        text.Append('"');
        while (value.IndexOfAny(Escaped) is >= 0 and var at)
        {
            text.Append(value[..at]);
            var pair = char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]);
            if (pair)
            {
                text.Append(value.Slice(at, 2));
            }
            else
            {
                WriteEscape(ref text, value[at]);
            }

            value = value[(at + (pair ? 2 : 1))..];
        }

        text.Append(value);
        text.Append('"');
    }

    /// <summary>Begins a line when the layout has lines.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="prettify">Whether it has.</param>
    /// <param name="depth">How far the line is indented.</param>
    public static void WriteLineStart(ref PooledText text, bool prettify, int depth)
    {
        if (prettify)
        {
            text.Append('\n');
            for (; depth > 0; depth--)
            {
                text.Append(Indentation);
            }
        }
    }

    private static void WriteObject(ref PooledText text, JsonMap map, bool prettify, int depth)
    {
        var first = true;
        text.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            WriteLineStart(ref text, prettify, depth + 1);
            WriteString(ref text, map.Names[i]);
            text.Append(prettify ? ": " : ":");
            Write(ref text, map.Values[i], prettify, depth + 1);
        }

        WriteLineStart(ref text, prettify && !first, depth);
        text.Append('}');
    }

    private static void WriteArray(ref PooledText text, JsonList list, bool prettify, int depth)
    {
        var first = true;
        text.Append('[');
        foreach (var item in list.Items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            WriteLineStart(ref text, prettify, depth + 1);
            Write(ref text, item, prettify, depth + 1);
        }

        WriteLineStart(ref text, prettify && !first, depth);
        text.Append(']');
    }

    private static void WriteEscape(ref PooledText text, char character)
    {
        text.Append('\\');
        switch (character)
        {
            case '"' or '\\':
                text.Append(character);
                break;
            case '\b':
                text.Append('b');
                break;
            case '\f':
                text.Append('f');
                break;
            case '\n':
                text.Append('n');
                break;
            case '\r':
                text.Append('r');
                break;
            case '\t':
                text.Append('t');
                break;
            default:
                text.Append('u');
                ((int)character).TryFormat(text.Reserve(4), out _, "x4", System.Globalization.CultureInfo.InvariantCulture);
                break;
        }
    }
}
