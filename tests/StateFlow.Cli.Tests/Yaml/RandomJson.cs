using System.Globalization;
using System.Text;
using StateFlow.Expressions;

namespace StateFlow.Cli.Tests.Yaml;

/// <summary>Makes JSON values of a seed, from pieces that are hard for YAML.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "1", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", ":", ": ", "-", "- ", "?", "? ", "#", " #", "&", "*", "!", "!!str", "|", ">", "'", "\"",
        "\\", "%", "@", "`", ",", "[", "]", "{", "}", "{% $x %}", "<<", "=", "~", "null", "true", "No", "on", "0x1F", "0o7", "0777", "1e3", "1_000", "12:30", ".inf", ".5",
        "2026-11-21", "---", "...", "é", "語", "😀", "\0", "\u0007", "\u007F", "\u0085", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\uFFFF", "$.a", "${Token}", "x: y # z",
    ];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-17", "0.1", "1.0", "1.50", "-0.0", "1e3", "1E+400", "2e-7", "123456789012345678901234567890", "0.10000000000000000000000000000001"];

    private readonly Random _random = new(seed);

    public Json Next(int depth) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => Json.Null,
        1 => _random.Next(2) == 0,
        2 => Json.FromNumber(Numbers[_random.Next(Numbers.Length)]),
        3 => Json.FromNumber((_random.NextDouble() * 1000).ToString("R", CultureInfo.InvariantCulture)),
        4 or 5 => Json.From(Text()),
        6 => Json.Array([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Next(depth - 1))]),
        _ => Object(depth),
    };

    private Json Object(int depth)
    {
        var members = new JsonObjectBuilder();
        for (var count = _random.Next(5); count > 0; count--)
        {
            members.Set(_random.Next(50) == 0 ? new string('k', 1100) : Text(), Next(depth - 1));
        }

        return members.ToJson();
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (var count = _random.Next(6); count > 0; count--)
        {
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
