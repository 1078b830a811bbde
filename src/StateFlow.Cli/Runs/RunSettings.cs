using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>What the command line says of how machines are run.</summary>
/// <param name="IsExpress">Whether they are Express workflows.</param>
/// <param name="Seed">Where chance comes from.</param>
/// <param name="IsRealTime">Whether waiting takes time.</param>
/// <param name="Objects">The folder that stands for S3.</param>
/// <param name="Clock">The clock of the machine that the tool runs on.</param>
internal sealed record RunSettings(bool IsExpress, long Seed, bool IsRealTime, string? Objects, TimeProvider Clock)
{
    /// <summary>Makes the options of a run.</summary>
    /// <param name="machine">The name of the machine.</param>
    /// <param name="error">Where the progress goes.</param>
    public RunOptions ToOptions(string machine, TextWriter error) => new()
    {
        Type = IsExpress ? StateMachineType.Express : StateMachineType.Standard,
        Seed = Seed,
        Clock = IsRealTime ? Clock : null,
        Objects = Objects is null ? null : new FolderObjectStore(Objects),
        StateMachineName = machine,
        Progress = new ProgressLine(error, Clock),
    };
}
