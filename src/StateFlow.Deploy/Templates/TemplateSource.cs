using System.Buffers;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Deploy.Policies;
using StateFlow.Validation;

namespace StateFlow.Deploy.Templates;

/// <summary>What the templates of a machine are made from.</summary>
internal sealed record TemplateSource
{
    private const int LongestName = 80;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

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

    private static string NameOf(StateMachine machine, DeploymentSettings settings) => (settings.Name ?? machine.Name) switch
    {
        null or "" => throw new ArgumentException("The machine has no name. Give it one, or say in the settings what the deployed machine is called."),
        { Length: > LongestName } name => throw new ArgumentException($"The name '{name}' is longer than the {LongestName} characters that AWS allows."),
        var name when name.AsSpan().ContainsAnyExcept(NameCharacters) => throw new ArgumentException(
            $"AWS allows no machine to be called '{name}': its name has letters, digits, '-' and '_' only. Say in the settings what the deployed machine is called."),
        var name => name,
    };

    /// <summary>Gives the value of a string that stands for a number or a boolean.</summary>
    private static Json ValueOf(string text, DeploymentSettings settings) =>
        TextPiece.Split(text) is [{ IsToken: true } token] && settings.Substitutions.TryGetValue(token.Text, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? value
            : Json.From(text);
}
