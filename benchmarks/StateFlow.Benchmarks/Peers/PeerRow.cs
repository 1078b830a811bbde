namespace StateFlow.Benchmarks;

/// <summary>What was measured of an expression on a document.</summary>
/// <param name="Case">The expression and the document.</param>
/// <param name="Peer">The microseconds of the reference implementation; <see langword="null"/> where it runs out of memory.</param>
/// <param name="Own">What the engine takes.</param>
/// <param name="ElementLoop">The microseconds of the loop over elements.</param>
/// <param name="ValueLoop">The microseconds of the loop over the values of the engine.</param>
internal sealed record PeerRow(JsonataCase Case, double? Peer, Measurement Own, double ElementLoop, double ValueLoop)
{
    /// <summary>Gets how many times faster the engine is than the reference implementation.</summary>
    public double? Factor => Peer / Own.Micros;

    /// <summary>Gets how many times the loop over elements the engine takes.</summary>
    public double ToElementLoop => Own.Micros / ElementLoop;

    /// <summary>Gets how many times the loop over its own values the engine takes.</summary>
    public double ToValueLoop => Own.Micros / ValueLoop;
}
