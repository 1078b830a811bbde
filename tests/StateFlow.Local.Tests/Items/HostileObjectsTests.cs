using System.Text;
using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class HostileObjectsTests
{
    private static readonly string[] Contents =
    [
        "a,b,c\n1,\"2\n2\",\\\"3\n\"\"\"x\"\"\",,\r\n4\r5,6,7,8", "[1,{\"a\":[null,\"\\u00e9\\\"\"]},\"x\",2.50,[[]]]", "{\"a\":1,\"b\":{\"c\":[true]},\"b\":3}", "{\"a\":1}\r\n[2]\n\n\"x\"\n1e5",
        """{"fileSchema":"a,b","destinationBucket":"arn:aws:s3:::bucket","files":[{"key":"data"}]}""", "s3://bucket/data\ns3://bucket/data",
    ];

    private static readonly ItemSourceRequest[] Requests =
    [
        Object(AsCsv), Object(Given("x", "y")), Object(AsCsv with { CsvDelimiter = CsvDelimiter.Pipe }), Object(AsJson), Object(AsJson with { ItemsPointer = "/b" }), Object(AsJson with { ItemsPointer = "/1/a" }),
        Object(AsJsonLines), Object(new ReaderConfig { ManifestType = ManifestType.S3Inventory }), Object(AsJsonLines with { ManifestType = ManifestType.AthenaData }),
    ];

    [Fact]
    public async Task Whatever_is_read_gives_items_or_a_cause()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var content = Mutate(Encoding.UTF8.GetBytes(Contents[random.Next(Contents.Length)]), random);

            await Outcome(Holding(content), Requests[random.Next(Requests.Length)]);
        }
    }

    [Fact]
    public async Task How_a_content_arrives_makes_no_difference()
    {
        var random = new Random(2);
        for (var i = 0; i < 3_000; i++)
        {
            var content = Mutate(Encoding.UTF8.GetBytes(Contents[i % Contents.Length]), random, i < Contents.Length * Requests.Length ? 0 : 3);
            var request = Requests[i / Contents.Length % Requests.Length];

            var atOnce = await Outcome(Holding(content), request);
            var byteByByte = await Outcome(new StubStore { Reading = _ => new GeneratedStream([content], mostAtOnce: 1) }, request);

            if (request.Config!.ManifestType is null)
            {
                Assert.Equal(atOnce, byteByByte);
            }
        }
    }

    [Theory]
    [InlineData(InputType.Csv)]
    [InlineData(InputType.Json)]
    [InlineData(InputType.JsonLines)]
    public async Task Items_are_the_same_wherever_the_window_cuts_them(InputType format)
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 4_000).Select(i => new string((char)('a' + (i % 26)), random.Next(90)) + (i % 7 == 0 ? "é😀" : i % 5 == 0 ? "\\\"x" : string.Empty)).ToArray();
        var content = format switch
        {
            InputType.Csv => "a\r\n" + string.Concat(texts.Select(t => $"\"{t}\"\r\n")),
            InputType.Json => $"[{string.Join(" ,\n", texts.Select(t => $$"""{"a":"{{t}}"}"""))}]",
            _ => string.Concat(texts.Select(t => $$"""{"a":"{{t}}"}""" + "\r\n")),
        };

        var items = await Read(Store(content), Object(AsCsv with { InputType = format }));

        Assert.Equal(texts.Select(t => t.Replace("\\\"", "\"", StringComparison.Ordinal)), items.Select(i => i.Value["a"]!.Value.GetString()));
    }

    private static MemoryObjectStore Holding(byte[] content) => new MemoryObjectStore().Put(Bucket, Key, content).Put(Bucket, "data", "1,2\n3");

    /// <summary>Gives what is read, and the cause if it ends with one. Any other exception fails the test.</summary>
    private static async Task<string> Outcome(IObjectStore store, ItemSourceRequest request)
    {
        var outcome = new StringBuilder();
        try
        {
            await foreach (var item in ItemSources.ReadAsync(store, request, default))
            {
                outcome.Append(item.Key).Append('=').Append(item.Value.ToString()).Append('\n');
            }
        }
        catch (ItemReaderException cause)
        {
            outcome.Append(cause.Message);
        }

        return outcome.ToString();
    }

    private static byte[] Mutate(byte[] content, Random random, int most = 6)
    {
        var bytes = content.ToList();
        for (var changes = random.Next(most + 1); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    bytes[at] = (byte)"{}[],:\"\\\n\r/0~s"[random.Next(14)];
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
