namespace StateFlow.Benchmarks;

/// <summary>What many figures come to.</summary>
internal static class Statistics
{
    /// <summary>Gives the geometric mean; not a number of none.</summary>
    public static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Select(value => Math.Log(value)).DefaultIfEmpty(double.NaN).Average());

    /// <summary>Gives the median; of an even number the upper one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
