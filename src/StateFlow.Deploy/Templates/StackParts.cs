using System.Text.Json;
using static StateFlow.Deploy.Templates.CloudFormation;

namespace StateFlow.Deploy.Templates;

/// <summary>What the templates of CloudFormation and of SAM have in common.</summary>
internal sealed class StackParts
{
    public const string StateMachine = "StateMachine";
    public const string DefinitionBucket = "DefinitionBucket";
    public const string DefinitionKey = "DefinitionKey";

    private const string Role = "StateMachineRole";
    private const string LogGroup = "StateMachineLogGroup";
    private const string Version = "StateMachineVersion";
    private const string Alias = "StateMachineAlias";
    private const string Retain = "Retain";

    private readonly TemplateSource _source;
    private readonly ParameterNames _parameters;
    private readonly SubText _sub;

    public StackParts(TemplateSource source)
    {
        _source = source;
        _parameters = ParameterNames.Of(source.Tokens, ParameterNames.Pascal, StateMachine, Role, LogGroup, Version, Alias, DefinitionBucket, DefinitionKey);
        _sub = new SubText(_parameters);
    }

    /// <summary>Gets the ARN of the role.</summary>
    public Json RoleArn => _source.Settings.RoleArn is { } arn ? _sub.Of(arn) : GetAtt(Role, "Arn");

    /// <summary>Gets what is logged, or <see langword="null"/> when nothing is.</summary>
    public Json? Logging => _source is { LogGroup: not null, Settings.Logging: { } logging }
        ? Object(
            ("Level", Json.From(logging.Level.ToString().ToUpperInvariant())),
            ("IncludeExecutionData", logging.IncludeExecutionData),
            ("Destinations", Json.Array(Object(("CloudWatchLogsLogGroup", Object(("LogGroupArn", GetAtt(LogGroup, "Arn"))))))))
        : null;

    /// <summary>Gets whether executions are traced, or <see langword="null"/> when they are not.</summary>
    public Json? Tracing => _source.Settings.Tracing ? Object(("Enabled", true)) : null;

    /// <summary>Gets the key that encrypts, or <see langword="null"/> when there is none.</summary>
    public Json? Encryption => _source.Settings.Encryption is { } key
        ? Object(
            ("Type", Json.From("CUSTOMER_MANAGED_KMS_KEY")),
            ("KmsKeyId", _sub.Of(key.KmsKeyId)),
            ("KmsDataKeyReusePeriodSeconds", key.DataKeyReusePeriodSeconds is { } seconds ? seconds : (Json?)null))
        : null;

    /// <summary>Makes a template.</summary>
    /// <param name="transform">What CloudFormation is to make another template with, or <see langword="null"/>.</param>
    /// <param name="parameters">The parameters besides those for placeholders.</param>
    /// <param name="machine">The resource that is the machine.</param>
    /// <param name="others">Resources that only this template has, some of them <see langword="null"/>.</param>
    /// <param name="aliasArn">The ARN of the alias, if there is one.</param>
    public Json Template(string? transform, Json parameters, Json machine, Json others, Json? aliasArn)
    {
        var all = Json.Object([.. _source.Tokens.Select(t => KeyValuePair.Create(_parameters[t], Parameter(t))), .. parameters.Members]);
        return Object(
            ("AWSTemplateFormatVersion", Json.From("2010-09-09")),
            ("Transform", transform is null ? null : Json.From(transform)),
            ("Description", Json.From($"The state machine {_source.Name}.")),
            ("Parameters", all.Count == 0 ? null : all),
            ("Resources", Json.Object([.. Object((StateMachine, machine), (Role, RoleResource()), (LogGroup, LogGroupResource())).Members, .. others.Members])),
            ("Outputs", Object(
                ("StateMachineArn", Output("The ARN of the state machine.", Ref(StateMachine))),
                ("StateMachineAliasArn", aliasArn is { } arn ? Output("The ARN of the alias, which executions are started by.", arn) : null))));
    }

    /// <summary>Makes the version and the alias that the settings ask for, as resources of their own.</summary>
    public Json Versions() => _source is { HasVersions: true, Settings: var settings }
        ? Object((Version, VersionResource(settings.Version)), (Alias, settings.Alias is null ? null : AliasResource(settings.Alias)))
        : Json.EmptyObject;

    /// <summary>Gets the ARN of the alias that <see cref="Versions"/> makes.</summary>
    public Json? AliasArn() => _source.Settings.Alias is null ? null : Ref(Alias);

    /// <summary>Gives the definition as an object in the template, or line by line where CloudFormation would not take the object for what it is.</summary>
    public (string Property, Json Value, Json? Substitutions) Definition()
    {
        var definition = _source.Portable;
        var inText = JsonTexts.Map(definition, t => PseudoToken.IsIn(t) ? _sub.Of(t) : Json.From(t));
        if (!IsMisread(definition))
        {
            return ("Definition", inText, SubstitutionsFor(JsonTexts.All(definition).Except(Strings(definition).Where(PseudoToken.IsIn))));
        }

        var lines = IndentedJson.Write(definition).TrimEnd('\n').Split('\n');
        var join = Json.Array(Json.From("\n"), Json.Array([.. lines.Select(l => PseudoToken.IsIn(l) ? _sub.Of(l) : Json.From(l))]));
        return ("DefinitionString", Object(("Fn::Join", join)), SubstitutionsFor(lines.Where(l => !PseudoToken.IsIn(l))));
    }

