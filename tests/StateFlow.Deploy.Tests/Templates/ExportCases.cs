using System.Text;
using StateFlow.Asl;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Templates;

/// <summary>Machines that are exported, each for other reasons.</summary>
internal static class ExportCases
{
    /// <summary>What <see cref="Order"/> answers where its placeholders have their defaults.</summary>
    public const string OrderOutput = """{"stage":"$test","limit":5,"answer":42,"region":"us-east-1","raw":"100% ${!kept} $${not one} %{x} %%{y}"}""";

    /// <summary>Gets a machine with placeholders of every kind, and texts that look like some.</summary>
    public static StateMachine Order { get; } = Read("order", """
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Look",
          "States": {
            "Look": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets", "Next": "Is it to be charged?" },
            "Is it to be charged?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.context.Execution.Input.charge = true %}", "Next": "Charge" }], "Default": "Done" },
            "Charge": {
              "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": { "FunctionName": "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${charge-function}", "Payload": "{% $states.input %}" },
              "Retry": [{ "ErrorEquals": ["States.TaskFailed"], "MaxAttempts": 2 }],
              "Next": "Done"
            },
            "Done": {
              "Type": "Succeed",
              "Output": {
                "stage": "$${stage.name}", "limit": "${Limit}", "answer": "{% ${Factor} * 2 %}", "region": "${AWS::Region}",
                "raw": "100% ${!kept} $${not one} %{x} %%{y}"
              }
            }
          }
        }
        """);

    /// <summary>Gets settings that say everything.</summary>
    public static DeploymentSettings Everything { get; } = new()
    {
        Logging = new LoggingSettings { Level = ExecutionLogLevel.Error, IncludeExecutionData = true, RetentionDays = 30 },
        Tracing = true,
        Tags = new Dictionary<string, string> { ["team"] = "shop", ["price"] = "${5}" },
        Substitutions = new Dictionary<string, Json>
        {
            ["stage.name"] = Json.From("test"),
            ["Limit"] = 5,
            ["Factor"] = 21,
            ["charge-function"] = Json.From("charge"),
            ["unused"] = Json.From("of another machine"),
        },
        Version = new VersionSettings { Description = "The first one" },
        Alias = new AliasSettings("live") { Rollout = Rollout.Canary(10, TimeSpan.FromMinutes(5), "order-failures") },
    };

    /// <summary>Gets a machine that CloudFormation would misread as an object: it holds null, and what looks like a function.</summary>
    public static StateMachine Misread { get; } = Read("misread", """
        {
          "StartAt": "Keep",
          "States": {
            "Keep": { "Type": "Pass", "Result": { "Ref": "${Stage}" }, "ResultPath": "$.kept", "Next": "Forget" },
            "Forget": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets", "ResultPath": null, "End": true }
          }
        }
        """);

    /// <summary>Gets a machine whose definition finds no room in a template.</summary>
    public static StateMachine Large { get; } = Read("large", $$"""
        {
          "StartAt": "Talk",
          "States": { "Talk": { "Type": "Pass", "Result": { "stage": "${Stage}", "text": "{{new string('x', 60_000)}}" }, "OutputPath": "$.stage", "End": true } }
        }
        """);

    /// <summary>Gets a machine that needs nothing.</summary>
    public static StateMachine Still { get; } = Read("still", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");

    /// <summary>Gets settings for a role that exists, and a key.</summary>
    public static DeploymentSettings Foreign { get; } = new()
    {
        Type = StateMachineType.Express,
        RoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${RoleName}",
        Encryption = new EncryptionSettings("arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555") { DataKeyReusePeriodSeconds = 60 },
        Version = new VersionSettings(),
    };

    /// <summary>Gets settings for a stage.</summary>
    public static DeploymentSettings Test { get; } = new() { Substitutions = new Dictionary<string, Json> { ["Stage"] = Json.From("test") } };

    /// <summary>Gets a machine that answers with placeholders, one of them within a text.</summary>
    public static StateMachine Quoting { get; } = Read("quoting", """{ "StartAt": "Say", "States": { "Say": { "Type": "Pass", "Result": ["${Stage}", "is <${Stage}>", "${Plain}"], "End": true } } }""");

    /// <summary>Gets settings with a value that is another one within a string of JSON.</summary>
    public static DeploymentSettings Quotes { get; } = new()
    {
        Substitutions = new Dictionary<string, Json> { ["Stage"] = Json.From("\"a\" \\ ${b}\n\""), ["Plain"] = Json.From("plain"), ["unused"] = Json.From("\"") },
    };

    /// <summary>Gets machines and settings that all formats can do.</summary>
    public static IReadOnlyList<(StateMachine Machine, DeploymentSettings Settings)> All { get; } =
    [
        (Order, Everything),
        (Misread, Test with { Alias = new AliasSettings("my-alias") }),
        (Large, Test with { Alias = new AliasSettings("live") { Rollout = Rollout.Linear(20, TimeSpan.FromMinutes(1)) } }),
        (Still, Foreign with { Encryption = null }),
        .. Samples(),
    ];

    /// <summary>Exports machines into a folder.</summary>
    public static IReadOnlyList<string> Write(string folder, ExportFormat format, params IEnumerable<(StateMachine Machine, DeploymentSettings Settings)> cases)
    {
        var paths = new List<string>();
        foreach (var (machine, settings) in cases)
        {
            foreach (var file in MachineExport.Of(machine, settings, format).Files)
            {
                var path = Path.Combine(folder, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Content);
                paths.Add(path);
            }
        }

        return paths;
    }

    private static IEnumerable<(StateMachine Machine, DeploymentSettings Settings)> Samples()
    {
        const string Ending = ".verified.asl.json";
        return Directory.EnumerateFiles(Repository.PathOf("tests", "StateFlow.Samples.Tests", "Baselines"), $"*{Ending}", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select((file, i) => (Machine: Read($"sample-{i}-{Path.GetFileName(file)[..^Ending.Length]}", File.ReadAllText(file)), Settings: DeploymentSettings.Default))
            .Select(s => s.Machine.Name!.EndsWith("pizza-price", StringComparison.Ordinal) ? (s.Machine, s.Settings with { Type = StateMachineType.Express }) : s); // It is named in the case.
    }

    public static StateMachine Read(string name, string definition) => AslReader.Read(Encoding.UTF8.GetBytes(definition), new AslReaderOptions { Name = name }).Machine!;
}
