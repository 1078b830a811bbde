using System.Text.Json;
using StateFlow.Deploy.Policies;
using static StateFlow.Deploy.Templates.CloudFormation;

namespace StateFlow.Deploy.Templates;

/// <summary>A module of Terraform in JSON syntax.</summary>
internal sealed class TerraformModule
{
    private const string Label = "state_machine";
    private const string Current = "current";

    /// <summary>What Terraform lets no variable be called, and the names that the template of the definition has for others.</summary>
    private static readonly string[] Reserved =
        ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals", "partition", "region", "account_id", "url_suffix"];

    private readonly TemplateSource _source;
    private readonly ParameterNames _variables;
    private readonly HclText _text;
    private readonly HashSet<string> _data = new(StringComparer.Ordinal);

    private TerraformModule(TemplateSource source)
    {
        _source = source;
        _variables = ParameterNames.Of(source.Tokens, ParameterNames.Snake, Reserved);
        _text = new HclText(ExpressionOf);
    }

    private bool HasPolicy => _source.Policy.Statements.Count > 0;

    private string DefinitionFile => $"{_source.Name}.asl.json.tftpl";

    /// <summary>Writes the module: a folder, because all files of a folder are one module.</summary>
    public static IReadOnlyList<ExportFile> Write(TemplateSource source)
    {
        var module = new TerraformModule(source);
        var definition = new HclText(module.TemplateNameOf).Of(IndentedJson.Write(source.Portable));
        return
        [
            new ExportFile($"{source.Name}/main.tf.json", IndentedJson.Write(module.Main())),
            new ExportFile($"{source.Name}/{module.DefinitionFile}", definition),
        ];
    }

    private static string Reference(string type, string attribute) => $"${{{type}.{Label}.{attribute}}}";

    private Json Main()
    {
        var resources = Object(
            ("aws_sfn_state_machine", Labelled(Machine())),
            ("aws_sfn_alias", _source.Settings.Alias is { } alias ? Labelled(Alias(alias)) : null),
            ("aws_iam_role", _source.Settings.RoleArn is null ? Labelled(Role()) : null),
            ("aws_iam_role_policy", HasPolicy ? Labelled(RolePolicy()) : null),
            ("aws_cloudwatch_log_group", _source.LogGroup is { } group ? Labelled(LogGroup(group)) : null));
        var documents = Object(
            (Label, HasPolicy ? Document(_source.Policy.ToJson()) : null),
            ("trust", _source.Settings.RoleArn is null ? Document(_source.Policy.TrustPolicy) : null));
        var data = Object(
            ("aws_iam_policy_document", documents.Count == 0 ? null : documents),
            ("aws_partition", DataOf("aws_partition")),
            ("aws_region", DataOf("aws_region")),
            ("aws_caller_identity", DataOf("aws_caller_identity")));
        return Object(
            ("terraform", Object(("required_providers", Object(("aws", Object(("source", Json.From("hashicorp/aws")), ("version", Json.From(">= 5.59")))))))),
            ("variable", _source.Tokens.Count == 0 ? null : Json.Object([.. _source.Tokens.Select(t => KeyValuePair.Create(_variables[t], Variable(t)))])),
            ("data", data.Count == 0 ? null : data),
            ("resource", resources),
            ("output", Object(
                ("state_machine_arn", Output("The ARN of the state machine.", Reference("aws_sfn_state_machine", "arn"))),
                ("alias_arn", _source.Settings.Alias is null ? null : Output("The ARN of the alias, which executions are started by.", Reference("aws_sfn_alias", "arn"))))));
    }

    private Json Machine()
    {
        var settings = _source.Settings;
        return Object(
            ("name", Json.From(_source.Name)),
            ("type", Json.From(settings.Type is StateMachineType.Express ? "EXPRESS" : "STANDARD")),
            ("role_arn", Json.From(settings.RoleArn is { } role ? _text.Of(role) : Reference("aws_iam_role", "arn"))),
            ("definition", Json.From(Definition())),
            ("publish", _source.HasVersions ? true : (Json?)null),
            ("logging_configuration", settings.Logging is { } logging && _source.LogGroup is not null ? Logging(logging) : null),
            ("tracing_configuration", settings.Tracing ? Object(("enabled", true)) : null),
            ("encryption_configuration", settings.Encryption is { } key ? Encryption(key) : null),
            ("tags", settings.Tags.Count == 0 ? null : Json.Object([.. settings.Tags.Select(t => KeyValuePair.Create(t.Key, Json.From(HclText.Plain.Of(t.Value))))])),
            ("depends_on", HasPolicy ? Texts([$"aws_iam_role_policy.{Label}"]) : null));
    }

