using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Tests.Integrations;

public sealed class CatalogResourceTests
{
    /// <summary>The data about AWS lie beside the corpora.</summary>
    private static readonly string Data = Corpus.PathOf("..", "data");

    [DataFact]
    public void The_data_give_the_same_bytes_again()
    {
        var catalog = new CatalogBuilder(Data);

        Assert.Equal((373, 17_149), (catalog.ServiceCount, catalog.OperationCount));
        Assert.All(catalog.Build(), f => Assert.True(Read(f.Name).AsSpan().SequenceEqual(f.Content), $"{f.Name} is out of date. Run eng/build-catalog.cs."));
    }

    [Theory]
    [InlineData(CatalogResource.Services, 68_000)]
    [InlineData(CatalogResource.Parameters, 121_000)]
    [InlineData(CatalogResource.Permissions, 2_200)]
    public void Resources_stay_small(string name, int limit) => Assert.InRange(Read(name).Length, 1, limit);

    private static byte[] Read(string name) => File.ReadAllBytes(Repository.PathOf("src", "StateFlow", "Integrations", "Catalog", name));

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class DataFactAttribute : FactAttribute
    {
        public DataFactAttribute() => Skip = Directory.Exists(Data) ? null : $"The data about AWS are not there: {Data}.";
    }
}
