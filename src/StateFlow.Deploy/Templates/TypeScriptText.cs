using System.Text;
using System.Text.Json;

namespace StateFlow.Deploy.Templates;

/// <summary>JSON values as TypeScript writes them; the placeholders in their strings become expressions.</summary>
/// <param name="expressionOf">Gives the expression for a placeholder.</param>
internal sealed class TypeScriptText(Func<string, string> expressionOf)
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">How far the line that it begins in is indented.</param>
    public string Of(Json value, int indent) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value.GetString()),
        JsonValueKind.Array => Block('[', value.Items.Select(i => Of(i, indent + 2)), ']', indent),
        JsonValueKind.Object => Object(value.Members.Select(m => (m.Key, Of(m.Value, indent + 2))), indent),
        _ => value.ToString(),
    };

    /// <summary>Writes an object.</summary>
    /// <param name="members">Its members, whose values are written already.</param>
    /// <param name="indent">How far the line that it begins in is indented.</param>
    public static string Object(IEnumerable<(string Name, string Value)> members, int indent) =>
        Block('{', members.Select(m => $"{(IsName(m.Name) ? m.Name : Quoted(m.Name))}: {m.Value}"), '}', indent);

    /// <summary>Writes a text: as the expression for a placeholder, as a template, or between quotes.</summary>
    public string Of(string text)
    {
        var pieces = TextPiece.Split(text);
        return pieces is [{ IsToken: true } only] ? expressionOf(only.Text)
            : pieces.Exists(p => p.IsToken) ? $"`{string.Concat(pieces.Select(p => p.IsToken ? $"${{{expressionOf(p.Text)}}}" : Escape(p.Text, '`')))}`"
            : Quoted(text);
    }

    /// <summary>Writes a text between quotes.</summary>
    public static string Quoted(string text) => $"'{Escape(text, '\'')}'";

    private static string Escape(string text, char quote)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' => result.Append("\\n"),
                '\\' => result.Append(@"\\"),
                '$' when quote == '`' => result.Append("\\$"),
                _ when character == quote => result.Append('\\').Append(quote),
                < ' ' or '\u2028' or '\u2029' => result.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => result.Append(character),
            };
        }

        return result.ToString();
    }

    private static string Block(char open, IEnumerable<string> lines, char close, int indent)
    {
        var blanks = new string(' ', indent);
        var text = string.Concat(lines.Select(l => $"{blanks}  {l},\n"));
        return text.Length == 0 ? $"{open}{close}" : $"{open}\n{text}{blanks}{close}";
    }

    private static bool IsName(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_');
}