    /// <summary>Fills the definition in. Its placeholders are within strings of JSON, so that their values are escaped as JSON has it.</summary>
    private string Definition()
    {
        var values = string.Join(", ", _source.DefinitionTokens.Select(t => $"{TemplateNameOf(t)} = {ExpressionOf(t)}"));
        var escaped = values.Length == 0 ? "{}" : $$"""{ for name, value in { {{values}} } : name => trimsuffix(trimprefix(jsonencode(tostring(value)), "\""), "\"") }""";
        return $"${{templatefile(\"${{path.module}}/{DefinitionFile}\", {escaped})}}";
    }

    private static Json Alias(AliasSettings alias) => Object(
        ("name", Json.From(alias.Name)),
        ("routing_configuration", Object(
            ("state_machine_version_arn", Json.From(Reference("aws_sfn_state_machine", "state_machine_version_arn"))),
            ("weight", 100))));

    private static Json Role() => Object(("assume_role_policy", Json.From("${data.aws_iam_policy_document.trust.json}")));

    private Json RolePolicy() => Object(
        ("name", Json.From(_source.Name)),
        ("role", Json.From(Reference("aws_iam_role", "id"))),
        ("policy", Json.From(Reference("data.aws_iam_policy_document", "json"))));

    private Json LogGroup(string name) => Object(
        ("name", Json.From(name)),
        ("retention_in_days", _source.Settings.Logging?.RetentionDays is { } days ? days : (Json?)null),
        ("skip_destroy", true)); // Logs stay, as in every format.

    private static Json Logging(LoggingSettings logging) => Object(
        ("level", Json.From(logging.Level.ToString().ToUpperInvariant())),
        ("include_execution_data", logging.IncludeExecutionData),
        ("log_destination", Json.From($"{Reference("aws_cloudwatch_log_group", "arn")}:*")));

    private Json Encryption(EncryptionSettings key) => Object(
        ("type", Json.From("CUSTOMER_MANAGED_KMS_KEY")),
        ("kms_key_id", Json.From(_text.Of(key.KmsKeyId))),
        ("kms_data_key_reuse_period_seconds", key.DataKeyReusePeriodSeconds is { } seconds ? seconds : (Json?)null));

    /// <summary>Writes a policy as a data source, which Terraform checks.</summary>
    private Json Document(Json policy) => Object(("statement", Json.Array([.. policy["Statement"]!.Value.Items.Select(Statement)]))); // Every policy has statements.

    private Json Statement(Json statement) => Object(
        ("sid", statement["Sid"]),
        ("actions", List(statement["Action"])),
        ("resources", List(statement["Resource"])),
        ("principals", statement["Principal"] is { } principals
            ? Json.Array([.. principals.Members.Select(p => Object(("type", Json.From(p.Key)), ("identifiers", List(p.Value))))])
            : null),
        ("condition", statement["Condition"] is { } conditions
            ? Json.Array([.. conditions.Members.SelectMany(o => o.Value.Members.Select(c =>
                Object(("test", Json.From(o.Key)), ("variable", Json.From(_text.Of(c.Key))), ("values", List(c.Value)))))])
            : null));

    private Json? List(Json? value) => value is { } given ? _text.Of(given.ValueKind is JsonValueKind.Array ? given : Json.Array(given)) : null;

    private Json Variable(string token)
    {
        var value = _source.Settings.Substitutions.TryGetValue(token, out var given) ? given : (Json?)null;
        return Object(
            ("type", Json.From(value?.ValueKind switch { JsonValueKind.Number => "number", JsonValueKind.True or JsonValueKind.False => "bool", _ => "string" })),
            ("description", Json.From($"What stands for {token} in the state machine.")),
            ("default", value is { ValueKind: JsonValueKind.String } text ? Json.From(text.GetString()) : value));
    }

    private string TemplateNameOf(string token) => token switch
    {
        PseudoToken.Partition => "partition",
        PseudoToken.Region => "region",
        PseudoToken.AccountId => "account_id",
        PseudoToken.UrlSuffix => "url_suffix",
        _ => _variables[token],
    };

    private string ExpressionOf(string token) => token switch
    {
        PseudoToken.Partition => Data("aws_partition", "partition"),
        PseudoToken.Region => Data("aws_region", "id"),
        PseudoToken.AccountId => Data("aws_caller_identity", "account_id"),
        PseudoToken.UrlSuffix => Data("aws_partition", "dns_suffix"),
        _ when QueueUrlToken.TryRead(token, out var url, out var part) => $"split(\"/\", var.{_variables[url]})[{part}]",
        _ => $"var.{_variables[token]}",
    };

    /// <summary>Refers to a data source, which is then part of the module.</summary>
    private string Data(string type, string attribute)
    {
        _data.Add(type);
        return $"data.{type}.{Current}.{attribute}";
    }

    private Json? DataOf(string type) => _data.Contains(type) ? Object((Current, Json.EmptyObject)) : null;

    private static Json Labelled(Json block) => Object((Label, block));

    private static Json Output(string description, string value) => Object(("description", Json.From(description)), ("value", Json.From(value)));
}
