using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Version and timeout of a machine: SF1014, SF1015, SF1016.</summary>
internal sealed class MachineSettings : MachineRule
{
    private const string OnlyVersion = "1.0";
    private const long MaxTimeout = 99_999_999;

    public override void Check(MachineScope scope, Findings findings)
    {
        var machine = scope.Machine;
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
        else if (seconds > MaxTimeout)
        {
            findings.Report(
                StructureRules.TopTimeoutTooLarge,
                string.Empty,
                $"The timeout of the state machine is {timeout} seconds, but at most {MaxTimeout} are allowed. Write fewer, or leave it out.",
                AslField.TimeoutSeconds.Name);
        }
    }
}