    /// <summary>Gives the values of all placeholders of the definition, for one in a file.</summary>
    public Json? Substitutions() => SubstitutionsFor(JsonTexts.All(_source.Portable));

    /// <summary>Makes the steps by which an alias moves to a new version.</summary>
    public static IEnumerable<(string Name, Json? Value)> Preference(Rollout rollout)
    {
        yield return ("Type", Json.From(rollout.Kind switch { RolloutKind.Canary => "CANARY", RolloutKind.Linear => "LINEAR", _ => "ALL_AT_ONCE" }));
        if (rollout.Kind is not RolloutKind.AllAtOnce)
        {
            yield return ("Percentage", rollout.Percentage);
            yield return ("Interval", (int)rollout.Interval.TotalMinutes);
            yield return ("Alarms", rollout.Alarms.Count == 0 ? null : Texts(rollout.Alarms));
        }
    }

    /// <summary>Makes a list of tags.</summary>
    public static Json? Tags(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : Json.Array([.. tags.Select(t => Object(("Key", Json.From(t.Key)), ("Value", Json.From(t.Value))))]);

    private Json? SubstitutionsFor(IEnumerable<string> texts)
    {
        var tokens = texts.SelectMany(TokenText.AllIn).Select(t => t.Name).Distinct().Select(t => KeyValuePair.Create(t, _sub.Ref(t))).ToList();
        return tokens.Count == 0 ? null : Json.Object([.. tokens]);
    }

    private Json Parameter(string token)
    {
        var value = _source.Settings.Substitutions.TryGetValue(token, out var given) ? given : (Json?)null;
        return Object(
            ("Type", Json.From(value?.ValueKind is JsonValueKind.Number ? "Number" : "String")),
            ("Description", Json.From($"What stands for {token} in the state machine.")),
            ("AllowedValues", value?.ValueKind is JsonValueKind.True or JsonValueKind.False ? Texts(["true", "false"]) : null),
            ("Default", value?.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.From(value.ToString()) : value));
    }

    private Json? RoleResource()
    {
        if (_source.Settings.RoleArn is not null)
        {
            return null;
        }

        var policy = Object(("PolicyName", Json.From(_source.Name)), ("PolicyDocument", _sub.Of(_source.Policy.ToJson())));
        return Resource("AWS::IAM::Role", Object(
            ("AssumeRolePolicyDocument", _sub.Of(_source.Policy.TrustPolicy)),
            ("Policies", _source.Policy.Statements.Count == 0 ? null : Json.Array(policy))));
    }

    /// <summary>Makes the log group. Logs stay without the stack, but not after a failed attempt to create it, which would be in the way of the next one.</summary>
    private Json? LogGroupResource() => _source.LogGroup is not { } name ? null : Retained("AWS::Logs::LogGroup", "RetainExceptOnCreate", Object(
        ("LogGroupName", Json.From(name)),
        ("RetentionInDays", _source.Settings.Logging?.RetentionDays is { } days ? days : (Json?)null)));

    private static Json VersionResource(VersionSettings? version) => Retained("AWS::StepFunctions::StateMachineVersion", Retain, Object(
        ("Description", version?.Description is { } description ? Json.From(description) : null),
        ("StateMachineArn", Ref(StateMachine)),
        ("StateMachineRevisionId", GetAtt(StateMachine, "StateMachineRevisionId"))));

    /// <summary>Makes a resource that stays when the stack is deleted.</summary>
    private static Json Retained(string type, string deletion, Json properties) => Object(
        ("Type", Json.From(type)),
        ("DeletionPolicy", Json.From(deletion)),
        ("UpdateReplacePolicy", Json.From(Retain)),
        ("Properties", properties));

    private static Json AliasResource(AliasSettings alias) => Resource("AWS::StepFunctions::StateMachineAlias", Object(
        ("Name", Json.From(alias.Name)),
        ("DeploymentPreference", Object([("StateMachineVersionArn", Ref(Version)), .. Preference(alias.Rollout)]))));

    private static Json Output(string description, Json value) => Object(("Description", Json.From(description)), ("Value", value));

    /// <summary>Tells whether CloudFormation would refuse a part of an object, as it does with null, or would take it for a function.</summary>
    private static bool IsMisread(Json value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.Items.Any(IsMisread),
        _ => (value.Members is [var only] && (only.Key is "Ref" or "Condition" || only.Key.StartsWith("Fn::", StringComparison.Ordinal))) || value.Members.Any(m => IsMisread(m.Value)),
    };

    private static IEnumerable<string> Strings(Json value) => value.ValueKind is JsonValueKind.String ? [value.GetString()] : value.Items.Concat(value.Members.Select(m => m.Value)).SelectMany(Strings);
}
