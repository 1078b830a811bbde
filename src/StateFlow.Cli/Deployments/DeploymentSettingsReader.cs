using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Cli.Checks;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Deployments;

/// <summary>Reads the section <c>deploy</c> of a file <c>stateflow.json</c>. What it says of one machine goes before what it says of all.</summary>
/// <param name="fields">Reads fields.</param>
internal sealed class DeploymentSettingsReader(SettingsFields fields)
{
    /// <summary>The name of the section.</summary>
    public const string Section = "deploy";

    private const string Machines = "machines";

    private static readonly string[] MachineFields = ["name", "type", "roleArn", "logging", "tracing", "encryption", "tags", "substitutions", "version", "alias", FunctionSettingsReader.Field];
    private static readonly Dictionary<string, ExecutionLogLevel> Levels =
        new() { ["all"] = ExecutionLogLevel.All, ["error"] = ExecutionLogLevel.Error, ["fatal"] = ExecutionLogLevel.Fatal, ["off"] = ExecutionLogLevel.Off };

    private static readonly Dictionary<string, RolloutKind> Kinds =
        new() { ["all-at-once"] = RolloutKind.AllAtOnce, ["canary"] = RolloutKind.Canary, ["linear"] = RolloutKind.Linear };

    /// <summary>Reads the section of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fields">Reads fields.</param>
    public static DeploymentSection Read(Json file, SettingsFields fields) =>
        file[Section] is { } section ? new DeploymentSettingsReader(fields).ReadSection(section) : DeploymentSection.Empty;

    private DeploymentSection ReadSection(Json section)
    {
        var pointer = JsonPointer.Of(Section);
        fields.Check(section, pointer, [.. MachineFields, Machines]);
        var common = ReadEntry(section, pointer, DeploymentSection.Empty.Common);
        var machines = new Dictionary<string, DeploymentEntry>(StringComparer.Ordinal);
        foreach (var (name, machine) in fields.Members(section, pointer, Machines))
        {
            var place = JsonPointer.Of(Section, Machines, name);
            fields.Check(machine, place, MachineFields);
            machines[name] = ReadEntry(machine, place, common);
        }

        return new DeploymentSection(common, machines);
    }

    private DeploymentEntry ReadEntry(Json owner, string pointer, DeploymentEntry before)
    {
        var settings = before.Settings;
        return new DeploymentEntry(
            settings with
            {
                Name = fields.Text(owner, pointer, "name") ?? settings.Name,
                RoleArn = fields.Text(owner, pointer, "roleArn") ?? settings.RoleArn,
                Logging = ReadPart(owner, pointer, "logging", settings.Logging, ReadLogging),
                Tracing = fields.Flag(owner, pointer, "tracing") ?? settings.Tracing,
                Encryption = ReadPart(owner, pointer, "encryption", settings.Encryption, ReadEncryption),
                Tags = Merge(settings.Tags, fields.TextMembers(owner, pointer, "tags")),
                Substitutions = Merge(settings.Substitutions, ReadSubstitutions(owner, pointer)),
                Version = ReadPart(owner, pointer, "version", settings.Version, ReadVersion),
                Alias = ReadPart(owner, pointer, "alias", settings.Alias, ReadAlias),
            },
            fields.Word(owner, pointer, "type", SettingsFields.Types) ?? before.Type,
            new FunctionSettingsReader(fields).Read(owner, pointer) ?? before.Functions);
    }

    /// <summary>Reads an object; null takes away what is said before.</summary>
    private static T? ReadPart<T>(Json owner, string pointer, string field, T? before, Func<Json, string, T?, T?> read)
        where T : class => owner[field] is not { } value ? before : value.IsNull ? null : read(value, JsonPointer.Append(pointer, field), before);

    private LoggingSettings ReadLogging(Json value, string pointer, LoggingSettings? before)
    {
        fields.Check(value, pointer, "level", "includeExecutionData", "logGroup", "retentionDays");
        var logging = before ?? new LoggingSettings();
        return logging with
        {
            Level = fields.Word(value, pointer, "level", Levels) ?? logging.Level,
            IncludeExecutionData = fields.Flag(value, pointer, "includeExecutionData") ?? logging.IncludeExecutionData,
            LogGroup = fields.Text(value, pointer, "logGroup") ?? logging.LogGroup,
            RetentionDays = fields.Number(value, pointer, "retentionDays", 1, 3653) ?? logging.RetentionDays,
        };
    }

