using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>A deployment of which everything is known: what AWS should have in the end.</summary>
internal sealed record DesiredState
{
    /// <summary>The tag that says which machine a resource was made for. Nothing without it is changed or removed.</summary>
    public const string ManagedTag = "stateflow:managed";

    /// <summary>The tag of a machine with the hash of its configuration; two while it is being changed.</summary>
    public const string HashTag = "stateflow:hash";

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

    /// <summary>Gets the tags of the machine.</summary>
    public IReadOnlyDictionary<string, string> Tags => new Dictionary<string, string>(Settings.Tags, StringComparer.Ordinal) { [ManagedTag] = Name, [HashTag] = Configuration.Hash };

    /// <summary>Gets the tags of everything else.</summary>
    public IEnumerable<KeyValuePair<string, string>> ResourceTags => [.. Settings.Tags, new(ManagedTag, Name)];

    /// <summary>Finds out all about a deployment.</summary>
    public static DesiredState Of(MachineDeployment deployment, AwsIdentity identity)
    {
        var findings = new List<PlanFinding>(SettingsChecks.Of(deployment));
        var values = Values(deployment, identity);
        var machine = Resolve(deployment.Machine, values, findings);
        findings.AddRange(machine.Validate(new ValidationOptions { Type = deployment.Settings.Type, MinimumSeverity = Severity.Warning }).Select(d => new PlanFinding(d.Severity, $"{d.Pointer}: {d.Id}: {d.Message}")));
        var settings = deployment.Settings with { Name = deployment.Name };
        var policy = MachinePolicy.Of(machine, settings);
        findings.AddRange(policy.Findings.Select(f => new PlanFinding(Severity.Hint, f.State is null ? f.Message : $"{f.State}: {f.Message}")));
        var text = DefinitionOf(machine, identity);
        var roleName = RoleSpecification.NameOf(deployment.Name, identity.Region, string.Empty);
        return new DesiredState
        {
            Deployment = deployment,
            Identity = identity,
            DefinitionText = text,
            Findings = findings,
            Role = settings.RoleArn is not null ? null : new RoleSpecification(
                roleName, identity.RoleArn(roleName), Placeholders.Fill(policy.TrustPolicy, values), policy.Statements.Count == 0 ? null : Placeholders.Fill(policy.ToJson(), values)),
            FunctionRole = deployment.Functions.All(f => f.RoleArn is not null) ? null : FunctionRoleOf(deployment, identity),
            Configuration = new MachineConfiguration(
                CanonicalJson.Read(text),
                settings.RoleArn ?? identity.RoleArn(roleName),
                settings.Logging is { Level: not ExecutionLogLevel.Off } logging
                    ? new LoggingState(LevelOf(logging.Level), logging.IncludeExecutionData, $"{identity.Arn("logs", $"log-group:{logging.GroupOf(deployment.Name)}")}:*")
                    : null,
                settings.Tracing,
                MachineConfiguration.Normal(settings.Encryption)),
        };
    }

    /// <summary>Gives the ARN of the role of a function.</summary>
    public string RoleOf(FunctionSettings function) => function.RoleArn ?? FunctionRole!.Arn; // It is there when a function has no role of its own.

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
            findings.AddRange(resolved.FindTokens().Select(t => new PlanFinding(Severity.Error, $"The placeholder {t} has no value. Give it one: --set {t.Name}=VALUE, or 'substitutions' in the settings.")));
            return resolved;
        }
        catch (ArgumentException problem)
        {
            findings.Add(new PlanFinding(Severity.Error, problem.Message));
            return machine;
        }
    }

    private static string DefinitionOf(StateMachine machine, AwsIdentity identity)
    {
        var text = AslWriter.WriteString(machine, new AslWriterOptions { AllowErrors = true });
        if (text.Length > LongestDefinition / 2)
        {
            text = AslWriter.WriteString(machine, new AslWriterOptions { AllowErrors = true, Indented = false });
        }

        // Integrations are called by their partition, which is not known while a machine is written.
        return identity.Partition == "aws" ? text : text.Replace("\"arn:aws:states:::", $"\"arn:{identity.Partition}:states:::", StringComparison.Ordinal);
    }
}
