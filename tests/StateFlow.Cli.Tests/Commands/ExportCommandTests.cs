using StateFlow.Expressions;

namespace StateFlow.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private const string Order = """
        { "QueryLanguage": "JSONata", "StartAt": "Send", "States": { "Send": {
          "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Arguments": { "QueueUrl": "${QueueUrl}", "MessageBody": { "limit": "${Limit}" } }, "End": true } } }
        """;

    private readonly Workspace _workspace = new();

    public ExportCommandTests() => _workspace.Write("order.asl.json", Order);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Several_formats_are_written_at_once_and_listed()
    {
        var run = _workspace.Run("export", "./order.asl.json", "--format", "cloudformation,sam;asl", "--format", "cdk", "-o", "./out");

        Assert.Equal(
            new ToolRun(
                0,
                """
                ./out/order.template.json: order, for cloudformation
                ./out/order.sam.json: order, for sam
                ./out/order.template.asl.json: order, for sam
                ./out/order.asl.json: order, for asl
                ./out/order.substitutions.json: order, for asl
                ./out/order.cdk.ts: order, for cdk

                """,
                ""),
            run);
        Assert.Equal(["order.asl.json", "out/order.asl.json", "out/order.cdk.ts", "out/order.sam.json", "out/order.substitutions.json", "out/order.template.asl.json", "out/order.template.json"], _workspace.Files());
    }

    [Fact]
    public void Programs_get_the_list_as_json()
    {
        var run = _workspace.Run("export", "./order.asl.json", "--format", "terraform", "-o", "./out", "--json");

        Assert.Equal(
            Json.Parse("""[{ "name": "order", "format": "terraform", "file": "./out/order/main.tf.json" }, { "name": "order", "format": "terraform", "file": "./out/order/order.asl.json.tftpl" }]"""),
            Json.Parse(run.Output));
    }

    [Fact]
    public void One_template_can_go_to_the_standard_output()
    {
        var run = _workspace.Run("export", "./order.asl.json", "--format", "cloudformation", "--stdout");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Json.From("2010-09-09"), Json.Parse(run.Output)["AWSTemplateFormatVersion"]);
        Assert.Equal(["order.asl.json"], _workspace.Files());
        Assert.Equal(
            new ToolRun(2, "", "error: There is more than one file to write: 'order.template.json' and 'order.sam.json'. Choose one with --name and --format.\n"),
            _workspace.Run("export", "./order.asl.json", "--format", "cloudformation,sam", "--stdout"));
    }

    [Fact]
    public void Settings_and_the_command_line_say_what_machines_are_deployed_with()
    {
        _workspace.Write("stateflow.json", """
            { "deploy": {
              "type": "express", "tracing": true, "tags": { "team": "shop", "stage": "all" }, "substitutions": { "QueueUrl": "https://one", "Limit": 5 },
              "logging": { "level": "error", "retentionDays": 7 },
              "machines": { "order": { "name": "shop-order", "tags": { "stage": "test" }, "logging": { "includeExecutionData": true }, "tracing": false } } } }
            """);

        _workspace.Run("export", "./order.asl.json", "--format", "cloudformation", "-o", "./out", "--set", "QueueUrl=https://two=2", "--set", "Limit:=7");

        var template = Json.Parse(_workspace.Read("out/shop-order.template.json"));
        var machine = template["Resources"]!.Value["StateMachine"]!.Value["Properties"]!.Value;
        Assert.Equal(Json.From("https://two=2"), template["Parameters"]!.Value["QueueUrl"]!.Value["Default"]);
        Assert.Equal(Json.From("EXPRESS"), machine["StateMachineType"]);
        Assert.Equal(Json.Parse("""[{ "Key": "team", "Value": "shop" }, { "Key": "stage", "Value": "test" }]"""), machine["Tags"]);
        Assert.Equal((Json.From("ERROR"), Json.True), (machine["LoggingConfiguration"]!.Value["Level"], machine["LoggingConfiguration"]!.Value["IncludeExecutionData"]));
        Assert.Null(machine["TracingConfiguration"]);
        Assert.Contains("\"limit\": 7", _workspace.Read("out/shop-order.template.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("express", "EXPRESS")]
    [InlineData("standard", "STANDARD")]
    [InlineData(null, "EXPRESS")]
    public void The_kind_of_workflow_is_the_one_that_is_validated_unless_the_command_line_says_another(string? type, string expected)
    {
        _workspace.Write("stateflow.json", """{ "types": { "order*": "express" } }""");

        var run = _workspace.Run(["export", "./order.asl.json", "--format", "sam", "--stdout", .. type is null ? Array.Empty<string>() : ["--type", type]]);

        Assert.Equal(Json.From(expected), Json.Parse(run.Output)["Resources"]!.Value["StateMachine"]!.Value["Properties"]!.Value["Type"]);
    }

    [Fact]
    public void Nothing_is_written_when_a_machine_cannot_be_exported()
    {
        _workspace.Write("more/faulty.asl.json", """{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""");
        _workspace.Write("more/order.asl.json", Order);
        _workspace.Write("more/stateflow.json", """{ "deploy": { "encryption": { "kmsKeyId": "arn:aws:kms:us-east-1:1:key/1" } } }""");

        var faulty = _workspace.Run("export", "./order.asl.json", "./more/faulty.asl.json", "--format", "asl", "-o", "./out");
        Assert.Equal((1, ""), (faulty.ExitCode, faulty.Output));
        Assert.Contains("more/faulty.asl.json", faulty.Error, StringComparison.Ordinal);
        Assert.Equal(
            new ToolRun(2, "", "error: There is more than one machine 'order', and its files are called by its name. Export them into folders of their own.\n"),
            _workspace.Run("export", "./order.asl.json", "./more/order.asl.json", "--format", "asl", "-o", "./out"));
        Assert.Equal(
            new ToolRun(1, "", "error: SAM cannot encrypt the state machine 'order' with a key of yours. Export it for CloudFormation.\n"),
            _workspace.Run("export", "./more/order.asl.json", "--format", "sam", "-o", "./out"));
        Assert.Equal(
            new ToolRun(2, "", "error: There is no machine 'pay'. There is 'order'.\n"),
            _workspace.Run("export", "./order.asl.json", "--format", "sam", "--name", "pay"));
        Assert.DoesNotContain(_workspace.Files(), f => f.StartsWith("out", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_format_cannot_do_is_a_warning()
    {
        _workspace.Write("stateflow.json", """{ "deploy": { "alias": { "name": "live", "rollout": { "kind": "canary", "percentage": 10, "intervalMinutes": 5 } } } }""");

        var run = _workspace.Run("export", "./order.asl.json", "--format", "terraform", "-o", "./out");

        Assert.Equal((0, "warning: order: Terraform knows no roll-out in steps: the alias leads to a new version at once.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_machine_of_a_project_is_exported_by_its_name()
    {
        var assembly = UserAssembly.Compile(
            """public static class Shop { public static StateFlow.StateMachine Pay => StateFlow.StateMachine.Define("pay", flow => flow.Succeed("Paid")); }""", _workspace.PathOf("shop"));

        Assert.Equal(new ToolRun(0, "./out/pay.asl.json: pay, for asl\n./out/pay.substitutions.json: pay, for asl\n", ""), _workspace.Run("export", assembly, "--format", "asl", "-o", "./out"));
        Assert.Equal("{}\n", _workspace.Read("out/pay.substitutions.json"));
    }
}
