using System.Text;
using StateFlow.Cli.Yaml;
using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Yaml;

[Trait("Corpus", "roundtrip")]
public sealed class YamlRoundtripTests
{
    public static TheoryData<string> Definitions =>
        [.. Corpus.Files("definitions").Where(f => !f.EndsWith("manifest.json", StringComparison.Ordinal) && Parses(f))];

    [CorpusTheory]
    [MemberData(nameof(Definitions))]
    public void A_definition_is_the_same_after_it_was_yaml(string file) => Roundtrip(Corpus.Read(file));

    [Fact]
    public void Random_values_are_the_same_after_they_were_yaml()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var value = new RandomJson(seed).Next(depth: 5);
            var yaml = YamlWriter.Write(value);
            var result = YamlReader.Read(Encoding.UTF8.GetBytes(yaml), null);
            Assert.True(result.Root?.Value.ToString() == value.ToString(), $"Seed {seed}: {value}\n{string.Join('\n', result.Findings)}\n{yaml}");
        }
    }

    private static void Roundtrip(byte[] json)
    {
        var value = Json.Parse(Encoding.UTF8.GetString(json));

        var result = YamlReader.Read(Encoding.UTF8.GetBytes(YamlWriter.Write(value)), null);

        Assert.Empty(result.Findings);
        Assert.Equal(value.ToString(), result.Root!.Value.ToString()); // As text: the order of members and the text of numbers count.
    }

    private static bool Parses(string file) => Json.TryParse(Corpus.Read(file), out _, out _);
}
