using System.Text;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Cli.Yaml;

/// <summary>Writes JSON as YAML: block style, indented by two blanks, no anchors, no folded lines, lines that end with a line feed.</summary>
/// <remarks>The text reads back as the same value, also where the reader takes YAML 1.1 for granted, as CloudFormation's does.</remarks>
internal sealed class YamlWriter
{
    private const int Indent = 2;

    /// <summary>How long a key may be that is not marked as one: readers look 1,024 characters ahead for its colon.</summary>
    private const int MaxSimpleKey = 1000;

    private readonly StringBuilder _text = new();

    private YamlWriter()
    {
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value. Its texts are whole Unicode characters.</param>
    public static string Write(Json value)
    {
        var writer = new YamlWriter();
        if (IsBlock(value))
        {
            writer.WriteBlock(value, 0);
        }
        else
        {
            writer._text.Append(Inline(value)).Append('\n');
        }

        return writer._text.ToString();
    }

    private static bool IsBlock(Json value) => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && value.Count > 0;

    private static string Inline(Json value) => value.ValueKind switch
    {
        JsonValueKind.String => YamlScalar.Quote(value.GetString()),
        _ => value.ToString(),
    };

    /// <summary>Writes an array or object from where the line stands on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">The column of its items or keys.</param>
    private void WriteBlock(Json value, int indent)
    {
        var isFirst = true;
        foreach (var item in value.Items)
        {
            NextLine(indent, ref isFirst);
            _text.Append('-');
            WriteBehindMark(item, indent);
        }

        foreach (var (name, member) in value.Members)
        {
            NextLine(indent, ref isFirst);
            var key = YamlScalar.Quote(name);
            if (key.Length <= MaxSimpleKey)
            {
                _text.Append(key).Append(':');
                WriteBehindKey(member, indent);
            }
            else
            {
                _text.Append("? ").Append(key).Append('\n').Append(' ', indent).Append(':');
                WriteBehindMark(member, indent);
            }
        }
    }

    private void NextLine(int indent, ref bool isFirst)
    {
        if (!isFirst)
        {
            _text.Append(' ', indent);
        }

        isFirst = false;
    }

    /// <summary>Writes what stands behind a mark that leaves a blank of room, so that a block may begin on the same line.</summary>
    private void WriteBehindMark(Json value, int indent)
    {
        if (IsBlock(value))
        {
            _text.Append(' ');
            WriteBlock(value, indent + Indent);
        }
        else
        {
            WriteScalar(value, indent);
        }
    }

    private void WriteBehindKey(Json value, int indent)
    {
        if (IsBlock(value))
        {
            _text.Append('\n').Append(' ', indent + Indent);
            WriteBlock(value, indent + Indent);
        }
        else
        {
            WriteScalar(value, indent);
        }
    }

    private void WriteScalar(Json value, int indent)
    {
        _text.Append(' ');
        if (value.ValueKind is JsonValueKind.String && YamlScalar.IsLiteral(value.GetString()))
        {
            WriteLiteral(value.GetString(), indent + Indent);
        }
        else
        {
            _text.Append(Inline(value)).Append('\n');
        }
    }

    private void WriteLiteral(string text, int indent)
    {
        _text.Append('|');
        if (text[0] is ' ' or '\t')
        {
            _text.Append(Indent); // Says where the text begins, which its first line does not show.
        }

        var endsLine = text.EndsWith('\n');
        _text.Append(text switch
        {
            _ when !endsLine => "-",
            _ when text.EndsWith("\n\n", StringComparison.Ordinal) => "+",
            _ => string.Empty,
        }).Append('\n');
        foreach (var line in (endsLine ? text[..^1] : text).Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }
}
