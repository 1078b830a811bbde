namespace StateFlow.Local;

/// <summary>The outcome of reading a file of mocks.</summary>
/// <param name="File">The file; <see langword="null"/> where something is wrong with it.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record MockFileResult(MockFile? File, IReadOnlyList<ReadProblem> Problems);
