namespace StateFlow.Local.Engine;

/// <summary><c>ItemReader</c> of a distributed Map: asl.md, sections 9.2 and 9.3.</summary>
/// <param name="IsListing">Whether objects are listed, and not one of them read.</param>
/// <param name="Config"><c>ReaderConfig</c>.</param>
/// <param name="Arguments">What gives the bucket and the key.</param>
/// <param name="MaxItems">What gives the largest number of items.</param>
internal sealed record ReaderProgram(bool IsListing, ReaderConfig? Config, FieldProgram Arguments, NumberField MaxItems)
{
    public Failure? Read(Strand strand, Json input, out ReaderRequest? request)
    {
        request = null;
        var arguments = default(Json);
        var failure = MaxItems.Read(strand, input, out var maxItems) ?? Arguments.Evaluate(new Reading(strand, input), out arguments);
        if (failure is not null)
        {
            return failure;
        }

        if (ValueNames.TextIn(arguments, "Bucket") is not { } bucket || (!IsListing && ValueNames.TextIn(arguments, "Key") is null))
        {
            return strand.RuntimeFailure($"The ItemReader needs {(IsListing ? "'Bucket'" : "'Bucket' and 'Key'")} as strings, but got: {arguments}");
        }

        request = new ReaderRequest(new ItemSourceRequest(IsListing, bucket, ValueNames.TextIn(arguments, "Key"), ValueNames.TextIn(arguments, "Prefix"), Config) { MaxItems = maxItems }, maxItems < 0);
        return null;
    }
}

/// <summary>What is to be read.</summary>
/// <param name="Source">Where the items are.</param>
/// <param name="IsNegative">Whether less than no items are asked for, which is found only when the run has begun (recorded).</param>
internal sealed record ReaderRequest(ItemSourceRequest Source, bool IsNegative);

/// <summary><c>ItemBatcher</c> of a distributed Map: asl.md, section 9.5.</summary>
internal sealed record BatcherProgram(NumberField MaxItems, NumberField MaxBytes, FieldProgram? BatchInput)
{
    public Failure? Read(Strand strand, Json input, out Batching? batching)
    {
        batching = null;
        long? maxBytes = null;
        var batchInput = default(Json);
        var failure = MaxItems.Read(strand, input, out var maxItems)
            ?? MaxBytes.Read(strand, input, out maxBytes)
            ?? BatchInput?.Evaluate(new Reading(strand, input), out batchInput);
        if (failure is null && (maxItems is <= 0 || maxBytes is <= 0))
        {
            failure = strand.RuntimeFailure($"{(maxItems is <= 0 ? MaxItems.Name : MaxBytes.Name)} must be positive.");
        }

        batching = failure is null ? new Batching(maxItems ?? long.MaxValue, maxBytes ?? long.MaxValue, BatchInput is null ? null : batchInput) : null;
        return failure;
    }
}

/// <summary>How items are put together.</summary>
/// <param name="MaxItems">How many items a batch has at most.</param>
/// <param name="MaxBytes">How many bytes the input of a child has at most.</param>
/// <param name="Input"><c>BatchInput</c>, which each batch gets.</param>
internal sealed record Batching(long MaxItems, long MaxBytes, Json? Input)
{
    /// <summary>Makes the input of a child.</summary>
    public Json ToInput(List<Json> items)
    {
        var input = new JsonObjectBuilder(2);
        if (Input is { } shared)
        {
            input.Add("BatchInput", shared);
        }

        return input.Add("Items", Json.FromList([.. items])).ToJson();
    }
}

/// <summary><c>ResultWriter</c> of a distributed Map: asl.md, section 9.6.</summary>
/// <param name="Config"><c>WriterConfig</c>.</param>
/// <param name="Arguments">What gives the bucket; <see langword="null"/> where nothing is exported.</param>
internal sealed record WriterProgram(WriterConfig? Config, FieldProgram? Arguments)
{
    public Failure? Read(Strand strand, Json input, out MapResultTarget? target)
    {
        target = new MapResultTarget(null, null, Config);
        if (Arguments is null)
        {
            return null;
        }

        if (Arguments.Evaluate(new Reading(strand, input), out var arguments) is { } failure)
        {
            return failure;
        }

        if (ValueNames.TextIn(arguments, "Bucket") is not { } bucket)
        {
            return strand.RuntimeFailure($"The ResultWriter needs 'Bucket' as a string, but got: {arguments}");
        }

        target = new MapResultTarget(bucket, ValueNames.TextIn(arguments, "Prefix"), Config);
        return null;
    }
}

/// <summary>Where results go, and in which form.</summary>
/// <param name="Bucket">The bucket; <see langword="null"/> where they are the result of the state.</param>
/// <param name="Prefix">What the keys begin with.</param>
/// <param name="Config"><c>WriterConfig</c>.</param>
internal sealed record MapResultTarget(string? Bucket, string? Prefix, WriterConfig? Config);
