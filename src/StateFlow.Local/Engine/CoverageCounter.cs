namespace StateFlow.Local.Engine;

/// <summary>Counts what an execution reached.</summary>
internal sealed class CoverageCounter(MachineProgram program)
{
    private readonly long[] _counts = new long[program.Points.Count];

    public MachineProgram Program => program;

    public ReadOnlySpan<long> Counts => _counts;

    public void Enter(StateProgram state) => _counts[state.Point]++;

    public void Count(int point)
    {
        if (point >= 0)
        {
            _counts[point]++;
        }
    }

    /// <summary>Adds what the child of a distributed Map reached, which has the same points.</summary>
    public void Add(CoverageCounter other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }
}
