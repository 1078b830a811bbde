using StateFlow.Cli.Checks;
using StateFlow.Cli.Deployments;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Deployments;

public sealed class DeploymentSettingsTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_setting_is_read()
    {
        var (settings, type, _) = Read("""
            { "deploy": {
              "name": "shop", "type": "express", "roleArn": "arn:role", "tracing": true,
              "logging": { "level": "fatal", "includeExecutionData": true, "logGroup": "/logs", "retentionDays": 14 },
              "encryption": { "kmsKeyId": "arn:key", "dataKeyReusePeriodSeconds": 60 },
              "tags": { "a": "b" }, "substitutions": { "T": "x", "N": 5, "B": true },
              "version": { "description": "First", "keep": 3 },
              "alias": { "name": "live", "rollout": { "kind": "linear", "percentage": 20, "intervalMinutes": 3, "alarms": ["one", "two"] } } } }
            """).For("order");

        Assert.Equal(("shop", "arn:role", true, StateMachineType.Express), (settings.Name, settings.RoleArn, settings.Tracing, type!.Value));
        Assert.Equal(new LoggingSettings { Level = ExecutionLogLevel.Fatal, IncludeExecutionData = true, LogGroup = "/logs", RetentionDays = 14 }, settings.Logging);
        Assert.Equal(new EncryptionSettings("arn:key") { DataKeyReusePeriodSeconds = 60 }, settings.Encryption);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b" }, settings.Tags);
        Assert.Equal(new Dictionary<string, Json> { ["T"] = Json.From("x"), ["N"] = 5, ["B"] = true }, settings.Substitutions);
        Assert.Equal(new VersionSettings { Description = "First", Keep = 3 }, settings.Version);
        Assert.Equal(new AliasSettings("live") { Rollout = Rollout.Linear(20, TimeSpan.FromMinutes(3), "one", "two") }, settings.Alias);
    }

    [Fact]
    public void What_is_said_of_one_machine_goes_before_what_is_said_of_all()
    {
        var section = Read("""
            { "deploy": {
              "tracing": true, "logging": { "level": "error" }, "alias": { "name": "live", "rollout": { "kind": "canary", "percentage": 5, "intervalMinutes": 1 } },
              "machines": { "order": { "logging": { "retentionDays": 7 }, "alias": { "name": "prod" } }, "pay": { "logging": null, "tracing": false, "alias": { "rollout": {} } } } } }
            """);

        Assert.Equal(new LoggingSettings { Level = ExecutionLogLevel.Error, RetentionDays = 7 }, section.For("order").Settings.Logging);
        Assert.Equal(new AliasSettings("prod") { Rollout = Rollout.Canary(5, TimeSpan.FromMinutes(1)) }, section.For("order").Settings.Alias);
        Assert.Equal((null, false), (section.For("pay").Settings.Logging, section.For("pay").Settings.Tracing));
        Assert.Equal(new AliasSettings("live"), section.For("pay").Settings.Alias);
        Assert.Equal(section.Common, section.For("other"));
    }

    [Fact]
    public void What_the_document_shows_is_read()
    {
        var order = Read(File.ReadAllText(Repository.PathOf("tests", "StateFlow.Cli.Tests", "Deployments", "stateflow.json"))).For("order");
        var code = FunctionCode.FromFiles([]);

        Assert.Equal(("publish/Charge", "Charge::Charge.Function::Handle", "dotnet10"), (order.Functions[0].Code, order.Functions[0].Make(code).Handler, order.Functions[0].Make(code).Runtime));
        Assert.Equal(10, order.Settings.Version!.Keep);
    }

    [Fact]
    public void A_function_needs_code_and_a_handler()
    {
        var problems = new List<string>();
        SettingsReader.Read(_workspace.Write("stateflow.json", """{ "deploy": { "functions": { "Charge": { "memorySize": 1, "hanlder": "x" } } } }"""), problems);

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.Contains("'code' is missing.", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("Did you mean 'handler'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_makes_no_sense_is_told_at_once()
    {
        var problems = new List<string>();
        var file = _workspace.Write("stateflow.json", """
            { "deploy": {
              "nmae": "x", "type": "fast", "tracing": 1,
              "logging": { "level": "most", "retentionDays": 0.5 },
              "encryption": {},
              "tags": { "a": 1 }, "substitutions": { "T": [] },
              "version": { "keep": 0 },
              "alias": { "rollout": { "kind": "canary", "percentage": 100, "alarms": "one" } },
              "machines": { "order": 5 } } }
            """);
        SettingsReader.Read(file, problems);

        Snapshot.Match(string.Concat(problems.Select(p => $"{p[file.Length..]}\n")));
    }

    private DeploymentSection Read(string content)
    {
        var problems = new List<string>();
        var settings = SettingsReader.Read(_workspace.Write("stateflow.json", content), problems);
        Assert.Empty(problems);
        return settings.Deployments;
    }
}
