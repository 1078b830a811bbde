using System.Text;

namespace StateFlow.Deploy.Templates;

/// <summary>What the placeholders of a machine are called in a template, where names may have fewer characters. No two have the same name.</summary>
internal sealed class ParameterNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private ParameterNames()
    {
    }

    /// <summary>Gets the name for a placeholder.</summary>
    public string this[string token] => _names[token];

    /// <summary>Names placeholders.</summary>
    /// <param name="tokens">The placeholders, in order.</param>
    /// <param name="style">Makes a name of the words of a placeholder.</param>
    /// <param name="reserved">The names that the template has for others.</param>
    public static ParameterNames Of(IEnumerable<string> tokens, Func<string, string> style, params IEnumerable<string> reserved)
    {
        var result = new ParameterNames();
        var taken = reserved.ToHashSet(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            var name = style(token);
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = $"{name}{number}";
            }

            result._names.Add(token, unique);
        }

        return result;
    }

    /// <summary>Makes <c>QueueUrl</c> of <c>queue-url</c>.</summary>
    public static string Pascal(string name) => string.Concat(WordsOf(name).Select(w => char.ToUpperInvariant(w[0]) + w[1..])) is { Length: > 0 } joined ? joined : "Placeholder";

    /// <summary>Makes <c>queueUrl</c> of <c>queue-url</c>.</summary>
    public static string Camel(string name) => Pascal(name) is var pascal && char.IsAsciiDigit(pascal[0]) ? $"_{pascal}" : $"{char.ToLowerInvariant(pascal[0])}{pascal[1..]}";

    /// <summary>Makes <c>queue_url</c> of <c>QueueUrl</c>.</summary>
    public static string Snake(string name)
    {
        var result = new StringBuilder();
        foreach (var word in WordsOf(name))
        {
            for (var i = 0; i < word.Length; i++)
            {
                var isStart = i == 0 ? result.Length > 0 : char.IsUpper(word[i]) && (!char.IsUpper(word[i - 1]) || (i + 1 < word.Length && char.IsLower(word[i + 1])));
                result.Append(isStart ? "_" : null).Append(char.ToLowerInvariant(word[i]));
            }
        }

        return result.Length == 0 ? "placeholder" : char.IsAsciiDigit(result[0]) ? $"_{result}" : result.ToString();
    }

    private static string[] WordsOf(string name) => name.Split(['_', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
}
