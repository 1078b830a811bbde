using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Deploy.Deployments;
using StateFlow.Deploy.Policies;
using StateFlow.Validation;

namespace StateFlow.Deploy.Templates;

/// <summary>What the templates of a machine are made from.</summary>
internal sealed record TemplateSource
{
    private TemplateSource()
    {
    }

    /// <summary>Gets the name of the deployed machine, which files are called by.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the machine is deployed with.</summary>
    public required DeploymentSettings Settings { get; init; }

    /// <summary>Gets what its role is allowed.</summary>
    public required MachinePolicy Policy { get; init; }

    /// <summary>Gets the definition.</summary>
    public required Json Definition { get; init; }

    /// <summary>Gets the definition for templates: the partition of its integrations is a placeholder.</summary>
    public required Json Portable { get; init; }

    /// <summary>Gets the names of the placeholders that need a value: first those of the definition, then those that only the policy, the role or the key has.</summary>
    public required IReadOnlyList<string> Tokens { get; init; }

    /// <summary>Gets whether versions are published.</summary>
    public bool HasVersions => Settings.Version is not null || Settings.Alias is not null;

    /// <summary>Gets the name of the log group, or <see langword="null"/> when nothing is logged.</summary>
    public string? LogGroup => Settings.Logging is { Level: not ExecutionLogLevel.Off } logging ? logging.GroupOf(Name) : null;

    /// <summary>Gets the names of all placeholders of <see cref="Portable"/>.</summary>
    public IEnumerable<string> DefinitionTokens => JsonTexts.All(Portable).SelectMany(TokenText.AllIn).Select(t => t.Name).Distinct();

    /// <summary>Gets the file with <see cref="Portable"/>, which templates refer to.</summary>
    public ExportFile PortableFile => new($"{Name}.template.asl.json", IndentedJson.Write(Portable));

    /// <summary>Checks a machine and prepares it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="settings">What it is deployed with.</param>
    /// <param name="policy">Gives what its role is allowed, once the machine is known to be right.</param>
    public static TemplateSource Of(StateMachine machine, DeploymentSettings settings, Func<MachinePolicy> policy)
    {
        var name = NameOf(machine, settings);
        var text = AslWriter.WriteString(machine, new AslWriterOptions { Validation = ValidationOptions.Default with { Type = settings.Type } });
        var definition = JsonTexts.Map(Json.Parse(text), t => ValueOf(t, settings));
        var allowed = settings.RoleArn is null ? policy() : new MachinePolicy();
        IEnumerable<string> texts =
        [
            .. JsonTexts.All(definition),
            .. settings.RoleArn is { } role ? [role] : JsonTexts.All(allowed.ToJson()).Concat(JsonTexts.All(allowed.TrustPolicy)),
            settings.Encryption?.KmsKeyId ?? string.Empty,
        ];
        return new TemplateSource
        {
            Name = name,
            Settings = settings,
            Policy = allowed,
            Definition = definition,
            Portable = PortableDefinition.Of(definition),
            Tokens = [.. texts.SelectMany(TokenText.AllIn).Select(t => QueueUrlToken.TryRead(t.Name, out var url, out _) ? url : t.Name).Distinct().Where(t => !PseudoToken.Is(t))],
        };
    }

    /// <summary>Gives the placeholders of the definition whose values would not be the same within a string of JSON.</summary>
    public IEnumerable<string> Unescaped() => DefinitionTokens.Where(t =>
        Settings.Substitutions.TryGetValue(t, out var value) && value.ValueKind is JsonValueKind.String && value.GetString().Any(c => c is '"' or '\\' or < ' '));

    /// <summary>Gives the name of the deployed machine, after AWS is known to take it and all settings.</summary>
    private static string NameOf(StateMachine machine, DeploymentSettings settings)
    {
        var role = settings.RoleArn is { } arn && Arns.IsToken(arn) ? null : settings.RoleArn; // A pipeline knows what it stands for.
        var deployment = new MachineDeployment(machine) { Settings = settings with { RoleArn = role } };
        var problems = SettingsChecks.Of(deployment).Select(p => p.Message).ToList();
        return problems.Count == 0 ? deployment.Name : throw new ArgumentException(string.Join(' ', problems));
    }

    /// <summary>Gives the value of a string that stands for a number or a boolean.</summary>
    private static Json ValueOf(string text, DeploymentSettings settings) =>
        TextPiece.Split(text) is [{ IsToken: true } token] && settings.Substitutions.TryGetValue(token.Text, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? value
            : Json.From(text);
}
