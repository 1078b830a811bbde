using System.Text;
using System.Text.Json;
using StateFlow.Deploy.Policies;
using static StateFlow.Deploy.Templates.CloudFormation;

namespace StateFlow.Deploy.Templates;

/// <summary>A construct for the CDK, in TypeScript.</summary>
internal sealed class CdkConstruct
{
    /// <summary>The names that the constructor has for others.</summary>
    private static readonly string[] Reserved = ["scope", "id", "props", "role", "logGroup", "version", "path", "iam", "logs", "sfn", .. Keywords];

    private readonly TemplateSource _source;
    private readonly ParameterNames _names;
    private readonly TypeScriptText _text;
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal) { "aws_stepfunctions as sfn" };

    private CdkConstruct(TemplateSource source)
    {
        _source = source;
        _names = ParameterNames.Of(source.Tokens, ParameterNames.Camel, Reserved);
        _text = new TypeScriptText(ExpressionOf);
    }

    private static string[] Keywords =>
    [
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function", "if",
        "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch", "this", "throw",
        "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield", "await", "arguments", "eval",
    ];

    private string Class => $"{(char.IsAsciiDigit(_source.Name[0]) ? "_" : null)}{ParameterNames.Pascal(_source.Name)}StateMachine";

    private bool HasProps => _source.Tokens.Count > 0;

    /// <summary>Writes the construct and the definition that it refers to.</summary>
    public static IReadOnlyList<ExportFile> Write(TemplateSource source) => [new ExportFile($"{source.Name}.cdk.ts", new CdkConstruct(source).Module()), source.PortableFile];

    private string Module()
    {
        var body = Body(); // It says what to import.
        var text = new StringBuilder();
        text.Append("import * as path from 'node:path';\n");
        text.Append("import { ").AppendJoin(", ", _imports).Append(" } from 'aws-cdk-lib';\n");
        text.Append("import { Construct } from 'constructs';\n");
        if (HasProps)
        {
            text.Append("\n/** What stands for the placeholders of the state machine ").Append(_source.Name).Append(". */\n");
            text.Append("export interface ").Append(Class).Append("Props {\n");
            foreach (var token in _source.Tokens)
            {
                text.Append("  /** What stands for ").Append(token).Append(" in the definition. */\n");
                text.Append("  readonly ").Append(_names[token]).Append(DefaultOf(token) is null ? ": " : "?: ").Append(TypeOf(token)).Append(";\n");
            }

            text.Append("}\n");
        }

        text.Append("\n/** The state machine ").Append(_source.Name).Append(", with what belongs to it. */\n");
        text.Append("export class ").Append(Class).Append(" extends Construct {\n").Append(body).Append("}\n");
        return text.ToString();
    }

    private string Body()
    {
        var settings = _source.Settings;
        var lines = new List<string>();
        lines.AddRange(_source.Tokens.Select(t => $"const {_names[t]} = props.{_names[t]}{(DefaultOf(t) is { } value ? $" ?? {DefaultTextOf(value)}" : null)};"));
        lines.Add($"const role = {Role()};");
        if (_source.LogGroup is { } group)
        {
            _imports.Add("aws_logs as logs");
            lines.Add($"const logGroup = {New("logs.LogGroup", "LogGroup", ("logGroupName", TypeScriptText.Quoted(group)), ("retention", settings.Logging?.RetentionDays is { } days ? $"{days}" : "logs.RetentionDays.INFINITE"))};");
        }

        lines.Add($"this.stateMachine = {Machine()};");
        if (settings.Encryption is { } key)
        {
            var encryption = TypeScriptText.Object(
                [("type", "'CUSTOMER_MANAGED_KMS_KEY'"), ("kmsKeyId", _text.Of(key.KmsKeyId)), .. Optional("kmsDataKeyReusePeriodSeconds", $"{key.DataKeyReusePeriodSeconds}")], 4);
            lines.Add($"(this.stateMachine.node.defaultChild as sfn.CfnStateMachine).encryptionConfiguration = {encryption};");
        }

        lines.AddRange(Versions());
        var body = new StringBuilder();
        body.Append("  readonly stateMachine: sfn.StateMachine;\n");
        body.Append(settings.Alias is null ? null : "  readonly alias: sfn.CfnStateMachineAlias;\n");
        var isOptional = _source.Tokens.All(t => DefaultOf(t) is not null);
        body.Append("\n  constructor(scope: Construct, id: string").Append(HasProps ? $", props: {Class}Props{(isOptional ? " = {}" : null)}" : null).Append(") {\n    super(scope, id);\n");
        lines.ForEach(l => body.Append("    ").Append(l).Append('\n'));
        return body.Append("  }\n").ToString();
    }

    private string Role()
    {
        _imports.Add("aws_iam as iam");
        if (_source.Settings.RoleArn is { } arn)
        {
            return $"iam.Role.fromRoleArn(this, 'Role', {_text.Of(arn)}, {{ mutable: false }})";
        }

        var conditions = _source.Policy.TrustPolicy["Statement"]?[0]["Condition"];
        var principal = conditions is { } given
            ? $"new iam.ServicePrincipal('states.amazonaws.com', {TypeScriptText.Object([("conditions", _text.Of(given, 8))], 6)})"
            : "new iam.ServicePrincipal('states.amazonaws.com')";
        var policies = TypeScriptText.Object([(_source.Name, $"iam.PolicyDocument.fromJson({_text.Of(_source.Policy.ToJson(), 8)})")], 6);
        return New("iam.Role", "Role", ("assumedBy", principal), ("inlinePolicies", _source.Policy.Statements.Count == 0 ? null : policies));
    }

    private string Machine()
    {
        var settings = _source.Settings;
        var tokens = _source.DefinitionTokens.Select(t => (t, TextOf(t))).ToList();
        var logs = TypeScriptText.Object(
            [("destination", "logGroup"), ("level", $"sfn.LogLevel.{settings.Logging?.Level.ToString().ToUpperInvariant()}"), ("includeExecutionData", settings.Logging is { IncludeExecutionData: true } ? "true" : "false")], 6);
        return New(
            "sfn.StateMachine",
            "StateMachine",
            ("stateMachineName", TypeScriptText.Quoted(_source.Name)),
            ("stateMachineType", settings.Type is StateMachineType.Express ? "sfn.StateMachineType.EXPRESS" : "sfn.StateMachineType.STANDARD"),
            ("definitionBody", $"sfn.DefinitionBody.fromFile(path.join(__dirname, {TypeScriptText.Quoted(_source.PortableFile.Name)}))"),
            ("definitionSubstitutions", tokens.Count == 0 ? null : TypeScriptText.Object(tokens, 6)),
            ("role", "role"),
            ("logs", _source.LogGroup is null ? null : logs),
            ("tracingEnabled", settings.Tracing ? "true" : null));
    }

    private IEnumerable<string> Versions()
    {
        var settings = _source.Settings;
        if (settings.Tags.Count > 0)
        {
            _imports.Add("Tags");
        }

        foreach (var (key, value) in settings.Tags)
        {
            yield return $"Tags.of(this.stateMachine).add({TypeScriptText.Quoted(key)}, {TypeScriptText.Quoted(value)});";
        }

        if (!_source.HasVersions)
        {
            yield break;
        }

        _imports.Add("RemovalPolicy");
        yield return $"const version = {New(
            "sfn.CfnStateMachineVersion",
            "Version",
            ("stateMachineArn", "this.stateMachine.stateMachineArn"),
            ("stateMachineRevisionId", "this.stateMachine.stateMachineRevisionId"),
            ("description", settings.Version?.Description is { } description ? TypeScriptText.Quoted(description) : null))};";
        yield return "version.applyRemovalPolicy(RemovalPolicy.RETAIN);";
        if (settings.Alias is { } alias)
        {
            var preference = Object([.. StackParts.Preference(alias.Rollout)]).Members.Select(m => (ParameterNames.Camel(m.Key), _text.Of(m.Value, 8)));
            yield return $"this.alias = {New(
                "sfn.CfnStateMachineAlias",
                "Alias",
                ("name", TypeScriptText.Quoted(alias.Name)),
                ("deploymentPreference", TypeScriptText.Object(preference.Prepend(("stateMachineVersionArn", "version.attrArn")), 6)))};";
        }
    }

    private static string New(string type, string id, params IEnumerable<(string Name, string? Value)> members) =>
        $"new {type}(this, '{id}', {TypeScriptText.Object(members.Where(m => m.Value is not null).Select(m => (m.Name, m.Value!)), 4)})";

    private static IEnumerable<(string Name, string Value)> Optional(string name, string value) => value.Length == 0 ? [] : [(name, value)];

    private Json? DefaultOf(string token) => _source.Settings.Substitutions.TryGetValue(token, out var value) ? value : null;

    /// <summary>Writes a default as it is: what looks like a placeholder in it is none.</summary>
    private string DefaultTextOf(Json value) => value.ValueKind is JsonValueKind.String ? TypeScriptText.Quoted(value.GetString()) : _text.Of(value, 4);

    private string TypeOf(string token) => DefaultOf(token)?.ValueKind switch { JsonValueKind.Number => "number", JsonValueKind.True or JsonValueKind.False => "boolean", _ => "string" };

    /// <summary>Gives the text of what stands for a placeholder.</summary>
    private string TextOf(string token) => PseudoToken.Is(token) || TypeOf(token) == "string" ? ExpressionOf(token) : $"String({ExpressionOf(token)})";

    private string ExpressionOf(string token)
    {
        var (expression, import) = token switch
        {
            PseudoToken.Partition => ("Aws.PARTITION", "Aws"),
            PseudoToken.Region => ("Aws.REGION", "Aws"),
            PseudoToken.AccountId => ("Aws.ACCOUNT_ID", "Aws"),
            PseudoToken.UrlSuffix => ("Aws.URL_SUFFIX", "Aws"),
            _ when QueueUrlToken.TryRead(token, out var url, out var part) => ($"Fn.select({part}, Fn.split('/', {_names[url]}))", "Fn"),
            _ => (_names[token], null),
        };
        if (import is not null)
        {
            _imports.Add(import);
        }

        return expression;
    }
}
