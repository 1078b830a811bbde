namespace StateFlow.Deploy.Tests.Templates;

public sealed class ToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stateflow-tools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("cfn-lint", "sam")]
    public void Cfn_lint_finds_nothing_in_any_template()
    {
        var templates = ExportCases.Write(_folder, ExportFormat.CloudFormation, [.. ExportCases.All, (ExportCases.Still, ExportCases.Foreign)])
            .Concat(ExportCases.Write(_folder, ExportFormat.Sam, ExportCases.All))
            .Where(f => !f.EndsWith(".asl.json", StringComparison.Ordinal));

        Tool.Run(_folder, "cfn-lint", [.. templates]);
    }

    [ToolFact("sam")]
    public void The_SAM_translator_takes_every_template()
    {
        var templates = ExportCases.Write(_folder, ExportFormat.Sam, ExportCases.All).Where(f => f.EndsWith(".sam.json", StringComparison.Ordinal));

        var aliases = templates.Select(t => Json.Parse(SamTranslator.Translate(_folder, t, "s3://bucket/key")))
            .Select(t => t["Resources"]!.Value.Members.Select(m => m.Value).SingleOrDefault(r => r["Type"] == Json.From("AWS::StepFunctions::StateMachineAlias"))["Properties"]?["Name"]?.ToString());

        Assert.Equal(ExportCases.All.Select(c => c.Settings.Alias is { } alias ? $"\"{alias.Name}\"" : null), aliases);
    }

    [ToolFact("terraform")]
    public void Terraform_takes_every_module()
    {
        (StateMachine, DeploymentSettings)[] cases = [.. ExportCases.All, (ExportCases.Still with { Name = "locked" }, ExportCases.Foreign)];
        ExportCases.Write(_folder, ExportFormat.Terraform, cases);
        var modules = cases.Select(c => KeyValuePair.Create($"_{c.Item1.Name}", ModuleOf(c.Item1.Name!)));
        File.WriteAllText(Path.Combine(_folder, "main.tf.json"), Json.Object([new("module", Json.Object([.. modules]))]).ToString());

        Tool.Run(_folder, "terraform", "init", "-no-color", $"-plugin-dir={Tool.TerraformPlugins}");
        Assert.Contains("The configuration is valid.", Tool.Run(_folder, "terraform", "validate", "-no-color"), StringComparison.Ordinal);
    }

    [ToolFact("terraform")]
    public void Terraform_puts_values_with_quotes_into_the_definition_as_they_are()
    {
        ExportCases.Write(_folder, ExportFormat.Terraform, (ExportCases.Quoting, ExportCases.Quotes));
        var folder = Path.Combine(_folder, ExportCases.Quoting.Name!);
        var module = Json.Parse(File.ReadAllText(Path.Combine(folder, "main.tf.json")));
        var definition = module["resource"]!.Value["aws_sfn_state_machine"]!.Value["state_machine"]!.Value["definition"]!.Value;
        File.WriteAllText(Path.Combine(folder, "main.tf.json"), Json.Object([new("variable", module["variable"]!.Value), new("output", Json.Object([new("definition", Json.Object([new("value", definition)]))]))]).ToString());

        Tool.Run(folder, "terraform", "apply", "-no-color", "-auto-approve");
        var states = Json.Parse(Tool.Run(folder, "terraform", "output", "-raw", "definition"))["States"]!.Value;

        var value = ExportCases.Quotes.Substitutions["Stage"].GetString();
        Assert.Equal(Json.Array(Json.From(value), Json.From($"is <{value}>"), Json.From("plain")), states["Say"]!.Value["Result"]);
    }

    /// <summary>Calls a module, with a text for each variable that has no default.</summary>
    private Json ModuleOf(string name)
    {
        var variables = Json.Parse(File.ReadAllText(Path.Combine(_folder, name, "main.tf.json")))["variable"] ?? Json.EmptyObject;
        return Json.Object([new("source", Json.From($"./{name}")), .. variables.Members.Where(v => v.Value["default"] is null).Select(v => KeyValuePair.Create(v.Key, Json.From("text")))]);
    }

    [ToolFact("cdk")]
    public void The_CDK_synthesizes_every_construct()
    {
        // Packages are found in the folder above.
        var folder = Path.Combine(Tool.CdkFolder, $"test-{Path.GetFileName(_folder)}");
        try
        {
            ExportCases.Write(folder, ExportFormat.Cdk, [.. ExportCases.All, (ExportCases.Still with { Name = "locked" }, ExportCases.Foreign), (ExportCases.Quoting, ExportCases.Quotes)]);
            File.WriteAllText(Path.Combine(folder, "app.ts"), """
                import { App, Stack } from 'aws-cdk-lib';
                import { OrderStateMachine } from './order.cdk';
                import { MisreadStateMachine } from './misread.cdk';
                import { LargeStateMachine } from './large.cdk';
                import { StillStateMachine } from './still.cdk';
                import { LockedStateMachine } from './locked.cdk';
                import { QuotingStateMachine } from './quoting.cdk';

                const app = new App({ outdir: 'out' });
                const stack = new Stack(app, 'Shop');
                new OrderStateMachine(stack, 'Order', { stageName: 'prod' });
                new MisreadStateMachine(stack, 'Misread');
                new LargeStateMachine(stack, 'Large');
                new StillStateMachine(stack, 'Still', { roleName: 'one' });
                new LockedStateMachine(stack, 'Locked', { roleName: 'one' });
                new QuotingStateMachine(stack, 'Quoting');
                app.synth();
                """);

            Tool.Run(folder, "node", Path.Combine("..", "node_modules", "typescript", "bin", "tsc"), "--strict", "--noUnusedLocals", "--skipLibCheck", "--target", "es2022", "--module", "commonjs", "app.ts");
            Tool.Run(folder, "node", "app.js");

            var resources = Json.Parse(File.ReadAllText(Path.Combine(folder, "out", "Shop.template.json")))["Resources"]!.Value.Members.Select(m => m.Value).ToLookup(r => r["Type"]!.Value.GetString(), r => r["Properties"]);
            var order = resources["AWS::StepFunctions::StateMachine"].Single(m => m?["StateMachineName"] == Json.From("order"))!.Value;
            Assert.Equal(Json.From("prod"), order["DefinitionSubstitutions"]!.Value["stage.name"]);
            Assert.Equal(Json.Parse("""{"Enabled":true}"""), order["TracingConfiguration"]);
            Assert.Equal(3, resources["AWS::StepFunctions::StateMachineAlias"].Count());
            Assert.Equal(5, resources["AWS::StepFunctions::StateMachineVersion"].Count());
            Assert.Equal(4, resources["AWS::IAM::Role"].Count());
            Assert.Single(resources["AWS::StepFunctions::StateMachine"], m => m?["DefinitionSubstitutions"]?["Stage"] == ExportCases.Quotes.Substitutions["Stage"]);
            var locked = resources["AWS::StepFunctions::StateMachine"].Single(m => m?["StateMachineName"] == Json.From("locked"))!.Value;
            Assert.Equal(Json.From("CUSTOMER_MANAGED_KMS_KEY"), locked["EncryptionConfiguration"]!.Value["Type"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
