using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Policies;

public sealed class MapPolicyTests
{
    private const string Processor = """
        "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"T","States":{"T":{"Type":"Succeed"} } }
        """;

    [Theory]
    [InlineData("one file", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Arguments":{"Bucket":"in","Key":"a/b.json"} }""")]
    [InlineData("a version of a file", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Arguments":{"Bucket":"in","Key":"{% $k %}","VersionId":"1"} }""")]
    [InlineData("a manifest", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"ManifestType":"S3_INVENTORY"},"Arguments":{"Bucket":"${In}","Key":"manifest.json"} }""")]
    [InlineData("a list", """{"Resource":"arn:aws:states:::s3:listObjectsV2","Arguments":{"Bucket":"${In}"} }""")]
    [InlineData("a list with a prefix", """{"Resource":"arn:aws:states:::s3:listObjectsV2","Arguments":{"Bucket":"${In}","Prefix":"orders/"} }""")]
    [InlineData("a list with a computed prefix", """{"Resource":"arn:aws:states:::s3:listObjectsV2","Arguments":{"Bucket":"${In}","Prefix":"{% $day %}"} }""")]
    [InlineData("a list with a prefix that is known in part", """{"Resource":"arn:aws:states:::s3:listObjectsV2","Arguments":{"Bucket":"${In}","Prefix":"{% 'orders/' & $day %}"} }""")]
    [InlineData("the listed files", """{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"InputType":"JSON","Transformation":"LOAD_AND_FLATTEN"},"Arguments":{"Bucket":"in","Prefix":"orders/"} }""")]
    [InlineData("something else", """{"Resource":"arn:aws:states:::dynamodb:scan"}""")]
    public void A_map_reads_what_its_items_are_in(string reader, string json) => Snapshot.Match(Print($"\"ItemReader\":{json},{Processor}"), scenario: reader);

    [Theory]
    [InlineData("a prefix", """{"Bucket":"out","Prefix":"results"}""")]
    [InlineData("no prefix", """{"Bucket":"${Out}"}""")]
    public void A_map_writes_its_results_below_its_prefix(string scenario, string arguments) =>
        Snapshot.Match(Print($$"""  "ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Arguments":{{arguments}} },{{Processor}} """), scenario: scenario);

    [Fact]
    public void A_map_starts_executions_of_its_machine() => Snapshot.Match(Print(Processor));

    [Fact]
    public void A_label_narrows_what_is_redriven() => Assert.Contains(
        $"execution:Orders/lines:*\n", Print($"\"Label\":\"lines\",{Processor}"), StringComparison.Ordinal);

    [Fact]
    public void A_machine_without_a_name_starts_any()
    {
        var machine = PolicyOf.Read($$"""{"StartAt":"M","States":{"M":{"Type":"Map","End":true,{{Processor}} } } }""") with { Name = null };

        Assert.Contains("has no name", Assert.Single(MachinePolicy.Of(machine).Findings).Message, StringComparison.Ordinal);
        Assert.Empty(MachinePolicy.Of(machine, new DeploymentSettings { Name = "orders" }).Findings);
    }

    [Fact]
    public void An_inline_map_needs_what_its_tasks_need() => Assert.Equal(["T"], Assert.Single(PolicyOf.States("""
        {"Call":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:eu-west-1:111122223333:function:a","End":true} } } } }
        """).Statements).States);

    private static string Print(string fields) => PolicyOf.Print(PolicyOf.States($$"""{"Call":{"Type":"Map","End":true,{{fields}} } }"""));
}
