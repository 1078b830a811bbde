namespace StateFlow.Tests.Validation;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_finding_stays_on_its_line_and_tells_a_terminal_nothing()
    {
        var finding = Assert.Single(DefinitionAssert.FindingsIn("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\\n\\u001b[31m\"}}}"), f => f.Id == "SF3002");

        Assert.Contains(@"goes on at 'B\u000a\u001b[31m'", finding.ToString(), StringComparison.Ordinal);
    }
}
