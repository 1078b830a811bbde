using StateFlow.TestKit;

namespace StateFlow.Local.Tests;

public sealed class HouseTests
{
    [Fact]
    public void The_library_refers_to_the_graph_and_to_the_expressions_only() =>
        HouseRules.RefersOnlyTo(typeof(HistoryEvent).Assembly, "StateFlow", "StateFlow.Expressions");

    [Fact]
    public void Nobody_can_derive_from_a_public_class() => HouseRules.PublicClassesAreClosed(typeof(HistoryEvent).Assembly);

    [Fact]
    public void No_path_of_the_machine_it_was_built_on_is_in_it() => HouseRules.HoldsNoPathOfItsClone(typeof(HistoryEvent).Assembly);

    [Fact]
    public void Files_are_short()
    {
        HouseRules.FilesAreShort("src/StateFlow.Local");
        HouseRules.FilesAreShort("tests/StateFlow.Local.Tests");
    }

    [Fact]
    public void Every_verified_text_has_its_test() => HouseRules.EveryVerifiedTextHasItsTest("tests/StateFlow.Local.Tests");
}