    private EncryptionSettings? ReadEncryption(Json value, string pointer, EncryptionSettings? before)
    {
        fields.Check(value, pointer, "kmsKeyId", "dataKeyReusePeriodSeconds");
        var seconds = fields.Number(value, pointer, "dataKeyReusePeriodSeconds", 60, 900) ?? before?.DataKeyReusePeriodSeconds;
        return Require(fields.Text(value, pointer, "kmsKeyId") ?? before?.KmsKeyId, value, pointer, "kmsKeyId") is { } key
            ? new EncryptionSettings(key) { DataKeyReusePeriodSeconds = seconds }
            : null;
    }

    private VersionSettings ReadVersion(Json value, string pointer, VersionSettings? before)
    {
        fields.Check(value, pointer, "description", "keep");
        return new VersionSettings
        {
            Description = fields.Text(value, pointer, "description") ?? before?.Description,
            Keep = fields.Number(value, pointer, "keep", 1, 1000) ?? before?.Keep,
        };
    }

    private AliasSettings? ReadAlias(Json value, string pointer, AliasSettings? before)
    {
        fields.Check(value, pointer, "name", "rollout");
        var rollout = ReadPart(value, pointer, "rollout", before?.Rollout, (v, p, _) => ReadRollout(v, p)) ?? Rollout.AllAtOnce;
        return Require(fields.Text(value, pointer, "name") ?? before?.Name, value, pointer, "name") is { } name ? new AliasSettings(name) { Rollout = rollout } : null;
    }

    private Rollout? ReadRollout(Json value, string pointer)
    {
        fields.Check(value, pointer, "kind", "percentage", "intervalMinutes", "alarms");
        var kind = fields.Word(value, pointer, "kind", Kinds) ?? (value["kind"] is null ? RolloutKind.AllAtOnce : null);
        var percentage = fields.Number(value, pointer, "percentage", 1, 99);
        var minutes = fields.Number(value, pointer, "intervalMinutes", 1, 2100);
        var alarms = fields.Texts(value, pointer, "alarms");
        if (alarms.Count > 100)
        {
            fields.Report(JsonPointer.Append(pointer, "alarms"), $"There may be 100 alarms, but there are {alarms.Count}.");
            return null;
        }

        if (kind is null or RolloutKind.AllAtOnce)
        {
            return kind is null ? null : Rollout.AllAtOnce;
        }

        if (percentage is { } part && minutes is { } interval)
        {
            return kind is RolloutKind.Canary ? Rollout.Canary(part, TimeSpan.FromMinutes(interval), [.. alarms]) : Rollout.Linear(part, TimeSpan.FromMinutes(interval), [.. alarms]);
        }

        Require(value["percentage"], value, pointer, "percentage");
        Require(value["intervalMinutes"], value, pointer, "intervalMinutes");
        return null;
    }

    private IEnumerable<KeyValuePair<string, Json>> ReadSubstitutions(Json owner, string pointer)
    {
        foreach (var member in fields.Members(owner, pointer, "substitutions"))
        {
            if (member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                yield return member;
            }
            else
            {
                fields.Report(JsonPointer.Append(JsonPointer.Append(pointer, "substitutions"), member.Key), $"'{member.Key}' must be a string, a number or a boolean, but is {member.Value}.");
            }
        }
    }

    /// <summary>Says that a field is missing. One that is there and makes no sense is told already.</summary>
    private T? Require<T>(T? value, Json owner, string pointer, string field)
    {
        if (value is null && owner.ValueKind is JsonValueKind.Object && owner[field] is null)
        {
            fields.Report(pointer, $"'{field}' is missing.");
        }

        return value;
    }

    private static Dictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> before, IEnumerable<KeyValuePair<string, T>> members)
    {
        var result = before.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            result[name] = value;
        }

        return result;
    }
}
