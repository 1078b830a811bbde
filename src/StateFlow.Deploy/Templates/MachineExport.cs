using StateFlow.Deploy.Templates;
using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>A machine as a pipeline takes it: the files of one format.</summary>
public sealed record MachineExport
{
    private MachineExport(EquatableArray<ExportFile> files, EquatableArray<string> notes) => (Files, Notes) = (files, notes);

    /// <summary>Gets the files; the first one is what a pipeline is given. The same machine and settings give the same text.</summary>
    public EquatableArray<ExportFile> Files { get; }

    /// <summary>Gets what the format cannot do of what the settings ask for, in sentences.</summary>
    public EquatableArray<string> Notes { get; }

    /// <summary>Exports a machine.</summary>
    /// <remarks>
    /// A placeholder <c>${Name}</c> becomes a parameter of the template, and <see cref="DeploymentSettings.Substitutions"/> has its default.
    /// <c>${AWS::Partition}</c>, <c>${AWS::Region}</c>, <c>${AWS::AccountId}</c> and <c>${AWS::URLSuffix}</c> are known without one. A string that is nothing but
    /// a placeholder for a number or a boolean becomes that value: a pipeline could only put in a text, which AWS would refuse.
    /// </remarks>
    /// <param name="machine">The machine.</param>
    /// <param name="settings">What it is deployed with; <see cref="DeploymentSettings.Default"/> when it is left out.</param>
    /// <param name="format">What it becomes.</param>
    /// <exception cref="InvalidDefinitionException">The machine has errors; the exception lists all of them.</exception>
    /// <exception cref="ArgumentException">AWS would refuse the name or settings, and the message says all of it; or the format cannot do what the settings ask for.</exception>
    public static MachineExport Of(StateMachine machine, DeploymentSettings? settings, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(machine);
        settings ??= DeploymentSettings.Default;
        return Of(TemplateSource.Of(machine, settings, () => MachinePolicy.Of(machine, settings)), format);
    }

    /// <summary>Exports a machine whose policy is known.</summary>
    internal static MachineExport Of(TemplateSource source, ExportFormat format)
    {
        IEnumerable<ExportFile> files = format switch
        {
            ExportFormat.Asl => AslFiles.Write(source),
            ExportFormat.CloudFormation => CloudFormationTemplate.Write(source),
            ExportFormat.Sam => SamTemplate.Write(source),
            ExportFormat.Terraform => TerraformModule.Write(source),
            ExportFormat.Cdk => CdkConstruct.Write(source),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        return new MachineExport([.. files], [.. NotesOf(source, format)]);
    }

    private static IEnumerable<string> NotesOf(TemplateSource source, ExportFormat format)
    {
        var settings = source.Settings;
        if (format is ExportFormat.Asl)
        {
            yield break;
        }

        if (format is ExportFormat.Terraform && settings.Alias?.Rollout.Kind is RolloutKind.Canary or RolloutKind.Linear)
        {
            yield return "Terraform knows no roll-out in steps: the alias leads to a new version at once.";
        }

        if (format is ExportFormat.Terraform && settings.Version?.Description is not null)
        {
            yield return "Terraform gives no descriptions to versions: it is left out.";
        }

        if (settings.Version?.Keep is not null)
        {
            yield return "A template deletes no old versions: all of them are kept.";
        }

        foreach (var token in format is ExportFormat.Terraform ? [] : source.Unescaped())
        {
            yield return $"CloudFormation puts values into the definition as they are: that of '{token}' has a quote, a backslash or a line break, which are to be escaped as within a string of JSON.";
        }
    }
}
