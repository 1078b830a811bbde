using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests;

public sealed class HouseTests
{
    [Fact]
    public void The_library_refers_to_the_graph_its_runs_and_the_core_of_the_aws_sdk_only() => HouseRules.RefersOnlyTo(
        typeof(DeploymentSettings).Assembly, "StateFlow", "StateFlow.Expressions", "StateFlow.Local", "AWSSDK.Core", "AWSSDK.SecurityToken");

    [Fact]
    public void Nobody_can_derive_from_a_public_class() => HouseRules.PublicClassesAreClosed(typeof(DeploymentSettings).Assembly);

    [Fact]
    public void No_path_of_the_machine_it_was_built_on_is_in_it() => HouseRules.HoldsNoPathOfItsClone(typeof(DeploymentSettings).Assembly);

    [Fact]
    public void Files_are_short()
    {
        HouseRules.FilesAreShort("src/StateFlow.Deploy");
        HouseRules.FilesAreShort("tests/StateFlow.Deploy.Tests");
    }

    [Fact]
    public void Every_verified_text_has_its_test() => HouseRules.EveryVerifiedTextHasItsTest("tests/StateFlow.Deploy.Tests");
}
