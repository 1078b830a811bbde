namespace StateFlow.Local;

/// <summary>The outcome of reading a history.</summary>
/// <param name="Events">The events that could be read, in the order of their numbers.</param>
/// <param name="Problems">What is wrong with the text.</param>
public sealed record HistoryReadResult(IReadOnlyList<HistoryEvent> Events, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>Gets whether something is wrong with the text, so that the events may not be all of the history.</summary>
    public bool HasProblems => Problems.Count > 0;
}
