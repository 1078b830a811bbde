using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Deployments;

/// <summary>The tests that share one server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<TestServer>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "server";
}
