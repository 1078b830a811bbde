namespace StateFlow.Tests.Validation.Rules;

public sealed class PayloadSizeTests
{
    private static readonly string Long = new('x', 300_000);

    [Fact]
    public void What_is_evaluated_does_not_count() =>
        DefinitionAssert.Finds("SF13013", [], Machine($$"""{"Type":"Pass","Parameters":{"a.$":"States.Format('{{Long}}')"},"End":true}"""));

    [Fact]
    public void A_result_that_is_not_kept_does_not_count() =>
        DefinitionAssert.Finds("SF13013", [], Machine($$"""{"Type":"Pass","Result":"{{Long}}","ResultPath":null,"End":true}"""));

    [Fact]
    public void What_is_written_beside_it_does() =>
        DefinitionAssert.Finds(
            "SF13013",
            ["/States/A/Arguments: 'Arguments' of the state 'A' has more than 300,005 bytes, but a payload may have at most 262,144: the state fails with States.DataLimitExceeded. Put the data where states can read them, such as Amazon S3."],
            Machine($$"""{"Type":"Task","QueryLanguage":"JSONata","Resource":"arn:aws:states:::sqs:sendMessage","Arguments":{"a":"{% $x %}","text":"{{Long}}"},"End":true}"""));

    private static string Machine(string state) => $$$"""{"StartAt":"A","States":{"A":{{{state}}}}}""";
}
