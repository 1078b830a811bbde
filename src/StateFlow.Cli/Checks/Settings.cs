using System.IO.Enumeration;
using StateFlow.Cli.Deployments;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>What a file <c>stateflow.json</c> says.</summary>
/// <param name="Folder">The folder of the file, which its patterns start from.</param>
internal sealed record Settings(string Folder)
{
    /// <summary>Gets the settings of definitions that no file is about.</summary>
    public static Settings None { get; } = new(".");

    /// <summary>Gets how bad the findings of single rules are; <see langword="null"/> switches a rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Gets the findings that are known and accepted.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Gets the kinds of workflow that definitions become, by patterns of their paths. The first that matches counts.</summary>
    public IReadOnlyList<(string Pattern, StateMachineType Type)> Types { get; init; } = [];

    /// <summary>Gets whether a warning is as bad as an error.</summary>
    public bool WarningsAsErrors { get; init; }

    /// <summary>Gets what machines are deployed with.</summary>
    public DeploymentSection Deployments { get; init; } = DeploymentSection.Empty;

    /// <summary>Gives the kind of workflow that a definition becomes.</summary>
    /// <param name="name">The path of its file below <see cref="Folder"/>, or the name of the machine.</param>
    public StateMachineType TypeOf(string name) => Types.FirstOrDefault(t => FileSystemName.MatchesSimpleExpression(t.Pattern, name, ignoreCase: false)).Type;

    /// <summary>Gives the options for one definition.</summary>
    /// <param name="name">The path of its file below <see cref="Folder"/>, or the name of the machine.</param>
    /// <param name="options">What the command line says, which goes before.</param>
    public ValidationOptions For(string name, CheckOptions options) => new()
    {
        Type = options.Type ?? TypeOf(name),
        MinimumSeverity = options.MinimumSeverity,
        Severities = Severities,
        Suppressions = Suppressions,
        WarningsAsErrors = options.WarningsAsErrors || WarningsAsErrors,
        Now = options.Now,
    };
}
