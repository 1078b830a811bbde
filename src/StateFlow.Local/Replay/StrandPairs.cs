namespace StateFlow.Local;

/// <summary>Which branches or iterations of a recording and of a replay belong together.</summary>
/// <param name="Both">Those that both have.</param>
/// <param name="Gone">Those that the recording alone has.</param>
/// <param name="New">Those that the replay alone has.</param>
internal sealed record StrandPairs(IReadOnlyList<(HistoryStrand Recorded, HistoryStrand Now)> Both, IReadOnlyList<HistoryStrand> Gone, IReadOnlyList<HistoryStrand> New)
{
    /// <summary>Finds them: iterations by their number, branches by their first state, or, where as many are left on both sides, by their order.</summary>
    public static StrandPairs Of(HistoryFork recorded, HistoryFork now)
    {
        var both = new List<(HistoryStrand, HistoryStrand)>();
        var gone = new List<HistoryStrand>();
        var left = now.Strands.ToList();
        foreach (var strand in recorded.Strands)
        {
            if (left.Find(s => AreOne(strand, s)) is { } match)
            {
                both.Add((strand, match));
                left.Remove(match);
            }
            else
            {
                gone.Add(strand);
            }
        }

        if (gone.Count == left.Count)
        {
            both.AddRange(gone.Zip(left));
            (gone, left) = ([], []);
        }

        return new StrandPairs(both, gone, left);
    }

    /// <summary>Finds the branch or iteration that belongs to one of another replay.</summary>
    public static HistoryStrand? Find(HistoryFork fork, HistoryStrand strand) => fork.Strands.Find(s => AreOne(strand, s));

    private static bool AreOne(HistoryStrand left, HistoryStrand right) =>
        left.Index == right.Index && (left.Index is not null || left.Visits[0].State == right.Visits[0].State); // A branch is known by its first visit.
}
