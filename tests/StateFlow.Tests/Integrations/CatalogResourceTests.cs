using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Tests.Integrations;

public sealed class CatalogResourceTests
{
    [CorpusTheory]
    [InlineData(373, 17_149)]
    public void The_data_beside_the_corpora_give_the_same_bytes_again(int services, int operations)
    {
        var catalog = new CatalogBuilder(Corpus.PathOf("..", "data"));

        Assert.Equal((services, operations), (catalog.ServiceCount, catalog.OperationCount));
        Assert.All(catalog.Build(), f => Assert.True(Read(f.Name).AsSpan().SequenceEqual(f.Content), $"{f.Name} is out of date. Run eng/build-catalog.cs."));
    }

    [Theory]
    [InlineData(CatalogResource.Services, 68_000)]
    [InlineData(CatalogResource.Parameters, 121_000)]
    [InlineData(CatalogResource.Permissions, 2_200)]
    public void Resources_stay_small(string name, int limit) => Assert.InRange(Read(name).Length, 1, limit);

    private static byte[] Read(string name) => File.ReadAllBytes(Repository.PathOf("src", "StateFlow", "Integrations", "Catalog", name));
}
