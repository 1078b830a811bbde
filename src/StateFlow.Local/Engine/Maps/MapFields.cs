using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>The fields that inline and distributed Maps share.</summary>
internal sealed record MapFields
{
    /// <summary>Gets whether the state is written in JSONata.</summary>
    public required bool IsJsonata { get; init; }

    /// <summary>Gets <c>ItemsPath</c>, or <c>Items</c>; <see langword="null"/> where the input is the items.</summary>
    public FieldProgram? Items { get; init; }

    /// <summary>Gets <c>ItemSelector</c>; <see langword="null"/> where an iteration gets its item.</summary>
    public FieldProgram? ItemSelector { get; init; }

    public required NumberField MaxConcurrency { get; init; }

    public required NumberField ToleratedFailureCount { get; init; }

    public required NumberField ToleratedFailurePercentage { get; init; }

    /// <summary>Makes <c>Map.Item</c> of the context object.</summary>
    /// <param name="index">The position of the item.</param>
    /// <param name="value">The item.</param>
    /// <param name="key">The name of the member, where the members of an object are iterated over.</param>
    /// <param name="source">Where the item comes from, in a distributed Map.</param>
    public static Json ItemContext(int index, Json value, string? key, string? source)
    {
        var item = new JsonObjectBuilder(4).Add("Index", index);
        if (key is not null)
        {
            item.Add("Key", Json.From(key));
        }

        if (source is not null)
        {
            item.Add("Source", Json.From(source));
        }

        return item.Add("Value", value).ToJson();
    }

    /// <summary>Gives the items that are in the data of the state. What is wrong with them was recorded.</summary>
    public Failure? TakeItems(Strand strand, Json input, bool allowsObject, out Json items)
    {
        items = input;
        if (Items?.Evaluate(new Reading(strand, input), out items) is { } failure)
        {
            return failure;
        }

        if (items.ValueKind is JsonValueKind.Array || (allowsObject && items.ValueKind is JsonValueKind.Object))
        {
            return null;
        }

        return Items switch
        {
            JsonataField { Text: { } text } => strand.EvaluationFailure(
                "Items", $"The JSONata expression '{text}' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was '{ValueNames.Of(items)}' for value: {items}"),
            PathField path => strand.RuntimeFailure($"Reference path \"{path.Text}\" must point to array."),
            _ when IsJsonata => strand.EvaluationFailure(null, $"Map state input must be an array but was: {items}"),
            _ => strand.RuntimeFailure("Reference path \"$\" must point to array."),
        };
    }

    /// <summary>Gives what an iteration gets.</summary>
    public Failure? SelectItem(Strand strand, Json input, Json item, Json value, out Json selected)
    {
        selected = value;
        return ItemSelector?.Evaluate(new Reading(strand, input) { Item = item }, out selected);
    }

    /// <summary>Reads how many items may fail.</summary>
    public Failure? ReadTolerance(Strand strand, Json input, out Tolerance tolerance)
    {
        tolerance = default;
        double? percentage = null;
        var failure = ToleratedFailureCount.Read(strand, input, out var count) ?? ToleratedFailurePercentage.ReadDouble(strand, input, out percentage);
        if (failure is not null)
        {
            return failure;
        }

        tolerance = new Tolerance(count, percentage);
        return count < 0 ? strand.RuntimeFailure("ToleratedFailureCount cannot be negative.")
            : percentage is < 0 or > 100 ? strand.RuntimeFailure("ToleratedFailurePercentage must be between 0 and 100.")
            : null;
    }
}

/// <summary>How many items of a distributed Map may fail: asl.md, section 9.7.</summary>
internal readonly record struct Tolerance(long? Count, double? Percentage)
{
    /// <summary>Tells whether more have failed than may.</summary>
    /// <param name="failed">How many failed.</param>
    /// <param name="total">How many there are; <see langword="null"/> while that is not known.</param>
    public bool IsExceeded(long failed, long? total)
    {
        if (Count is null && Percentage is null)
        {
            return failed > 0;
        }

        return failed > Count || (Percentage is { } percentage && total > 0 && failed * 100.0 / total > percentage);
    }
}
