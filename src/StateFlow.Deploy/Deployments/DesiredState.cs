using StateFlow.Asl;
using StateFlow.Deploy.Templates;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>A deployment of which everything is known: what AWS should have in the end.</summary>
internal sealed record DesiredState
{
    /// <summary>The tag that says which machine a resource was made for. Nothing without it is changed or removed.</summary>
    public const string ManagedTag = "stateflow:managed";

    /// <summary>The tag of a machine with the hash of its configuration; two while it is being changed.</summary>
    public const string HashTag = "stateflow:hash";

    /// <summary>The tag of a machine with the names of all functions that were deployed with it, also of those that are in the settings no more.</summary>
    public const string FunctionsTag = "stateflow:functions";

    private const int LongestTag = 256;
    private const int LongestDefinition = 1024 * 1024;

    public required MachineDeployment Deployment { get; init; }

    public required AwsIdentity Identity { get; init; }

    public required MachineConfiguration Configuration { get; init; }

    /// <summary>Gets the definition as it is sent.</summary>
    public required string DefinitionText { get; init; }

    /// <summary>Gets the role of the machine; <see langword="null"/> when it is somebody else's.</summary>
    public RoleSpecification? Role { get; init; }

    /// <summary>Gets the role of the functions; <see langword="null"/> when none needs it.</summary>
    public RoleSpecification? FunctionRole { get; init; }

    /// <summary>Gets what is known to be wrong.</summary>
    public required IReadOnlyList<PlanFinding> Findings { get; init; }

    public bool HasErrors => Findings.Any(f => f.Severity is Severity.Error);

    public string Name => Deployment.Name;

    public DeploymentSettings Settings => Deployment.Settings;

    public string StateMachineArn => Identity.Arn("states", $"stateMachine:{Name}");

    public string? LogGroup => Settings.Logging is { Level: not ExecutionLogLevel.Off } logging ? logging.GroupOf(Name) : null;

    public string Type => Settings.Type is StateMachineType.Express ? "EXPRESS" : "STANDARD";

    public bool IsVersioned => Settings.Version is not null || Settings.Alias is not null;

    /// <summary>Gives the tags of the machine.</summary>
    /// <param name="before">Those that it has.</param>
    public IReadOnlyDictionary<string, string> TagsAfter(IReadOnlyDictionary<string, string> before)
    {
        var tags = new Dictionary<string, string>(Settings.Tags, StringComparer.Ordinal) { [ManagedTag] = Name, [HashTag] = Configuration.Hash };
        var functions = string.Join(' ', FunctionsIn(before).Union(Deployment.Functions.Select(f => f.Name)));
        if (functions.Length is > 0 and <= LongestTag)
        {
            tags[FunctionsTag] = functions;
        }

        return tags;
    }

