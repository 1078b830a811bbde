using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>How definitions are checked, as the command line says it.</summary>
/// <param name="MinimumSeverity">How bad a finding must be to be shown.</param>
/// <param name="Type">Which kind of workflow all definitions are to become; as the settings say when there is none.</param>
/// <param name="WarningsAsErrors">Whether a warning is as bad as an error, whatever the settings say.</param>
/// <param name="Now">The time that timestamps are compared with.</param>
internal sealed record CheckOptions(Severity MinimumSeverity, StateMachineType? Type, bool WarningsAsErrors, DateTimeOffset Now);
