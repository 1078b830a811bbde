using System.Text;
using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class FolderObjectStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("stateflow-objects-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task An_object_is_a_file_below_its_bucket()
    {
        Put("bucket/in/rows.csv", "a\n1\n");

        Assert.Equal(["""{"a":"1"}"""], await Texts(new FolderObjectStore(_root), Object(AsCsv) with { Key = "in/rows.csv" }));
        Assert.Equal("The specified key does not exist. (S3://bucket/in)", await Cause(new FolderObjectStore(_root), Object(AsCsv) with { Key = "in" }));
    }

    [Fact]
    public async Task A_listing_says_what_the_file_system_knows()
    {
        var time = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Put("bucket/a", "hello"), time);

        Assert.Equal([new StoredObject("a", 5, time, "\"5d41402abc4b2a76b9719d911017c592\"")], await List("bucket"));
    }

    [Fact]
    public async Task Keys_are_listed_in_ordinal_order_and_only_with_their_prefix()
    {
        foreach (var key in (string[])["a/b/c", "a/b-c", "a-b", "a.txt", "a0", "B", "ab/x", ".hidden"])
        {
            Put($"bucket/{key}", key);
        }

        Assert.Equal([".hidden", "B", "a-b", "a.txt", "a/b-c", "a/b/c", "a0", "ab/x"], Keys(await List("bucket")));
        Assert.Equal(["a/b-c", "a/b/c"], Keys(await List("bucket", "a/")));
        Assert.Equal(["a/b/c"], Keys(await List("bucket", "a/b/c")));
        Assert.Equal(["a-b", "a.txt", "a/b-c", "a/b/c", "a0", "ab/x"], Keys(await List("bucket", "a")));
        Assert.Empty(await List("bucket", "a/b/c/"));
        Assert.Empty(await List("nowhere"));
    }

    [Theory]
    [InlineData("bucket", "../secret")]
    [InlineData("bucket", "a/../../secret")]
    [InlineData("bucket", "a/../b")]
    [InlineData("bucket", "./b")]
    [InlineData("bucket", "/b")]
    [InlineData("bucket", "//b")]
    [InlineData("bucket", "a//b")]
    [InlineData("bucket", "a/")]
    [InlineData("bucket", "")]
    [InlineData("bucket", "..\\secret")]
    [InlineData("bucket", "C:b")]
    [InlineData("bucket", "c:/b")]
    [InlineData("bucket", "b\0")]
    [InlineData("", "b")]
    [InlineData("..", "secret")]
    [InlineData(".", "b")]
    [InlineData("a/b", "c")]
    [InlineData(".uploads", "b")]
    [InlineData("C:", "b")]
    public async Task A_key_that_is_no_path_below_its_bucket_is_refused(string bucket, string key)
    {
        Put("secret", "x");
        Put("b", "x");
        Put("bucket/b", "x");
        Put(".uploads/b", "x");
        Put("a/b/c", "x");
        var store = new FolderObjectStore(_root);

        Assert.Null(await store.OpenReadAsync(bucket, key, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.OpenWriteAsync(bucket, key, default));
    }

    [Fact]
    public async Task A_folder_whose_name_only_begins_like_that_of_the_root_is_not_in_it()
    {
        var inner = Path.Combine(_root, "store");
        Put("store-secret/b", "x");

        Assert.Null(await new FolderObjectStore(inner).OpenReadAsync("../store-secret", "b", default));
    }

    [Fact]
    public async Task A_written_object_exists_when_its_stream_is_disposed_and_replaces_another_one()
    {
        var file = Put("bucket/out/result", "old");
        var store = new FolderObjectStore(_root);

        await using (var content = await store.OpenWriteAsync("bucket", "out/result", default))
        {
            await content.WriteAsync(Encoding.UTF8.GetBytes("new"));
            await content.FlushAsync();
            Assert.Equal("old", await File.ReadAllTextAsync(file));
            Assert.Equal(["out/result"], Keys(await List("bucket")));
        }

        Assert.Equal("new", await File.ReadAllTextAsync(file));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_root, ".uploads")));
    }

    [Fact]
    public async Task Writing_makes_the_folders_that_are_missing()
    {
        var store = new FolderObjectStore(Path.Combine(_root, "new"));

        using (var content = await store.OpenWriteAsync("bucket", "a/b/c", default))
        {
            content.Write("x"u8);
        }

        Assert.Equal("x", await File.ReadAllTextAsync(Path.Combine(_root, "new", "bucket", "a", "b", "c")));
    }

    [Fact]
    public async Task What_an_earlier_process_left_behind_is_in_nobodys_way()
    {
        var store = new FolderObjectStore(_root);
        for (var i = 0; i < 300; i++)
        {
            Put($".uploads/{Environment.ProcessId}-{i}", "left");
        }

        await using (var content = await store.OpenWriteAsync("bucket", "k", default))
        {
            content.Write("x"u8);
        }

        Assert.Equal(["k"], Keys(await List("bucket")));
    }

    [Fact]
    public async Task A_link_to_a_folder_above_does_not_make_a_listing_endless()
    {
        Put("bucket/a", "x");
        Directory.CreateSymbolicLink(Path.Combine(_root, "bucket", "loop"), _root);

        Assert.Equal(["a"], Keys(await List("bucket")));
    }

    private static IEnumerable<string> Keys(IEnumerable<StoredObject> objects) => objects.Select(o => o.Key);

    private ValueTask<List<StoredObject>> List(string bucket, string? prefix = null) => new FolderObjectStore(_root).ListAsync(bucket, prefix, default).ToListAsync();

    private string Put(string path, string content)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }
}
