using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>What came of a test case.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Case">The case.</param>
/// <param name="Run">What the run did.</param>
/// <param name="Problem">What it did otherwise than it should; <see langword="null"/> where the case passed.</param>
internal sealed record CaseResult(string Machine, string Case, LocalRun Run, string? Problem)
{
    public bool Passed => Problem is null;
}
