namespace StateFlow.Local;

/// <summary>Compares the attempts of a task.</summary>
/// <param name="findings">Where to say what is different.</param>
/// <param name="isWaiting">Whether the replay did not end.</param>
internal sealed class TaskComparison(DivergenceList findings, bool isWaiting)
{
    /// <summary>Compares the attempts of two visits.</summary>
    /// <returns>Whether they are the same, so that it makes sense to go on.</returns>
    public bool Compare(HistoryVisit before, HistoryVisit after, HistoryVisit? twin)
    {
        for (var i = 0; i < Math.Max(before.Attempts.Count, after.Attempts.Count); i++)
        {
            if (i >= before.Attempts.Count || i >= after.Attempts.Count)
            {
                return AddAttempts(before, after, i);
            }

            var other = i < twin?.Attempts.Count ? twin.Attempts[i] : null;
            if (!CompareCalls(before, before.Attempts[i].Scheduled, after.Attempts[i].Scheduled, other?.Scheduled) || !CompareEnds(before, after, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddAttempts(HistoryVisit before, HistoryVisit after, int common)
    {
        if (before.IsAborted || after.IsAborted)
        {
            return false;
        }

        if (common < before.Attempts.Count)
        {
            var attempt = before.Attempts[common].Scheduled;
            findings.Add(DivergenceKind.Attempts, before, attempt, common == 0
                ? $"the task is not called any more{ReplayTexts.Because(after.Failure)}."
                : $"after {ReplayTexts.Error(LastEnd(before, common))} it was tried again in the recording, and now is not.");
        }
        else if (findings.IsUnanswered(after) && common == 0)
        {
            var because = ReplayTexts.Because(before.Failure);
            findings.Add(DivergenceKind.Unanswered, before, before.Entered, $"it calls a task now, which it did not{because}, and the recording has no answer for it.");
        }
        else
        {
            findings.Add(DivergenceKind.Attempts, before, LastEnd(before, common), common == 0
                ? $"it calls its task now, which it did not{ReplayTexts.Because(before.Failure)}."
                : $"after {ReplayTexts.Error(LastEnd(before, common))} it is tried again now, and the recording has no answer for that.");
        }

        return false;
    }

    private bool CompareCalls(HistoryVisit visit, HistoryEvent before, HistoryEvent after, HistoryEvent? twin)
    {
        if ((before.ResourceType, before.Resource) != (after.ResourceType, after.Resource))
        {
            findings.Add(DivergenceKind.Resource, visit, before, $"it called {Called(before)}, and now calls {Called(after)}.");
            return false;
        }

        var recorded = before.Parameters ?? before.Input;
        var settled = ReplayData.Settled(recorded, after.Parameters ?? after.Input, twin?.Parameters ?? twin?.Input);
        if (!ReplayData.IsSame(recorded, settled))
        {
            findings.Add(DivergenceKind.Parameters, visit, before, "its task is called with other parameters.", ReplayData.Differences(recorded, settled));
            return false;
        }

        if (before.TaskCredentials != after.TaskCredentials)
        {
            var differences = ReplayData.Differences(before.TaskCredentials, after.TaskCredentials);
            findings.Add(DivergenceKind.Parameters, visit, before, "its task is called with other credentials.", differences);
            return false;
        }

        return true;
    }

    private bool CompareEnds(HistoryVisit before, HistoryVisit after, int index)
    {
        var (recorded, now) = (before.Attempts[index], after.Attempts[index]);
        if (now.Ended is null)
        {
            if (findings.IsUnanswered(after))
            {
                findings.Add(DivergenceKind.Unanswered, before, recorded.Scheduled, "its task is called, and the recording has no answer for it.");
            }
            else if (recorded.Ended is not null && isWaiting && !after.IsAborted)
            {
                findings.Add(DivergenceKind.TaskEnd, before, recorded.Ended, $"in the recording its task {Ended(recorded)}, and now nothing ends it.");
            }

            return false;
        }

        if (recorded.Ended is null)
        {
            if (before.IsAborted)
            {
                findings.Add(DivergenceKind.TaskEnd, before, recorded.Scheduled, $"in the recording its task was given up before it ended, and now it {Ended(now)}.");
            }

            return false;
        }

        if (ReplayData.EndOf(recorded.Ended) != ReplayData.EndOf(now.Ended) || recorded.Ended.Error != now.Ended.Error)
        {
            findings.Add(DivergenceKind.TaskEnd, before, recorded.Ended, $"in the recording its task {Ended(recorded)}, and now it {Ended(now)}.");
            return false;
        }

        return true;
    }

    private static HistoryEvent LastEnd(HistoryVisit visit, int common) => common == 0 ? visit.Entered : visit.Attempts[common - 1].Ended ?? visit.Attempts[common - 1].Scheduled;

    private static string Ended(HistoryAttempt attempt) => attempt.Ended is { } ended
        ? $"{ReplayTexts.Ended(ended)} after {ReplayTexts.Seconds(ended.Timestamp - attempt.Scheduled.Timestamp)}"
        : "did not end";

    private static string Called(HistoryEvent scheduled) => scheduled.ResourceType is { } type ? $"{type}:{scheduled.Resource}" : scheduled.Resource ?? "nothing";
}
