using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Comment, version and timeout of a machine: SF1014, SF1015, SF1016, SF14006.</summary>
internal sealed class MachineSettings : MachineRule
{
    private const string OnlyVersion = "1.0";

    public override void Check(MachineScope scope, Findings findings)
    {
        var machine = scope.Machine;
        if (machine.Comment is null && !RequiredFields.IsRaw(machine.Raw, AslField.Comment))
        {
            findings.Report(PracticeRules.NoComment, string.Empty, "The state machine has no 'Comment'. Say in a sentence what it is for.");
        }

        if (machine.Version is { } version && version != OnlyVersion && !TokenText.IsIn(version))
        {
            findings.Report(
                StructureRules.VersionType, string.Empty, $"The version '{version}' does not exist. Write '{OnlyVersion}', or leave it out.", AslField.Version.Name);
        }

        if (machine.TimeoutSeconds is not { Token: null } timeout)
        {
            return;
        }

        if (!timeout.TryGetInt64(out var seconds) || seconds < 1)
        {
            findings.Report(
                StructureRules.TopTimeoutType,
                string.Empty,
                $"The timeout of the state machine is {timeout}, which is not a positive integer. Write whole seconds, 1 or more.",
                AslField.TimeoutSeconds.Name);
        }
        else if (seconds > AslField.TimeoutSeconds.Range!.Max)
        {
            findings.Report(
                StructureRules.TopTimeoutTooLarge,
                string.Empty,
                $"The timeout of the state machine is {timeout} seconds, but must be {AslField.TimeoutSeconds.Range}. Write fewer, or leave it out.",
                AslField.TimeoutSeconds.Name);
        }
    }
}
