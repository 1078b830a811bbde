namespace StateFlow.Local.Engine;

/// <summary>Takes up what failed or was stopped, as a redrive does.</summary>
/// <remarks>
/// Developer guide, "Redrive behavior of individual states": a state is run again with the input it had and its retriers begin anew; of a Parallel
/// or Map, a distributed one too, only what did not succeed is run again.
/// </remarks>
internal static class Revival
{
    public static void Revive(Strand strand)
    {
        if (strand.Status is StrandStatus.Succeeded or StrandStatus.Running)
        {
            return;
        }

        (strand.Status, strand.Failure) = (StrandStatus.Running, null);
        strand.ForgetAttempts();
        var remains = strand.Remains;
        strand.Remains = null;
        if (remains is not null)
        {
            strand.Next = Continuations.Wait;
            remains.Revive(strand);
        }
        else
        {
            strand.Next = strand.HasEntered ? Continuations.Begin : Continuations.Enter;
            strand.Session.Ready(strand);
        }
    }
}
