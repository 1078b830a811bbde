namespace StateFlow.Local;

/// <summary>Compares a replay with its recording: visit by visit, each branch and iteration for itself, up to where they part.</summary>
/// <param name="recording">The recording.</param>
/// <param name="findings">Where to say what is different.</param>
internal sealed class ReplayComparison(Recording recording, DivergenceList findings)
{
    private bool _isWaiting;

    /// <summary>Compares.</summary>
    /// <param name="run">The replay.</param>
    /// <param name="now">What it did.</param>
    /// <param name="twin">What the other replay did.</param>
    public void Compare(LocalRun run, HistoryTree now, HistoryTree twin)
    {
        _isWaiting = now.End is null;
        Compare(recording.Tree.Root, now.Root, twin.Root);
        if (findings.Count == 0)
        {
            CompareEnds(run, now.End, twin.End);
        }
    }

    private void Compare(HistoryStrand recorded, HistoryStrand now, HistoryStrand? twin)
    {
        HistoryVisit? last = null;
        for (var i = 0; i < Math.Max(recorded.Visits.Count, now.Visits.Count); i++)
        {
            var before = i < recorded.Visits.Count ? recorded.Visits[i] : null;
            var after = i < now.Visits.Count ? now.Visits[i] : null;
            var other = i < twin?.Visits.Count ? twin.Visits[i] : null;
            twin = other?.State == after?.State ? twin : null;
            if (before is null || after is null)
            {
                AddEnd(last, before, after);
                return;
            }

            if (!Compare(before, after, other, last))
            {
                return;
            }

            last = before;
        }
    }

    // One line of work ends where the other goes on. Where a recording ends without an end, nobody knows how it would have gone on.
    private void AddEnd(HistoryVisit? last, HistoryVisit? before, HistoryVisit? after)
    {
        if (last is { Exited: { } exited } && (before is not null || recording.Tree.End is { Type: not HistoryEventType.ExecutionAborted }))
        {
            findings.Add(DivergenceKind.NextState, before ?? last, before?.Entered ?? exited, before is null
                ? $"after it {Line(last)} ends in the recording, and now goes on to {Named(after)}."
                : $"after '{last.State}' the recording goes on to it, and now {Line(last)} ends.");
        }
    }

    // Gives whether it makes sense to go on with what comes next.
    private bool Compare(HistoryVisit before, HistoryVisit after, HistoryVisit? other, HistoryVisit? last)
    {
        var twin = other?.State == after.State ? other : null;
        var input = ReplayData.Settled(before.Entered.Input, after.Entered.Input, twin?.Entered.Input);
        if (!findings.AreOfOneState(before, after, ReplayData.IsSame(before.Entered.Input, input)))
        {
            var chance = other is null || twin is not null ? string.Empty : $" Chance decides it: another replay goes on to '{other.State}'.";
            findings.Add(DivergenceKind.NextState, before, before.Entered, last is null
                ? $"{Line(before)} begins with it in the recording, and now with {Named(after)}.{chance}"
                : $"after '{last.State}' the recording goes on to it, and now to {Named(after)}.{chance}");
            return false;
        }

        if (before.Entered.Type != after.Entered.Type)
        {
            findings.Add(DivergenceKind.Type, before, before.Entered, $"it was a {TypeOf(before)} state, and now is a {TypeOf(after)} state.");
            return false;
        }

        if (!ReplayData.IsSame(before.Entered.Input, input))
        {
            findings.Add(DivergenceKind.Input, before, before.Entered, "its input is another.", ReplayData.Differences(before.Entered.Input, input));
            return false;
        }

        if (!new TaskComparison(findings, _isWaiting).Compare(before, after, twin))
        {
            return false;
        }

        var known = findings.Count;
        CompareForks(before, after, twin);
        return new ExitComparison(findings, _isWaiting).Compare(before, after, twin, isSilent: findings.Count > known);
    }

