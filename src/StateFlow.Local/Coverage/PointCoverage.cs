namespace StateFlow.Local;

/// <summary>How often something in a definition was reached.</summary>
/// <param name="Point">What it is.</param>
/// <param name="Count">How often all runs together reached it.</param>
public sealed record PointCoverage(CoveragePoint Point, long Count);

/// <summary>How much of a kind of things in a definition was reached.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Covered">How many of them were reached at least once.</param>
/// <param name="Total">How many there are.</param>
public sealed record KindCoverage(CoverageKind Kind, int Covered, int Total)
{
    /// <summary>Gets the share that was reached, from 0 to 100; 100 where there is nothing to reach.</summary>
    public double Percentage => RunCoverage.PercentageOf(Covered, Total);
}
