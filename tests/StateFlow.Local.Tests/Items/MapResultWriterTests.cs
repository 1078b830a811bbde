namespace StateFlow.Local.Tests.Items;

public sealed class MapResultWriterTests
{
    private const string Arn = "arn:aws:states:us-east-1:111111111111:mapRun:machine/label:run";

    private readonly MemoryObjectStore _store = new();

    [Fact]
    public async Task Complete_records_are_written_by_status()
    {
        var manifest = await Write(null, Succeeded(1, "\"a\""), Failed(2), Succeeded(3, "[4]"), Pending(5));

        Assert.Equal("mapJobs/run/manifest.json", manifest);
        Assert.Equal("""[{"Id":1},{"Id":3}]""", Text("SUCCEEDED_0.json"));
        Assert.Equal("""[{"Id":2}]""", Text("FAILED_0.json"));
        Assert.Equal("""[{"Id":5}]""", Text("PENDING_0.json"));
        Assert.Equal(
            $$$"""{"DestinationBucket":"results","MapRunArn":"{{{Arn}}}","ResultFiles":{"FAILED":[{"Key":"mapJobs/run/FAILED_0.json","Size":10}],"PENDING":[{"Key":"mapJobs/run/PENDING_0.json","Size":10}],"SUCCEEDED":[{"Key":"mapJobs/run/SUCCEEDED_0.json","Size":19}]}}""",
            Text("manifest.json"));
    }

    [Fact]
    public async Task Files_without_results_are_not_written()
    {
        await Write(null);

        Assert.Equal(["mapJobs/run/manifest.json"], await _store.ListAsync("results", null, default).Select(o => o.Key).ToListAsync());
        Assert.Equal($$$"""{"DestinationBucket":"results","MapRunArn":"{{{Arn}}}","ResultFiles":{"FAILED":[],"PENDING":[],"SUCCEEDED":[]}}""", Text("manifest.json"));
    }

    [Theory]
    [InlineData(WriterTransformation.None, """[{"Id":1},{"Id":2},{"Id":3},{"Id":4}]""")]
    [InlineData(WriterTransformation.Compact, """["a",[1,[2]],[],null]""")]
    [InlineData(WriterTransformation.Flatten, """["a",1,[2],null]""")]
    public async Task Only_results_that_succeeded_are_transformed(WriterTransformation transformation, string expected)
    {
        await Write(new WriterConfig { Transformation = transformation }, Succeeded(1, "\"a\""), Succeeded(2, "[1,[2]]"), Failed(9), Succeeded(3, "[]"), Succeeded(4, "null"));

        Assert.Equal(expected, Text("SUCCEEDED_0.json"));
        Assert.Equal("""[{"Id":9}]""", Text("FAILED_0.json"));
    }

