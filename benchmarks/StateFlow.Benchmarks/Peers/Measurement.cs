namespace StateFlow.Benchmarks;

/// <summary>What something takes.</summary>
/// <param name="Micros">The microseconds of one call.</param>
/// <param name="Bytes">The bytes one call allocates.</param>
internal readonly record struct Measurement(double Micros, long Bytes);
