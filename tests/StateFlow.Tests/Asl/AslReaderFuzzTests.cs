using System.Text;
using System.Text.Json.Nodes;
using StateFlow.Asl;
using StateFlow.Tests.Generators;

namespace StateFlow.Tests.Asl;

/// <summary>Whatever the text is: findings, never an exception, and what was read is written back whole, faults included.</summary>
public sealed class AslReaderFuzzTests
{
    private static readonly AslWriterOptions AsItIs = new() { AllowErrors = true };

    private static readonly byte[][] Definitions =
        [.. Enumerable.Range(0, 8).Select(seed => Encoding.UTF8.GetBytes(AslWriter.WriteString(new GraphGenerator(seed, density: 0.3).Machine(), AsItIs)))];

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "0.1", "\"\"", "{}", "[]", "\\", "\\ud800", "\\u0000", "//", "/*", "$", "{%", "%}",
        "\"Type\":", "\"Type\":\"Map\",", "\"States\":{", "\"Next\":null,", "\"End\":true", "\"Choices\":[", "\"And\":[{", "\"Not\":{", "\"Retry\":[{", "\"Catch\":{}",
        "\"ItemProcessor\":{\"StartAt\":1}", "\"QueryLanguage\":\"JSONata\",", "\"Seconds\":\"x\",", "\"\uFEFF\"", "😀", "\t", "\n", "\0",
    ];

    private static readonly string[] Values =
        ["null", "true", "0", "-1.5", "\"\"", "\"{% $x %}\"", "\"${T}\"", "[]", "{}", "[null]", "[1,\"a\"]", "{\"Type\":\"Wait\"}", "{\"Fn::Sub\":\"x\"}"];

    private static readonly string[] Names =
    [
        "Type", "Next", "End", "Choices", "And", "Not", "Variable", "StringEquals", "Condition", "Retry", "Catch", "ErrorEquals", "States", "StartAt", "Branches",
        "ItemProcessor", "Iterator", "ProcessorConfig", "ItemReader", "ReaderConfig", "QueryLanguage", "Seconds", "SecondsPath", "TimeoutSeconds", "Assign", "X",
    ];

    [Fact]
    public void Mutated_definitions_are_read_without_an_exception()
    {
        var random = new Random(1);
        for (var i = 0; i < 80_000; i++)
        {
            Survive(Mutate(Definitions[random.Next(Definitions.Length)], random));
        }
    }

    [Fact]
    public void Definitions_with_values_of_wrong_kinds_are_read_without_an_exception()
    {
        var random = new Random(4);
        for (var i = 0; i < 10_000; i++)
        {
            var root = JsonNode.Parse(Definitions[random.Next(Definitions.Length)])!;
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                Change(root, random);
            }

            Survive(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }
    }

    [Fact]
    public void Random_fragments_are_read_without_an_exception()
    {
        var random = new Random(2);
        for (var i = 0; i < 40_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            Survive(Encoding.UTF8.GetBytes(random.Next(2) == 0 ? text : $"{{\"StartAt\":\"A\",\"States\":{{\"A\":{{{text}}}}}}}"));
        }
    }

    [Fact]
    public void Random_bytes_are_read_without_an_exception()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Survive(bytes);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Parallel\",\"Branches\":[")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Not\":")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("{\"\":0,")]
    [InlineData("\uD83D\uDE00")]
    public void A_megabyte_of_the_same_is_read_without_an_exception(string unit) =>
        Survive(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length))));

    [Fact]
    public void A_definition_as_deep_as_a_text_may_be_is_read_checked_and_written()
    {
        const int Depth = 165;
        var text = new StringBuilder();
        for (var i = 0; i < Depth; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$$"""{"StartAt":"S{{{i}}}","States":{"S{{{i}}}":{"Type":"Map","End":true,"ItemProcessor":""");
        }

        text.Append("""{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""").Insert(text.Length, "}}}", Depth);

        var result = AslReader.Read(text.ToString());

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Machine!.Validate());
        Assert.Equal(result.Machine, AslReader.Read(AslWriter.WriteString(result.Machine!)).Machine);
    }

    private static void Survive(byte[] text)
    {
        var result = AslReader.Read(text);
        Assert.True(result.Machine is not null || result.HasErrors, "A text that gives no machine has errors.");
        if (result.Machine is { } machine)
        {
            machine.Validate();
            var written = AslWriter.WriteString(machine, AsItIs);
            if (result.Diagnostics.Any(d => d.Id == "SF1023"))
            {
                return; // Half a surrogate pair has no UTF-8.
            }

            Assert.True(machine == AslReader.Read(written).Machine, $"{GraphDifference.Find(machine, AslReader.Read(written).Machine)}\n{Encoding.UTF8.GetString(text)}");
        }
    }

    /// <summary>Goes down to a random place and puts another value, or another name, there.</summary>
    private static void Change(JsonNode node, Random random)
    {
        while (node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            if (node is JsonArray array)
            {
                var at = random.Next(array.Count);
                if (random.Next(3) == 0 || array[at] is null)
                {
                    array[at] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                    return;
                }

                node = array[at]!;
                continue;
            }

            var members = (JsonObject)node;
            var (name, value) = members.ElementAt(random.Next(members.Count));
            switch (random.Next(6))
            {
                case 0:
                    members[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                    return;
                case 1:
                    members.Remove(name);
                    members[Names[random.Next(Names.Length)]] = value;
                    return;
                default:
                    if (value is null)
                    {
                        return;
                    }

                    node = value;
                    break;
            }
        }
    }

    private static byte[] Mutate(byte[] text, Random random)
    {
        var start = random.Next(text.Length);
        var bytes = text.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(start % bytes.Count, Math.Min(random.Next(1, 60), bytes.Count - (start % bytes.Count))));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }
}
