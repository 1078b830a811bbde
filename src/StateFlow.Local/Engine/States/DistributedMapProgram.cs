namespace StateFlow.Local.Engine;

/// <summary>A Map state whose items are worked on by executions of their own: asl.md, section 9.</summary>
internal sealed class DistributedMapProgram(StateHead head, MapFields fields, DistributedFields distributed) : StateProgram(head)
{
    /// <summary>Gets or sets the item processor, as the machine that the children run.</summary>
    public required MachineProgram Processor { get; set; }

    public MapFields Fields => fields;

    public DistributedFields Distributed => distributed;

    public override string Type => "Map";

    public override HistoryEventType EnteredType => HistoryEventType.MapStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.MapStateExited;

    public override HistoryEventType? AbortedType => HistoryEventType.MapStateAborted;

    public override bool CanRetry => true;

    public override bool Begin(Strand strand)
    {
        long? concurrency = null;
        Json? items = null;
        var failure = Flow.TakeInput(strand, out var input) ?? fields.MaxConcurrency.Read(strand, input, out concurrency);
        if (failure is null && distributed.Reader is null)
        {
            failure = fields.TakeItems(strand, input, allowsObject: true, out var values);
            items = values;
        }

        if (failure is not null)
        {
            return strand.Fail(failure);
        }

        strand.Execution.Waits();
        strand.Last = strand.Execution.Log.MapStarted(strand.FailedState ?? Name, strand.Last, items?.Count ?? 0);

        // Recorded: the tolerance and the number of items are read after the state was started.
        Batching? batching = null;
        MapResultTarget? target = null;
        ReaderRequest? request = null;
        failure = fields.ReadTolerance(strand, input, out var tolerance)
            ?? distributed.Reader?.Read(strand, input, out request)
            ?? distributed.Batcher?.Read(strand, input, out batching)
            ?? distributed.Writer?.Read(strand, input, out target);
        if (failure is not null)
        {
            return strand.Fail(failure);
        }

        var plan = new MapPlan(input, tolerance, concurrency) { Items = items, Reader = request, Batching = batching, Target = target };
        return strand.Execution.Tasks.AnswerMapRun(strand) is { } answer ? Take(strand, answer) : new MapRun(strand, this, plan).Start();
    }

    public override void LogFailure(Strand strand, Failure failure) => strand.LogFailedFork(HistoryEventType.MapStateFailed, failure);

    /// <summary>Goes on with the result of the map run.</summary>
    public bool FinishRun(Strand strand, Json result) => Finish(strand, result, hasResult: true);

    private bool Take(Strand strand, MapRunAnswer answer)
    {
        var log = strand.Execution.Log;
        strand.Last = log.MapRunStarted(Name, strand.Last, answer.Arn);
        if (answer.Failure is { } failure)
        {
            strand.Last = log.MapRunFailed(Name, strand.Last, failure);
            return strand.Fail(failure with { IsInner = true });
        }

        if (answer.Output is not { } output)
        {
            return false;
        }

        strand.Last = log.Plain(HistoryEventType.MapRunSucceeded, strand.Last, Name);
        log.Plain(HistoryEventType.MapStateSucceeded, strand.Last, Name);
        return strand.Leave(output, answer.Assigned, Next, NextPoint);
    }
}

/// <summary>The fields that only a distributed Map has.</summary>
/// <param name="Label">The label, which the ARNs of the children have in them.</param>
/// <param name="ChildType">What kind of workflow a child is.</param>
internal sealed record DistributedFields(string Label, StateMachineType ChildType)
{
    public ReaderProgram? Reader { get; init; }

    public BatcherProgram? Batcher { get; init; }

    public WriterProgram? Writer { get; init; }
}

/// <summary>What a map run is to do.</summary>
/// <param name="Input">The effective input of the state.</param>
/// <param name="Tolerance">How many items may fail.</param>
/// <param name="Concurrency">How many children run at the same time.</param>
internal sealed record MapPlan(Json Input, Tolerance Tolerance, long? Concurrency)
{
    /// <summary>Gets the items, where they are not read.</summary>
    public Json? Items { get; init; }

    public ReaderRequest? Reader { get; init; }

    public Batching? Batching { get; init; }

    public MapResultTarget? Target { get; init; }
}
