using System.IO.Compression;
using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Deployments;

[Collection(ServerTests.Name)]
public sealed class DeployCommandTests : IDisposable
{
    private const string Secret = "a-secret-nobody-sees";

    private const string Definition = """
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Greet",
          "States": {
            "Greet": { "Type": "Pass", "Output": { "text": "{% 'Hello, ' & $states.input.name %}" }, "Next": "Known?" },
            "Known?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.text = 'Hello, Ada' %}", "Next": "Welcome" }], "Default": "Stranger" },
            "Welcome": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "${Welcome}", "Payload": "{% $states.input %}" }, "Output": "{% $states.result.Payload %}", "TimeoutSeconds": 60,
              "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }], "End": true },
            "Stranger": { "Type": "Fail", "Error": "Stranger", "Cause": "Nobody knows this name." }
          }
        }
        """;

    private const string Settings = $$"""
        {
          "deploy": {
            "logging": { "level": "error", "retentionDays": 30 },
            "tags": { "team": "doors" },
            "alias": { "name": "live" },
            "functions": {
              "Welcome": { "code": "welcome.zip", "handler": "Welcome::Welcome.Function::Handle", "environment": { "DB_PASSWORD": "{{Secret}}" } }
            }
          }
        }
        """;

    private readonly Workspace _workspace = new();
    private readonly string[] _aws;

    public DeployCommandTests(TestServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "test");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "test");
        _aws = ["--endpoint-url", server.Address.AbsoluteUri, "--region", "eu-central-1"];
        _workspace.Write("stateflow.json", Settings);
        using var zip = ZipFile.Open(_workspace.PathOf("welcome.zip"), ZipArchiveMode.Create);
        using var code = zip.CreateEntry("Welcome.dll").Open();
        code.WriteByte(1);
    }

    public void Dispose() => _workspace.Dispose();

    [ServerFact]
    public void A_machine_is_planned_deployed_started_looked_at_and_removed()
    {
        _workspace.Write("door.asl.json", Definition);

        var plan = Run("plan", "./door.asl.json", "--exit-code");
        var deploy = Run("deploy", "./door.asl.json");
        var again = Run("deploy", "./door.asl.json");
        var start = Run("start", "door:live", "--input", """{"name":"Eve"}""", "--wait");
        var history = Run("history", start.Output.Split(": ")[0], "--output", "./door.history.json");
        var replay = _workspace.Run("replay", "./door.asl.json", "./door.history.json");
        _workspace.Write("door.asl.json", Definition.Replace("= 'Hello, Ada' %}\", \"Next\": \"Welcome\"", "!= 'Hello, Ada' %}\", \"Next\": \"Stranger\"", StringComparison.Ordinal).Replace("\"Default\": \"Stranger\"", "\"Default\": \"Welcome\"", StringComparison.Ordinal));
        var drift = Run("drift", "./door.asl.json");
        var remove = Run("remove", "./door.asl.json", "--logs");

        Assert.Equal((1, 0, 0, 1, 0, 0, 1, 0), (plan.ExitCode, deploy.ExitCode, again.ExitCode, start.ExitCode, history.ExitCode, replay.ExitCode, drift.ExitCode, remove.ExitCode));
        Snapshot.Match(string.Join('\n', new (string Command, ToolRun Run)[] { ("plan", plan), ("deploy", deploy), ("deploy again", again), ("drift", drift), ("remove", remove) }
            .Select(r => $"$ stateflow {r.Command}\n{r.Run.Output}{r.Run.Error}")), "txt");
        Assert.Contains("FAILED, Stranger: Nobody knows this name.", start.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, plan.Output + deploy.Output + deploy.Error + drift.Output + remove.Output, StringComparison.Ordinal);
    }

    [ServerFact]
    public void Programs_read_steps_and_result_as_lines_of_json()
    {
        _workspace.Write("machine-read.asl.json", Definition);
        _workspace.Write("stateflow.json", """{ "deploy": { "substitutions": { "Welcome": "arn:aws:lambda:eu-central-1:123456789012:function:welcome" } } }""");

        var deploy = Run("deploy", "./machine-read.asl.json", "--json");
        var lines = deploy.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json.Parse).ToList();

        Assert.Equal(["role", "stateMachine"], lines.SkipLast(1).Select(l => l["resource"]!.Value.GetString()));
        Assert.Equal("arn:aws:states:eu-central-1:123456789012:stateMachine:machine-read", lines[^1]["stateMachineArn"]!.Value.GetString());
        var drift = Run("drift", "./machine-read.asl.json", "--json");
        Assert.Equal((0, Json.False), (drift.ExitCode, Json.Parse(drift.Output)["isDrifted"]));
        Assert.Equal(0, Run("remove", "./machine-read.asl.json").ExitCode);
    }

    [ServerFact]
    public void What_is_missing_is_told_before_anything_is_touched()
    {
        _workspace.Write("missing.asl.json", Definition);
        _workspace.Write("stateflow.json", """{ "deploy": { "tags": { "aws:x": "y" }, "version": { "keep": 5 } } }""");

        var deploy = Run("deploy", "./missing.asl.json");

        Assert.Equal(1, deploy.ExitCode);
        Assert.Contains("The placeholder ${Welcome} has no value. Give it one: --set Welcome=VALUE", deploy.Output, StringComparison.Ordinal);
        Assert.Contains("The tag 'aws:x' begins with a word that is reserved.", deploy.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_named()
    {
        _workspace.Write("door.asl.json", Definition);

        var plan = _workspace.Run("plan", "./door.asl.json", "--endpoint-url", "http://127.0.0.1:9", "--region", "eu-central-1", "--set", "Welcome=x");

        Assert.Equal(1, plan.ExitCode);
        Assert.Contains("http://127.0.0.1:9/ cannot be reached", plan.Error, StringComparison.Ordinal);
    }

    private ToolRun Run(params string[] args) => _workspace.Run([.. args, .. _aws]);
}
