using System.Text;

namespace StateFlow.Local.Tests.Items;

public sealed class MemoryObjectStoreTests
{
    [Fact]
    public async Task An_object_that_was_put_is_read_listed_and_got()
    {
        var store = new MemoryObjectStore().Put("b", "k", "größe", DateTimeOffset.FromUnixTimeSeconds(7));

        using var content = new StreamReader((await store.OpenReadAsync("b", "k", default))!);

        Assert.Equal("größe", await content.ReadToEndAsync());
        Assert.Equal("größe", store.GetText("b", "k"));
        Assert.Equal(Encoding.UTF8.GetBytes("größe"), store.Get("b", "k"));
        Assert.Equal(
            [new StoredObject("k", 7, DateTimeOffset.FromUnixTimeSeconds(7), "\"fdbb3a56280acfa9031707622c599ccb\"")],
            await store.ListAsync("b", null, default).ToListAsync());
    }

    [Fact]
    public async Task An_object_that_was_not_put_is_not_there()
    {
        var store = new MemoryObjectStore().Put("b", "k", "x");

        Assert.Null(await store.OpenReadAsync("b", "K", default));
        Assert.Null(await store.OpenReadAsync("k", "b", default));
        Assert.Null(store.Get("b", "j"));
        Assert.Null(store.GetText("b", "j"));
        Assert.Empty(await store.ListAsync("c", null, default).ToListAsync());
    }

    [Fact]
    public async Task Keys_are_listed_in_ordinal_order()
    {
        var store = new MemoryObjectStore().Put("b", "a/b", "1").Put("b", "a-b", "2").Put("b", "a0", "3").Put("b", "B", "4").Put("b", "a", "5");

        Assert.Equal(["B", "a", "a-b", "a/b", "a0"], await store.ListAsync("b", null, default).Select(o => o.Key).ToListAsync());
        Assert.Equal(["a/b"], await store.ListAsync("b", "a/", default).Select(o => o.Key).ToListAsync());
    }

    [Fact]
    public async Task A_written_object_exists_when_its_stream_is_disposed_and_replaces_another_one()
    {
        var store = new MemoryObjectStore().Put("b", "k", "old");

        await using (var content = await store.OpenWriteAsync("b", "k", default))
        {
            await content.WriteAsync(Encoding.UTF8.GetBytes("new "));
            content.Write("content"u8);
            Assert.Equal("old", store.GetText("b", "k"));
        }

        Assert.Equal("new content", store.GetText("b", "k"));
    }

    [Fact]
    public void What_was_put_does_not_change_with_the_array()
    {
        byte[] content = [1];
        var store = new MemoryObjectStore().Put("b", "k", content);

        content[0] = 2;
        store.Get("b", "k")![0] = 3;

        Assert.Equal([1], store.Get("b", "k"));
    }

    [Fact]
    public async Task Many_may_write_and_read_at_once()
    {
        var store = new MemoryObjectStore();

        await Parallel.ForAsync(0, 1_000, async (i, cancellation) =>
        {
            store.Put("b", $"{i:D4}", $"{i}");
            Assert.NotNull(await store.OpenReadAsync("b", $"{i:D4}", cancellation));
            await store.ListAsync("b", "000", cancellation).CountAsync(cancellation);
        });

        Assert.Equal(1_000, await store.ListAsync("b", null, default).CountAsync());
    }
}