    /// <summary>Gives the names of the functions that were deployed with a machine.</summary>
    /// <param name="tags">The tags of the machine.</param>
    public static string[] FunctionsIn(IReadOnlyDictionary<string, string> tags) => (tags.GetValueOrDefault(FunctionsTag) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gets the tags of everything else.</summary>
    public IEnumerable<KeyValuePair<string, string>> ResourceTags => [.. Settings.Tags, new(ManagedTag, Name)];

    /// <summary>Finds out all about a deployment.</summary>
    public static DesiredState Of(MachineDeployment deployment, AwsIdentity identity)
    {
        var findings = new List<PlanFinding>(SettingsChecks.Of(deployment));
        var values = Values(deployment, identity);
        deployment = Fill(deployment, values, findings);
        var machine = Resolve(deployment.Machine, values, findings);
        findings.AddRange(machine.Validate(new ValidationOptions { Type = deployment.Settings.Type, MinimumSeverity = Severity.Warning }).Select(d => new PlanFinding(d.Severity, $"{(d.Pointer.Length == 0 ? string.Empty : $"{d.Pointer}: ")}{d.Id}: {d.Message}")));
        var settings = deployment.Settings with { Name = deployment.Name };
        var policy = MachinePolicy.Of(machine, settings);
        findings.AddRange(policy.Findings.Select(f => new PlanFinding(Severity.Hint, f.State is null ? f.Message : $"{f.State}: {f.Message}")));
        var text = DefinitionOf(machine, identity, values);
        var role = settings.RoleArn is null ? RoleOf(deployment.Name, identity, policy, values, findings) : null;
        return new DesiredState
        {
            Deployment = deployment,
            Identity = identity,
            DefinitionText = text,
            Findings = findings,
            Role = role,
            FunctionRole = deployment.Functions.All(f => f.RoleArn is not null) ? null : FunctionRoleOf(deployment, identity),
            Configuration = new MachineConfiguration(
                CanonicalJson.Read(text),
                settings.RoleArn ?? role!.Arn, // One of them is there.
                settings.Logging is { Level: not ExecutionLogLevel.Off } logging
                    ? new LoggingState(LevelOf(logging.Level), logging.IncludeExecutionData, $"{identity.Arn("logs", $"log-group:{logging.GroupOf(deployment.Name)}")}:*")
                    : null,
                settings.Tracing,
                MachineConfiguration.Normal(settings.Encryption)),
        };
    }

    /// <summary>Gives the ARN of the role of a function.</summary>
    public string RoleOf(FunctionSettings function) => function.RoleArn ?? FunctionRole!.Arn; // It is there when a function has no role of its own.

    private static RoleSpecification RoleOf(string machine, AwsIdentity identity, MachinePolicy policy, Dictionary<string, Json> values, List<PlanFinding> findings)
    {
        var name = RoleSpecification.NameOf(machine, identity.Region, string.Empty);
        var document = policy.Statements.Count == 0 ? (Json?)null : Placeholders.Fill(policy.ToJson(), values);
        if (document is { } filled && CanonicalJson.Write(filled).Length is var length and > RoleSpecification.LongestPolicy)
        {
            findings.Add(new PlanFinding(Severity.Error, $"The policy of the role has {length} characters, but IAM takes {RoleSpecification.LongestPolicy}. Split the machine, or name a role with 'roleArn'."));
        }

        return new RoleSpecification(name, identity.RoleArn(name), Placeholders.Fill(policy.TrustPolicy, values), document);
    }

    /// <summary>Fills the placeholders of the settings: those of roles and keys need a value.</summary>
    private static MachineDeployment Fill(MachineDeployment deployment, Dictionary<string, Json> values, List<PlanFinding> findings)
    {
        var settings = deployment.Settings with
        {
            RoleArn = Arn(deployment.Settings.RoleArn),
            Encryption = deployment.Settings.Encryption is { } key ? key with { KmsKeyId = Arn(key.KmsKeyId)! } : null, // Of a text a text is made.
        };
        return deployment with
        {
            Settings = settings,
            Functions = [.. deployment.Functions.Select(f => f with
            {
                RoleArn = Arn(f.RoleArn),
                Environment = f.Environment.ToDictionary(v => v.Key, v => Placeholders.Fill(v.Value, values), StringComparer.Ordinal),
            })],
        };

        string? Arn(string? text)
        {
            var filled = text is null ? null : Placeholders.Fill(text, values);
            findings.AddRange(TokenText.AllIn(filled ?? string.Empty).Select(MissingValue));
            return filled;
        }
    }

    private static PlanFinding MissingValue(Token token) =>
        new(Severity.Error, $"The placeholder {token} has no value. Give it one: --set {token.Name}=VALUE, or 'substitutions' in the settings.");

    private static string LevelOf(ExecutionLogLevel level) => level switch
    {
        ExecutionLogLevel.All => "ALL",
        ExecutionLogLevel.Error => "ERROR",
        ExecutionLogLevel.Fatal => "FATAL",
        _ => "OFF",
    };

    /// <summary>Gives the role of functions: they may write their own logs.</summary>
    private static RoleSpecification FunctionRoleOf(MachineDeployment deployment, AwsIdentity identity)
    {
        var name = RoleSpecification.NameOf(deployment.Name, identity.Region, "-functions");
        var groups = deployment.Functions.Where(f => f.RoleArn is null).Select(f => Json.From($"{identity.Arn("logs", $"log-group:/aws/lambda/{f.Name}")}:*"));
        return new RoleSpecification(
            name,
            identity.RoleArn(name),
            Document(new("Principal", Json.Object([new("Service", Json.From("lambda.amazonaws.com"))])), new("Action", Json.From("sts:AssumeRole"))),
            Document(new("Sid", Json.From("Logs")), new("Action", Json.Array(Json.From("logs:CreateLogGroup"), Json.From("logs:CreateLogStream"), Json.From("logs:PutLogEvents"))), new("Resource", Json.Array([.. groups]))));
    }

    private static Json Document(params IEnumerable<KeyValuePair<string, Json>> statement) => Json.Object(
        new("Version", Json.From("2012-10-17")),
        new("Statement", Json.Array([Json.Object([new("Effect", Json.From("Allow")), .. statement])])));

    private static Dictionary<string, Json> Values(MachineDeployment deployment, AwsIdentity identity)
    {
        var values = new Dictionary<string, Json>(identity.Tokens, StringComparer.Ordinal);
        foreach (var function in deployment.Functions)
        {
            values[function.Token ?? function.Name] = Json.From(identity.Arn("lambda", $"function:{function.Name}"));
        }

        foreach (var (name, value) in deployment.Settings.Substitutions)
        {
            values[name] = value;
        }

        return values;
    }

    private static StateMachine Resolve(StateMachine machine, Dictionary<string, Json> values, List<PlanFinding> findings)
    {
        try
        {
            var resolved = machine.Resolve(values);
            findings.AddRange(resolved.FindTokens().Select(MissingValue));
            return resolved;
        }
        catch (ArgumentException problem)
        {
            findings.Add(new PlanFinding(Severity.Error, problem.Message));
            return machine;
        }
    }

    private static string DefinitionOf(StateMachine machine, AwsIdentity identity, Dictionary<string, Json> values)
    {
        var text = AslWriter.WriteString(machine, new AslWriterOptions { AllowErrors = true });
        if (identity.Partition != "aws")
        {
            // Integrations are called by their partition, which is not known while a machine is written.
            text = IndentedJson.Write(Placeholders.Fill(PortableDefinition.Of(Json.Parse(text)), values));
        }

        return text.Length <= LongestDefinition / 2 ? text : CanonicalJson.Write(Json.Parse(text));
    }
}
