using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class SdkActionsTests
{
    [Theory]
    [InlineData("dynamo:getItem", "SF12008", Severity.Error)]
    [InlineData("DynamoDB:getItem", "SF12008", Severity.Error)]
    [InlineData("states:startExecution", "SF12008", Severity.Error)]
    [InlineData("zzquantumledgerzz:getBlock", "SF12008", Severity.Warning)]
    [InlineData("s3:listObject", "SF12009", Severity.Error)]
    [InlineData("s3:zzzzzzzzzzzzzz", "SF12009", Severity.Warning)]
    [InlineData("s3:selectObjectContent", "SF12009", Severity.Error)]
    [InlineData("s3:ListBuckets", "SF12010", Severity.Error)]
    public void What_the_catalogue_does_not_know_is_an_error_when_it_knows_something_near(string action, string rule, Severity severity)
    {
        var finding = Assert.Single(Find(action));

        Assert.Equal((rule, severity, "/States/A/Resource"), (finding.Id, finding.Severity, finding.Pointer));
    }

    [Fact]
    public void A_wrong_case_is_put_right()
    {
        var finding = Assert.Single(Find("s3:ListBuckets.waitForTaskToken"));

        Assert.Equal([new Edit.Set("/States/A/Resource", Expressions.Json.From("arn:aws:states:::aws-sdk:s3:listBuckets.waitForTaskToken"))], finding.Fix?.Edits);
    }

    [Theory]
    [InlineData("s3:listBuckets")]
    [InlineData("${Service}:${Action}")]
    public void What_it_knows_and_what_a_pipeline_fills_in_are_fine(string action) => Assert.Empty(Find(action));

    private static List<Diagnostic> Find(string action) =>
    [
        .. DefinitionAssert.FindingsIn($$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:{{{{action}}}}","End":true}}}""")
            .Where(f => f.Id is "SF12008" or "SF12009" or "SF12010"),
    ];
}
