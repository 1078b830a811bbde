using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class DefinitionSizeTests
{
    [Fact]
    public void White_space_does_not_count() =>
        DefinitionAssert.Finds("SF13001", [], $$$$"""{{{{{new string(' ', 1_100_000)}}}}"StartAt":"A","States":{"A":{"Type":"Succeed"}}}""");

    [Fact]
    public void A_machine_that_was_built_is_measured()
    {
        var machine = StateMachine.Define("Order", flow => flow.Pass("A", p => p.Result("x"))) with { Comment = new string('x', 1_100_000) };

        Assert.Contains(machine.Validate(), f => f.Id == "SF13001" && f.Severity is Severity.Error);
    }
}
