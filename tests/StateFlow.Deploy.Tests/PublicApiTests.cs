using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_surface_changes_only_on_purpose() => Snapshot.Match(PublicApi.Of(typeof(DeploymentSettings).Assembly));
}
