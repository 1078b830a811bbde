using StateFlow.Cli.Checks;
using StateFlow.Cli.Runs;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Deployments;

/// <summary>What the command line says of deployments, which goes before the settings.</summary>
/// <param name="Finder">Finds the settings.</param>
/// <param name="Type">Which kind of workflow the machines are, if that is said.</param>
/// <param name="Substitutions">What stands for placeholders.</param>
internal sealed record DeploymentOptions(SettingsFinder Finder, StateMachineType? Type, IReadOnlyDictionary<string, Json> Substitutions)
{
    /// <summary>Finds what machines are deployed with, and says what is wrong with their settings.</summary>
    /// <param name="targets">The machines.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <returns>The settings of each machine, or <see langword="null"/> when some make no sense.</returns>
    public IReadOnlyList<(RunTarget Target, DeploymentSettings Settings)>? Find(IEnumerable<RunTarget> targets, TextWriter error)
    {
        var found = targets.Select(t => (t, SettingsOf(t, out _, out _))).ToList();
        return ReportProblems(error) ? null : found;
    }

    /// <summary>Finds a machine with everything that is deployed with it, and says what is wrong.</summary>
    /// <param name="target">The machine.</param>
    /// <param name="error">Where to say what is wrong.</param>
    public MachineDeployment? FindDeployment(RunTarget target, TextWriter error)
    {
        var settings = SettingsOf(target, out var file, out var entry);
        if (ReportProblems(error))
        {
            return null;
        }

        var functions = entry.Functions.Select(f => f.Load(file.Folder, error)).ToList();
        return functions.Contains(null) ? null : new MachineDeployment(target.Machine) { Settings = settings, Functions = [.. functions.OfType<FunctionSettings>()] };
    }

    private bool ReportProblems(TextWriter error)
    {
        foreach (var problem in Finder.Problems)
        {
            error.WriteLine(problem);
        }

        return Finder.Problems.Count > 0;
    }

    private DeploymentSettings SettingsOf(RunTarget target, out Settings settings, out DeploymentEntry entry)
    {
        settings = target.Document is { } document ? Finder.Find(document) : Settings.None;
        entry = settings.Deployments.For(target.Name);
        var substitutions = entry.Settings.Substitutions.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Substitutions)
        {
            substitutions[name] = value;
        }

        return entry.Settings with
        {
            Type = Type ?? entry.Type ?? (target.Document is { } origin ? settings.TypeOf(SettingsFinder.NameIn(settings, origin)) : default),
            Substitutions = substitutions,
        };
    }
}
