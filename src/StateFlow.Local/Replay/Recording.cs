namespace StateFlow.Local;

/// <summary>A history, as far as it can be replayed, and what it says of its execution.</summary>
internal sealed class Recording
{
    private Recording(HistoryTree tree, HistoryEvent start, Json input, bool isRedriven) =>
        (Tree, Start, Input, IsRedriven) = (tree, start, input, isRedriven);

    public HistoryTree Tree { get; }

    public HistoryEvent Start { get; }

    public Json Input { get; }

    /// <summary>Gets whether the execution was taken up again after its end; only what came before is replayed.</summary>
    public bool IsRedriven { get; }

    /// <summary>Gets the names of the states that were entered.</summary>
    public required IReadOnlySet<string> States { get; init; }

    /// <summary>Gets the region, where the history says it.</summary>
    public string? Region { get; private init; }

    /// <summary>Gets the account, where the history says it.</summary>
    public string? Account { get; private init; }

    /// <summary>Gets the ARN of the machine, where the history says it: the run of a distributed Map has it in its ARN.</summary>
    public string? MachineArn { get; private init; }

    /// <summary>Looks at a history.</summary>
    /// <exception cref="ArgumentException">It is none of an execution from its beginning, or has no data.</exception>
    public static Recording Of(IReadOnlyList<HistoryEvent> events, string parameter)
    {
        var sorted = events.OrderBy(e => e.Id).ToList();
        if (sorted is not [{ Type: HistoryEventType.ExecutionStarted } start, ..])
        {
            throw new ArgumentException("The history does not begin with ExecutionStarted. All of it is needed, from the first event on.", nameof(events));
        }

        if (start.Input is not { } input)
        {
            throw new ArgumentException("The history has no data. Get it without --no-include-execution-data.", parameter);
        }

        var first = sorted.TakeWhile(e => e.Type is not HistoryEventType.ExecutionRedriven).ToList();
        var arn = sorted.Select(e => e.MapRunArn).OfType<string>().FirstOrDefault();
        return new Recording(HistoryTree.Of(first), start, input, first.Count < sorted.Count)
        {
            States = first.Where(e => EventFamilies.Of(e.Type) is EventFamily.Entered).Select(e => e.State ?? string.Empty).ToHashSet(StringComparer.Ordinal),
            Region = sorted.Select(e => e.Region).OfType<string>().FirstOrDefault(),
            Account = start.RoleArn?.Split(':') is [_, _, _, _, { Length: > 0 } account, ..] ? account : null,
            MachineArn = arn?.Replace(":mapRun:", ":stateMachine:", StringComparison.Ordinal).Split('/')[0],
        };
    }
}