    private void CompareForks(HistoryVisit before, HistoryVisit after, HistoryVisit? twin)
    {
        if (findings.IsUnanswered(after) && after.Forks.Count > 0)
        {
            findings.Add(DivergenceKind.Unanswered, before, before.Entered, before.Forks is [{ MapRunStarted: null }, ..]
                ? "the Map is a distributed one now, and the recording does not say what its children would do."
                : "the recording does not say what the children of the distributed Map would do.");
            return;
        }

        var known = findings.Count;
        for (var i = 0; i < Math.Min(before.Forks.Count, after.Forks.Count); i++)
        {
            CompareFork(before.Forks[i], after.Forks[i], i < twin?.Forks.Count ? twin.Forks[i] : null);
        }

        if (findings.Count == known && before.Forks.Count != after.Forks.Count && !IsCutOff(before, after))
        {
            var last = before.Forks.Count > 0 ? before.Forks[^1].Started : before.Entered;
            var (times, others) = (ReplayTexts.Times(before.Forks.Count), ReplayTexts.Times(after.Forks.Count));
            findings.Add(DivergenceKind.Attempts, before, last, $"it began {times} in the recording, and {others} now{ReplayTexts.Because(before.Failure ?? after.Failure)}.");
        }
    }

    private void CompareFork(HistoryFork before, HistoryFork after, HistoryFork? twin)
    {
        var known = findings.Count;
        if (before.Started.Length is { } length && after.Started.Length is { } now && now != length)
        {
            findings.Add(DivergenceKind.Items, before.Owner, before.Started, $"it has {ReplayTexts.Count(now, "item")} now, and had {length}.");
        }

        var pairs = StrandPairs.Of(before, after);
        foreach (var (recorded, strand) in pairs.Both)
        {
            Compare(recorded, strand, twin is null ? null : StrandPairs.Find(twin, strand));
        }

        // What was not begun because something had failed is not missing.
        if (findings.Count == known && IsWhole(before) && IsWhole(after))
        {
            AddBranches(before, pairs);
        }
    }

    private void AddBranches(HistoryFork before, StrandPairs pairs)
    {
        foreach (var gone in pairs.Gone.Where(s => s.Index is null))
        {
            findings.Add(DivergenceKind.Items, gone.Visits[0], before.Started, "its branch was there in the recording, and now is not."); // A branch is known by its first visit.
        }

        foreach (var added in pairs.New.Where(s => s.Index is null))
        {
            findings.Add(DivergenceKind.Items, before.Owner, before.Started, $"it has a branch now that begins with '{added.Visits[0].State}', and had none."); // See above.
        }
    }

    private static bool IsWhole(HistoryFork fork) => fork.Owner is { IsFailed: false, Failure: null } && fork == fork.Owner.Forks[^1];

    private bool IsCutOff(HistoryVisit before, HistoryVisit after) =>
        before.IsAborted
        || after.IsAborted
        || (before.Exited is null && recording.Tree.End is null or { Type: HistoryEventType.ExecutionAborted or HistoryEventType.ExecutionTimedOut })
        || (after.Exited is null && _isWaiting);

    private void CompareEnds(LocalRun run, HistoryEvent? now, HistoryEvent? twin)
    {
        if (recording.Tree.End is not { Type: not HistoryEventType.ExecutionAborted } before)
        {
            return;
        }

        var root = recording.Tree.Root;
        if (now is null || now.Type != before.Type)
        {
            var waiting = run.Steps.LastOrDefault(s => s.Exited is null);
            var what = now is not null ? ReplayTexts.Ended(now) : waiting is null ? "does not end" : $"does not end, because '{waiting}' waits for ever";
            findings.Add(DivergenceKind.End, root, before, $"in the recording it {ReplayTexts.Ended(before)}, and now it {what}.");
            return;
        }

        var output = ReplayData.Settled(before.Output, now.Output, twin?.Output);
        if (!ReplayData.IsSame(before.Output, output))
        {
            findings.Add(DivergenceKind.End, root, before, "its output is another.", ReplayData.Differences(before.Output, output));
        }
        else if (!ReplayData.IsSameError(before, now, twin))
        {
            findings.Add(DivergenceKind.End, root, before, $"in the recording it {ReplayTexts.Ended(before)}, and now it {ReplayTexts.Ended(now)}.");
        }
    }

    private string Named(HistoryVisit? visit) => visit is null ? "its end"
        : findings.IsUnanswered(visit) ? $"'{visit.State}', for which the recording has no answer"
        : $"'{visit.State}'";

    private static string Line(HistoryVisit visit) => visit.Strand switch
    {
        { Fork: null } => "the machine",
        { Index: null } => "the branch",
        _ => "the iteration",
    };

    private static string TypeOf(HistoryVisit visit) => visit.Entered.Type.ToString().Replace("StateEntered", string.Empty, StringComparison.Ordinal);
}
