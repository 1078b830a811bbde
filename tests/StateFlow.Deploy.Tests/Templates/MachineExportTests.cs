using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Deploy.Tests.Templates;

public sealed class MachineExportTests
{
    [Theory]
    [InlineData(ExportFormat.Asl)]
    [InlineData(ExportFormat.CloudFormation)]
    [InlineData(ExportFormat.Sam)]
    [InlineData(ExportFormat.Terraform)]
    [InlineData(ExportFormat.Cdk)]
    public void A_machine_becomes_what_its_pipeline_takes(ExportFormat format)
    {
        var export = MachineExport.Of(ExportCases.Order, ExportCases.Everything, format);

        var files = string.Concat(export.Files.Select(f => $"--- {f.Name}\n{f.Content}"));
        Snapshot.Match($"{files}{string.Concat(export.Notes.Select(n => $"--- {n}\n"))}", "txt", format.ToString());
    }

    [Theory]
    [InlineData(ExportFormat.CloudFormation)]
    [InlineData(ExportFormat.Terraform)]
    [InlineData(ExportFormat.Cdk)]
    public void A_role_and_a_key_that_exist_are_used(ExportFormat format) =>
        Snapshot.Match(MachineExport.Of(ExportCases.Still, ExportCases.Foreign, format).Files[0].Content, "txt", format.ToString());

    [Fact]
    public void What_CloudFormation_would_misread_is_a_text() =>
        Snapshot.Match(MachineExport.Of(ExportCases.Misread, ExportCases.Test, ExportFormat.CloudFormation).Files[0].Content, "json");

    [Fact]
    public void A_definition_that_finds_no_room_in_a_template_is_a_file_of_its_own()
    {
        var export = MachineExport.Of(ExportCases.Large, ExportCases.Test, ExportFormat.CloudFormation);

        Assert.Equal(["large.template.json", "large.template.asl.json"], export.Files.Select(f => f.Name));
        Snapshot.Match(export.Files[0].Content, "json");
    }

    [Fact]
    public void Formats_that_share_a_file_agree_on_it()
    {
        var files = Enum.GetValues<ExportFormat>().SelectMany(f => MachineExport.Of(ExportCases.Order, ExportCases.Everything, f).Files).Distinct().ToList();

        Assert.Equal(files.Count, files.Select(f => f.Name).Distinct().Count());
    }

    [Fact]
    public void Placeholders_whose_names_would_be_the_same_have_parameters_of_their_own()
    {
        var machine = ExportCases.Read("names", """
            { "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": ["${queue-url}", "${QueueUrl}", "${queue.url}", "${StateMachine}", "${--}", "${9}", "${version}"], "End": true } } }
            """);

        var template = Json.Parse(MachineExport.Of(machine, null, ExportFormat.CloudFormation).Files[0].Content);
        var module = Json.Parse(MachineExport.Of(machine, null, ExportFormat.Terraform).Files[0].Content);

        Assert.Equal(["QueueUrl", "QueueUrl2", "QueueUrl3", "StateMachine2", "Placeholder", "9", "Version"], template["Parameters"]!.Value.Members.Select(m => m.Key));
        Assert.Equal(["queue_url", "queue_url2", "queue_url3", "state_machine", "placeholder", "_9", "version2"], module["variable"]!.Value.Members.Select(m => m.Key));
    }

    [Fact]
    public void Tags_and_descriptions_are_texts_in_terraform()
    {
        var module = Json.Parse(MachineExport.Of(ExportCases.Order, ExportCases.Everything, ExportFormat.Terraform).Files[0].Content);

        Assert.Equal("${\"$${5}\"}", module["resource"]!.Value["aws_sfn_state_machine"]!.Value["state_machine"]!.Value["tags"]!.Value["price"]!.Value.GetString());
    }

    [Fact]
    public void What_a_format_cannot_do_is_said()
    {
        var settings = ExportCases.Everything with { Version = new VersionSettings { Description = "First", Keep = 3 } };

        Assert.Equal(
            ["Terraform knows no roll-out in steps: the alias leads to a new version at once.", "Terraform gives no descriptions to versions: it is left out.", "A template deletes no old versions: all of them are kept."],
            MachineExport.Of(ExportCases.Order, settings, ExportFormat.Terraform).Notes);
        Assert.Empty(MachineExport.Of(ExportCases.Order, settings, ExportFormat.Asl).Notes);
        var problem = Assert.Throws<ArgumentException>(() => MachineExport.Of(ExportCases.Still, ExportCases.Foreign, ExportFormat.Sam));
        Assert.Equal("SAM cannot encrypt the state machine 'still' with a key of yours. Export it for CloudFormation.", problem.Message);
    }

    [Fact]
    public void Settings_that_AWS_would_refuse_are_said_all_at_once()
    {
        var settings = new DeploymentSettings
        {
            Logging = new LoggingSettings { RetentionDays = 8 },
            Alias = new AliasSettings("2024"),
            Tags = new Dictionary<string, string> { ["team"] = new('x', 257) },
        };

        var message = Assert.Throws<ArgumentException>(() => MachineExport.Of(ExportCases.Still, settings, ExportFormat.Terraform)).Message;

        Assert.Contains("8 days", message, StringComparison.Ordinal);
        Assert.Contains("'2024'", message, StringComparison.Ordinal);
        Assert.Contains("'team'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_may_be_a_placeholder() =>
        Assert.Contains("\"role_arn\": \"${var.role}\"", MachineExport.Of(ExportCases.Still, new() { RoleArn = "${Role}" }, ExportFormat.Terraform).Files[0].Content, StringComparison.Ordinal);

    [Theory]
    [InlineData(ExportFormat.CloudFormation, 1)]
    [InlineData(ExportFormat.Sam, 1)]
    [InlineData(ExportFormat.Cdk, 1)]
    [InlineData(ExportFormat.Terraform, 0)]
    [InlineData(ExportFormat.Asl, 0)]
    public void A_value_that_would_break_the_definition_is_said(ExportFormat format, int notes)
    {
        var said = MachineExport.Of(ExportCases.Quoting, ExportCases.Quotes, format).Notes;

        Assert.Equal(notes, said.Count);
        Assert.All(said, n => Assert.Contains("'Stage'", n, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportFormat.CloudFormation)]
    [InlineData(ExportFormat.Sam)]
    public void Logs_stay_without_the_stack(ExportFormat format)
    {
        var group = Json.Parse(MachineExport.Of(ExportCases.Order, ExportCases.Everything, format).Files[0].Content)["Resources"]!.Value["StateMachineLogGroup"]!.Value;

        Assert.Equal((Json.From("RetainExceptOnCreate"), Json.From("Retain")), (group["DeletionPolicy"], group["UpdateReplacePolicy"]));
    }

    [Fact]
    public void A_machine_that_AWS_would_refuse_is_not_exported()
    {
        var faulty = ExportCases.Read("faulty", """{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""");

        Assert.Throws<InvalidDefinitionException>(() => MachineExport.Of(faulty, null, ExportFormat.Asl));
        Assert.Contains("'Order flow'", Refuse("Order flow"), StringComparison.Ordinal);
        Assert.Contains("80 letters", Refuse(new string('x', 81)), StringComparison.Ordinal);
        Assert.Contains("no name", Assert.Throws<ArgumentException>(() => MachineExport.Of(ExportCases.Still with { Name = null }, null, ExportFormat.Asl)).Message, StringComparison.Ordinal);

        static string Refuse(string name) =>
            Assert.Throws<ArgumentException>(() => MachineExport.Of(ExportCases.Still, new DeploymentSettings { Name = name }, ExportFormat.Asl)).Message;
    }
}
