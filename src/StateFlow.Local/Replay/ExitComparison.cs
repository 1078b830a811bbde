namespace StateFlow.Local;

/// <summary>Compares how a state was left, or why it was not.</summary>
/// <param name="findings">Where to say what is different.</param>
/// <param name="isWaiting">Whether the replay did not end.</param>
internal sealed class ExitComparison(DivergenceList findings, bool isWaiting)
{
    /// <summary>Compares the ends of two visits.</summary>
    /// <param name="before">The recorded visit.</param>
    /// <param name="after">That of the replay.</param>
    /// <param name="twin">That of the other replay.</param>
    /// <param name="isSilent">Whether it was said already that something in the state is different: then what comes of it is not said.</param>
    /// <returns>Whether both were left in the same way.</returns>
    public bool Compare(HistoryVisit before, HistoryVisit after, HistoryVisit? twin, bool isSilent)
    {
        if (before.Exited is not { } recorded || after.Exited is not { } now)
        {
            if (!isSilent)
            {
                AddMissing(before, after);
            }

            return false;
        }

        if (before.Failure?.Error != after.Failure?.Error || (before.Failure is null) != (after.Failure is null))
        {
            return Add(isSilent, DivergenceKind.Error, before, recorded, $"in the recording it {Handled(before)}, and now it {Handled(after)}.", []);
        }

        var output = ReplayData.Settled(recorded.Output, now.Output, twin?.Exited?.Output);
        if (!ReplayData.IsSame(recorded.Output, output))
        {
            return Add(isSilent, DivergenceKind.Output, before, recorded, "its output is another.", ReplayData.Differences(recorded.Output, output));
        }

        // An event without data says nothing of variables either.
        var assigned = ReplayData.Settled(recorded.AssignedVariables, now.AssignedVariables, twin?.Exited?.AssignedVariables);
        var (variables, others) = (recorded.AssignedVariables ?? Json.EmptyObject, assigned ?? Json.EmptyObject);
        return recorded.Output is null
            || variables == others
            || Add(isSilent, DivergenceKind.Variables, before, recorded, "it assigns other variables.", ReplayData.Differences(variables, others));
    }

    private void AddMissing(HistoryVisit before, HistoryVisit after)
    {
        if (before.Exited is null)
        {
            if (before.IsFailed && after.Exited is { })
            {
                findings.Add(DivergenceKind.Error, before, before.Failure ?? before.Entered, after.Failure is { } caught
                    ? $"its error {ReplayTexts.Error(caught)} is caught now."
                    : $"in the recording it {Failed(before)}, and now it does not fail.");
            }
        }
        else if (after.IsFailed)
        {
            findings.Add(DivergenceKind.Error, before, before.Exited, before.Failure is { } caught && caught.Error == after.Failure?.Error
                ? $"its error {ReplayTexts.Error(caught)} is no longer caught."
                : $"in the recording it {Handled(before)}, and now it {Failed(after)}.");
        }
        else if (isWaiting && !after.IsAborted)
        {
            findings.Add(DivergenceKind.TaskEnd, before, before.Exited, "it was left in the recording, and now waits for ever.");
        }
    }

    private bool Add(bool isSilent, DivergenceKind kind, HistoryVisit visit, HistoryEvent recorded, string message, IReadOnlyList<DataDifference> differences)
    {
        if (!isSilent)
        {
            findings.Add(kind, visit, recorded, message, differences);
        }

        return false;
    }

    private static string Failed(HistoryVisit visit) => visit.Failure is { } failure ? $"failed with {ReplayTexts.Error(failure)}" : "failed";

    private static string Handled(HistoryVisit visit) => visit.Failure is { } failure ? $"failed with {ReplayTexts.Error(failure)}, which was caught" : "did not fail";
}
