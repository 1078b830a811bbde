using System.Globalization;
using System.Text;

namespace StateFlow.Local;

/// <summary>What a replay found.</summary>
public sealed class ReplayResult
{
    internal ReplayResult(LocalRun run, IReadOnlyList<Divergence> divergences, IReadOnlyList<string> remarks) =>
        (Run, Divergences, Remarks) = (run, divergences, remarks);

    /// <summary>Gets whether the definition does what was recorded.</summary>
    public bool IsSame => Divergences.Count == 0;

    /// <summary>Gets where the replay parts from the recording: the first place of each branch of control, in the order of the recording.</summary>
    public IReadOnlyList<Divergence> Divergences { get; }

    /// <summary>Gets what was not compared, and why.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Gets the run of the definition with the recorded input and the recorded answers.</summary>
    public LocalRun Run { get; }

    /// <summary>Gives the result as text for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Divergences.Count switch
        {
            0 => "The replay is the same as the recording.",
            1 => "The replay parts from the recording:",
            _ => string.Create(CultureInfo.InvariantCulture, $"The replay parts from the recording in {Divergences.Count} places:"),
        });
        foreach (var divergence in Divergences)
        {
            text.Append("\n\n  ").Append(divergence);
        }

        foreach (var (index, remark) in Remarks.Index())
        {
            text.Append(index == 0 ? "\n\n" : "\n").Append("Note: ").Append(remark);
        }

        return text.ToString();
    }
}
