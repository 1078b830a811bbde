using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Writes values as <c>$string</c> does: the layout of JSON.stringify, with the numbers of <see cref="Numbers.ToText"/>.</summary>
internal static class JsonText
{
    private const string Indentation = "  ";

    /// <summary>How many characters a value takes on average, with its name and what stands around it.</summary>
    private const int TypicalLength = 16;

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
                text.MakeRoom((long)((value.Node as JsonList)?.Measure ?? ((JsonMap)value.Node!).Measure).Size * TypicalLength); // Nothing else is left.
                Write(ref text, value, prettify, depth: 0);
                return text.ToStringAndRelease();
        }
    }

    /// <summary>Writes a value as JSON; a string with quotes.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="prettify">Whether members and items get lines of their own.</param>
    /// <param name="depth">How deep the value is nested.</param>
    public static void Write(ref PooledText text, in Json value, bool prettify, int depth)
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
        while (true)
        {
            var room = text.Reserve(value.Length + 1);
            var copied = CopyPlain(value, room);
            if (copied == value.Length)
            {
                room[^1] = '"';
                return;
            }

            text.Truncate(text.Length - room.Length + copied);
            value = value[copied..];
            if (char.IsHighSurrogate(value[0]) && value.Length > 1 && char.IsLowSurrogate(value[1]))
            {
                text.Append(value[..2]);
                value = value[2..];
            }
            else
            {
                WriteEscape(ref text, value[0]);
                value = value[1..];
            }
        }
    }

    /// <summary>Copies characters up to the first that may need an escape.</summary>
    /// <returns>How many were copied.</returns>
    private static int CopyPlain(ReadOnlySpan<char> value, Span<char> destination)
    {
        var from = MemoryMarshal.Cast<char, ushort>(value);
        var to = MemoryMarshal.Cast<char, ushort>(destination);
        var at = 0;
        for (; at <= from.Length - Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            var part = Vector128.Create(from.Slice(at, Vector128<ushort>.Count));
            var found = Vector128.LessThan(part, Vector128.Create((ushort)' '))
                | Vector128.Equals(part, Vector128.Create((ushort)'"'))
                | Vector128.Equals(part, Vector128.Create((ushort)'\\'))
                | Vector128.Equals(part & Vector128.Create((ushort)0xf800), Vector128.Create((ushort)0xd800)); // Halves of surrogate pairs.
            if (found != Vector128<ushort>.Zero)
            {
                break;
            }

            part.CopyTo(to.Slice(at, Vector128<ushort>.Count));
        }

        for (; at < value.Length && !NeedsCare(value[at]); at++)
        {
            destination[at] = value[at];
        }

        return at;
    }

    private static bool NeedsCare(char character) => character is < ' ' or '"' or '\\' || char.IsSurrogate(character);

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
        var names = map.Names;
        var values = map.Values;
        text.Append('{');
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            WriteLineStart(ref text, prettify, depth + 1);
            WriteString(ref text, names[i]);
            text.Append(':');
            if (prettify)
            {
                text.Append(' ');
            }

            Write(ref text, values[i], prettify, depth + 1);
        }

        WriteLineStart(ref text, prettify && names.Length > 0, depth);
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
