namespace StateFlow.Expressions.Tests;

/// <summary>Makes random values, always the same for the same seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Texts =
        ["", "a", "it's", "\"quoted\"", "back\\slash", "line\nbreak", "tab\t", "ünï", "日本", "😀", "\u0001", "\u2028", "\uFEFF", "${Token}", "{% x %}", "$.a"];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-1", "1.0", "2.50", "1e3", "1E-7", "123456789012345678901234567890", "0.1", "-1.5e300", "9007199254740993", "1e400"];

    private readonly Random _random = new(seed);

    public Json Next(int depth = 0) => _random.Next(depth < 4 ? 8 : 6) switch
    {
        0 => Json.Null,
        1 => _random.Next(2) == 0,
        2 => Json.FromNumber(Numbers[_random.Next(Numbers.Length)]),
        3 => _random.NextDouble() * Math.Pow(10, _random.Next(-30, 30)),
        4 => _random.NextInt64(),
        5 => Json.From(string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Text()))),
        6 => Json.Array([.. Enumerable.Range(0, _random.Next(5)).Select(_ => Next(depth + 1))]),
        _ => Json.Object([.. Enumerable.Range(0, _random.Next(14)).Select(i => KeyValuePair.Create($"{i}{Text()}", Next(depth + 1)))]),
    };

    private string Text() => Texts[_random.Next(Texts.Length)];
}
