using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Templates;

[Collection(ServerTests.Name)]
public sealed class StackTests(TestServer server) : IDisposable
{
    private const string Bucket = "definitions";

    private readonly string _folder = Directory.CreateTempSubdirectory("stateflow-stacks-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("server", "aws")]
    public void A_stack_of_CloudFormation_runs_to_the_expected_output()
    {
        var template = ExportCases.Write(_folder, ExportFormat.CloudFormation, (ExportCases.Order, ExportCases.Everything))[0];

        Assert.Equal(Json.Parse(ExportCases.OrderOutput), RunStack("order", template, "{}", []));
    }

    [ToolFact("server", "aws")]
    public void A_stack_with_the_definition_as_a_text_runs_to_the_expected_output()
    {
        var template = ExportCases.Write(_folder, ExportFormat.CloudFormation, (ExportCases.Misread, ExportCases.Test))[0];

        Assert.Equal(Json.Parse("""{"kept":{"Ref":"prod"}}"""), RunStack("misread", template, "{}", ["ParameterKey=Stage,ParameterValue=prod"]));
    }

    [ToolFact("server", "aws")]
    public void A_stack_with_the_definition_in_S3_runs_to_the_expected_output()
    {
        var files = ExportCases.Write(_folder, ExportFormat.CloudFormation, (ExportCases.Large, ExportCases.Test));
        var key = Json.Parse(File.ReadAllText(files[0]))["Parameters"]!.Value["DefinitionKey"]!.Value["Default"]!.Value.GetString();
        Upload(files[1], key);

        Assert.Equal(Json.From("test"), RunStack("large", files[0], "{}", [$"ParameterKey=DefinitionBucket,ParameterValue={Bucket}"]));
    }

    [ToolFact("server", "aws", "sam")]
    public void A_stack_of_SAM_runs_to_the_expected_output()
    {
        var settings = ExportCases.Everything with { Version = null };
        var files = ExportCases.Write(_folder, ExportFormat.Sam, (ExportCases.Order, settings));
        Upload(files[1], "order");
        var template = Path.Combine(_folder, "translated.json");
        File.WriteAllText(template, SamTranslator.Translate(_folder, files[0], $"s3://{Bucket}/order"));

        Assert.Equal(Json.Parse(ExportCases.OrderOutput), RunStack("sam", template, "{}", []));
    }

    [ToolFact("server", "aws", "terraform")]
    public void What_Terraform_applies_runs_to_the_expected_output()
    {
        ExportCases.Write(_folder, ExportFormat.Terraform, (ExportCases.Order, ExportCases.Everything));
        var address = server.Address.ToString().TrimEnd('/');
        File.WriteAllText(Path.Combine(_folder, "main.tf.json"), $$$"""
            {
              "provider": { "aws": { "region": "us-east-1", "endpoints": [{ "sfn": "{{{address}}}", "iam": "{{{address}}}", "sts": "{{{address}}}", "logs": "{{{address}}}" }] } },
              "module": { "order": { "source": "./order" } },
              "output": { "alias": { "value": "${module.order.alias_arn}" } }
            }
            """);
        Tool.Run(_folder, "terraform", "init", "-no-color", $"-plugin-dir={Tool.TerraformPlugins}");
        Tool.Run(_folder, "terraform", "apply", "-no-color", "-auto-approve");
        var alias = Tool.Run(_folder, "terraform", "output", "-raw", "alias");

        Assert.Equal(Json.Parse(ExportCases.OrderOutput), RunMachine(alias, "{}"));
        Assert.Contains("No changes.", Tool.Run(_folder, "terraform", "plan", "-no-color", "-detailed-exitcode"), StringComparison.Ordinal);
        Tool.Run(_folder, "terraform", "destroy", "-no-color", "-auto-approve");
        Assert.Equal(["/aws/vendedlogs/states/order"], DeleteLogs());
    }

    /// <summary>Creates a stack, runs its machine, and deletes it.</summary>
    /// <returns>The output of the machine.</returns>
    private Json RunStack(string name, string template, string input, string[] parameters)
    {
        Aws(["cloudformation", "create-stack", "--stack-name", name, "--template-body", $"file://{template}", "--capabilities", "CAPABILITY_IAM", .. parameters.Length == 0 ? [] : parameters.Prepend("--parameters")]);
        var stack = Aws("cloudformation", "describe-stacks", "--stack-name", name)["Stacks"]!.Value[0];
        Assert.Equal(Json.From("CREATE_COMPLETE"), stack["StackStatus"]);
        var arn = stack["Outputs"]!.Value.Items.OrderBy(o => o["OutputKey"]!.Value.GetString() != "StateMachineAliasArn").First()["OutputValue"]!.Value.GetString();
        var output = RunMachine(arn, input);
        Aws("cloudformation", "delete-stack", "--stack-name", name);
        Assert.DoesNotContain($":{name}\"", Aws("stepfunctions", "list-state-machines").ToString(), StringComparison.Ordinal);
        return output;
    }

    /// <summary>Deletes the log groups, which stay when Terraform destroys the rest.</summary>
    /// <returns>Their names.</returns>
    private List<string> DeleteLogs()
    {
        var names = Aws("logs", "describe-log-groups", "--log-group-name-prefix", "/aws/vendedlogs/states/order")["logGroups"]!.Value.Items.Select(g => g["logGroupName"]!.Value.GetString()).ToList();
        names.ForEach(n => Aws("logs", "delete-log-group", "--log-group-name", n));
        return names;
    }

    private Json RunMachine(string arn, string input)
    {
        var execution = Aws("stepfunctions", "start-execution", "--state-machine-arn", arn, "--input", input)["executionArn"]!.Value.GetString();
        for (var i = 0; i < 100; i++)
        {
            var state = Aws("stepfunctions", "describe-execution", "--execution-arn", execution);
            if (state["status"] != Json.From("RUNNING"))
            {
                Assert.True(state["status"] == Json.From("SUCCEEDED"), state.ToString());
                return Json.Parse(state["output"]!.Value.GetString());
            }
        }

        Assert.Fail($"{execution} does not end.");
        return default;
    }

    private void Upload(string file, string key)
    {
        if (!Aws("s3api", "list-buckets").ToString().Contains($"\"{Bucket}\"", StringComparison.Ordinal))
        {
            Aws("s3api", "create-bucket", "--bucket", Bucket);
        }

        Aws("s3api", "put-object", "--bucket", Bucket, "--key", key, "--body", file);
    }

    private Json Aws(params string[] arguments)
    {
        var output = Tool.Run(_folder, "aws", [.. arguments, "--endpoint-url", server.Address.ToString(), "--output", "json"]);
        return output.Trim().Length == 0 ? Json.EmptyObject : Json.Parse(output);
    }
}