    [Fact]
    public async Task Lines_of_JSON_are_written_when_they_are_asked_for()
    {
        await Write(new WriterConfig { OutputType = OutputType.JsonLines, Transformation = WriterTransformation.Flatten }, Succeeded(1, """["one\ntwo",{"a":1.50}]"""), Failed(2));

        Assert.Equal("\"one\\ntwo\"\n{\"a\":1.50}\n", Text("SUCCEEDED_0.jsonl"));
        Assert.Equal("{\"Id\":2}\n", Text("FAILED_0.jsonl"));
        Assert.Contains("""{"Key":"mapJobs/run/SUCCEEDED_0.jsonl","Size":22}""", Text("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_would_be_too_large_is_followed_by_another_one()
    {
        await Write(new WriterConfig { Transformation = WriterTransformation.Compact }, 7, Succeeded(1, "11"), Succeeded(2, "22"), Succeeded(3, "333"), Succeeded(4, "\"longer than a file\""), Succeeded(5, "5"));

        Assert.Equal("[11,22]", Text("SUCCEEDED_0.json"));
        Assert.Equal("[333]", Text("SUCCEEDED_1.json"));
        Assert.Equal("[\"longer than a file\"]", Text("SUCCEEDED_2.json"));
        Assert.Equal("[5]", Text("SUCCEEDED_3.json"));
        Assert.Contains("""{"Key":"mapJobs/run/SUCCEEDED_1.json","Size":5},{"Key":"mapJobs/run/SUCCEEDED_2.json","Size":22}""", Text("manifest.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mapJobs", "mapJobs/run/manifest.json")]
    [InlineData("mapJobs/", "mapJobs/run/manifest.json")]
    [InlineData("map/jobs", "map/jobs/run/manifest.json")]
    [InlineData("", "run/manifest.json")]
    [InlineData(null, "run/manifest.json")]
    public async Task A_slash_at_the_end_of_the_prefix_makes_no_difference(string? prefix, string expected)
    {
        await using var writer = new MapResultWriter(_store, "results", prefix, "run", Arn, null);

        Assert.Equal(expected, await writer.CompleteAsync(default));
    }

    [Fact]
    public async Task Nothing_is_added_behind_the_manifest()
    {
        await using var writer = new MapResultWriter(_store, "results", null, "run", Arn, null);
        await writer.CompleteAsync(default);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.AddAsync(Failed(1), default));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.CompleteAsync(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MapResultWriter(_store, "results", null, "run", Arn, null, maxFileBytes: 0));
    }

    [Fact]
    public async Task Calls_may_overlap()
    {
        await using var writer = new MapResultWriter(_store, "results", "mapJobs", "run", Arn, null);

        await Parallel.ForAsync(0, 1_000, async (i, cancellation) => await writer.AddAsync(Succeeded(i, "1"), cancellation));
        await writer.CompleteAsync(default);

        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => (double)i), Json.Parse(Text("SUCCEEDED_0.json")).Items.Select(r => r["Id"]!.Value.GetDouble()).Order());
    }

    [Fact]
    public async Task What_was_written_can_be_read()
    {
        await Write(new WriterConfig { OutputType = OutputType.JsonLines, Transformation = WriterTransformation.Compact }, [.. Enumerable.Range(0, 1000).Select(i => Succeeded(i, $"{i}"))]);

        var items = await ItemReading.Read(_store, new ItemSourceRequest(false, "results", "mapJobs/run/SUCCEEDED_0.jsonl", null, ItemReading.AsJsonLines));

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (Json)i), items.Select(i => i.Value));
    }

    [Fact]
    public async Task A_store_that_fails_is_a_cause()
    {
        var refusing = new StubStore { Writing = _ => throw new UnauthorizedAccessException("Access Denied") };
        var full = new StubStore { Writing = _ => new UploadStream(new MemoryStream(new byte[4]), () => { }) };
        var unpublished = new StubStore { Writing = _ => new UploadStream(new MemoryStream(), () => throw new IOException("The disk is full.")) };

        Assert.Equal("S3://results/p/run/FAILED_0.json cannot be written: Access Denied", await Cause(refusing));
        Assert.StartsWith("S3://results/p/run/FAILED_0.json cannot be written: ", await Cause(full), StringComparison.Ordinal);
        Assert.Equal("S3://results/p/run/FAILED_0.json cannot be written: The disk is full.", await Cause(unpublished));
        Assert.StartsWith("S3://results/../run/FAILED_0.json cannot be written: ", await Cause(new FolderObjectStore(Path.GetTempPath()), ".."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var writer = new MapResultWriter(_store, "results", null, "run", Arn, null);
        await writer.AddAsync(Failed(1), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await writer.AddAsync(Pending(2), cancellation.Token));
    }

    private static MapResult Succeeded(int id, string output) => new(MapResultStatus.Succeeded, Record(id), Json.Parse(output));

    private static MapResult Failed(int id) => new(MapResultStatus.Failed, Record(id), null);

    private static MapResult Pending(int id) => new(MapResultStatus.Pending, Record(id), null);

    private static Json Record(int id) => Json.Parse($$"""{"Id":{{id}}}""");

    private static async Task<string> Cause(IObjectStore store, string prefix = "p") => (await Assert.ThrowsAsync<ResultWriterException>(async () =>
    {
        var writer = new MapResultWriter(store, "results", prefix, "run", Arn, null);
        await writer.AddAsync(Failed(1), default);
        await writer.CompleteAsync(default);
    })).Message;

    private Task<string> Write(WriterConfig? config, params MapResult[] results) => Write(config, MapResultWriter.LargestFile, results);

    private async Task<string> Write(WriterConfig? config, long maxFileBytes, params MapResult[] results)
    {
        await using var writer = new MapResultWriter(_store, "results", "mapJobs", "run", Arn, config, maxFileBytes);
        foreach (var result in results)
        {
            await writer.AddAsync(result, default);
        }

        return await writer.CompleteAsync(default);
    }

    private string Text(string file) => _store.GetText("results", $"mapJobs/run/{file}")!;
}
