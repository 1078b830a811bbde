using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests;

public sealed class HouseTests
{
    [Fact]
    public void The_library_refers_to_the_base_class_library_only() => HouseRules.RefersOnlyTo(typeof(Json).Assembly);

    [Fact]
    public void Nobody_can_derive_from_a_public_class() => HouseRules.PublicClassesAreClosed(typeof(Json).Assembly);

    [Fact]
    public void No_path_of_the_machine_it_was_built_on_is_in_it() => HouseRules.HoldsNoPathOfItsClone(typeof(Json).Assembly);
}
