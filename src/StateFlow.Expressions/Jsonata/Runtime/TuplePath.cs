namespace StateFlow.Expressions.Jsonata;

/// <summary>Gives values with what was bound on the way to them.</summary>
internal interface ITupleSource
{
    /// <summary>Evaluates to tuples: frames whose first slot is the value.</summary>
    List<Frame> Tuples(in Json context, Frame frame);
}

/// <summary>A path some of whose steps bind variables: <c>@$v</c>, <c>#$i</c>, or the parent of a <c>%</c>.</summary>
/// <param name="steps">The steps.</param>
/// <param name="slots">How many slots a tuple has; the first one is its value.</param>
internal sealed class TuplePathOperation(TupleStep[] steps, int slots) : Operation, ITupleSource
{
    /// <summary>Gets whether the first step sees an array as one context, because it is a variable.</summary>
    public bool TakesArrays { get; init; }

    /// <summary>Gets whether a single result stays in a list.</summary>
    public bool KeepsSingleton { get; init; }

    /// <summary>Gets the object that groups the tuples.</summary>
    public ObjectOperation? Group { get; init; }

    public override Json Evaluate(in Json context, Frame frame)
    {
        var tuples = Tuples(context, frame, out var isEmptyArray);
        if (isEmptyArray)
        {
            return KeepsSingleton ? Values.Sequence([Json.EmptyArray], keepsSingleton: true) : Json.EmptyArray;
        }

        if (Group is not null)
        {
            return Grouped(Group, tuples, frame);
        }

        var values = tuples.ConvertAll(t => t.Slots[0]);
        return Values.Sequence(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values), KeepsSingleton);
    }

    public List<Frame> Tuples(in Json context, Frame frame) => Tuples(context, frame, out _);

    /// <param name="context">The context.</param>
    /// <param name="frame">The variables.</param>
    /// <param name="isEmptyArray">Whether the first step constructed an array without items, which is a result, and not the lack of one.</param>
    private List<Frame> Tuples(in Json context, Frame frame, out bool isEmptyArray)
    {
        isEmptyArray = false;
        var values = context.Node is JsonList list && !TakesArrays ? list.Items : [context];
        List<Frame>? tuples = null;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            if (tuples is null && step.Plain is { } plain)
            {
                var takesAll = i == 0 && step.TakesAll;
                values = ItemsOf((takesAll ? step.Body! : plain).Evaluate(Json.FromList(values), frame)); // A step that takes all has a body.
                if (values.Length == 0)
                {
                    isEmptyArray = takesAll;
                    return [];
                }

                continue;
            }

            frame.Run.Work(tuples?.Count ?? values.Length);
            tuples = step.Sort is { } sort ? Sorted(step, sort, tuples, values, frame) : Advance(step, tuples ?? [.. values.Select(v => Tuple(v, frame))], frame);
            foreach (var stage in step.Stages)
            {
                tuples = stage.Apply(tuples);
            }
        }

        return tuples ?? [.. values.Select(v => Tuple(v, frame))];
    }

    private static Json[] ItemsOf(in Json value) => value.Node is JsonList list ? list.Items : Values.IsUndefined(value) ? [] : [value];

    private Frame Tuple(in Json value, Frame frame)
    {
        var tuple = Frame.Create(frame.Run, frame, slots);
        tuple.Slots[0] = value;
        return tuple;
    }

    private static Frame Copy(Frame tuple) => new(tuple.Run, tuple.Parent, [.. tuple.Slots]);

    private static List<Frame> Advance(TupleStep step, List<Frame> tuples, Frame frame)
    {
        var result = new List<Frame>(tuples.Count);
        foreach (var tuple in tuples)
        {
            if (step.Inner is { } inner)
            {
                foreach (var found in inner.Tuples(tuple.Slots[0], tuple))
                {
                    var merged = Copy(tuple);
                    merged.Slots[0] = found.Slots[0];
                    for (var i = 0; i < step.InnerSlots.Length; i++)
                    {
                        if (!ReferenceEquals(found.Slots[i + 1].Node, Frame.Unbound.Node))
                        {
                            merged.Slots[step.InnerSlots[i]] = found.Slots[i + 1];
                        }
                    }

                    result.Add(merged);
                }

                continue;
            }

            var stack = frame.Run.Stack;
            var start = stack.Top;
            step.Body!.PushItems(tuple.Slots[0], tuple); // A step that does not sort has a body.
            var items = stack.From(start);
            for (var i = 0; i < items.Length; i++)
            {
                result.Add(Next(step, tuple, items[i], i));
            }

            stack.Top = start;
        }

        return result;
    }

    private static Frame Next(TupleStep step, Frame tuple, in Json value, int index)
    {
        var next = Copy(tuple);
        next.Slots[step.FocusSlot] = value; // The first slot, unless the step binds what it found.
        if (step.IndexSlot > 0)
        {
            next.Slots[step.IndexSlot] = index;
        }

        if (step.AncestorSlot > 0)
        {
            next.Slots[step.AncestorSlot] = tuple.Slots[0];
        }

        return next;
    }

    private List<Frame> Sorted(TupleStep step, SortTerms sort, List<Frame>? tuples, Json[] values, Frame frame)
    {
        var isStream = tuples is not null;
        tuples ??= [.. values.Select(v => Tuple(v, frame))];
        var keys = new Json[tuples.Count * sort.Count];
        for (var i = 0; i < tuples.Count; i++)
        {
            sort.KeysOf(tuples[i].Slots[0], isStream ? tuples[i] : frame, keys.AsSpan(i * sort.Count, sort.Count));
        }

        var sorted = sort.Order(keys, tuples.Count, frame.Run).Select(at => tuples[at]).ToList();
        if (!isStream && step.IndexSlot > 0)
        {
            for (var i = 0; i < sorted.Count; i++)
            {
                sorted[i].Slots[step.IndexSlot] = i;
            }
        }

        return sorted;
    }

    private static Json Grouped(ObjectOperation group, List<Frame> tuples, Frame frame)
    {
        var groups = new Groups<Frame>();
        foreach (var tuple in tuples)
        {
            for (var pair = 0; pair < group.Count; pair++)
            {
                if (group.KeyOf(pair, tuple.Slots[0], tuple) is { } key)
                {
                    group.Add(groups, key, pair, tuple);
                }
            }
        }

        return ObjectOperation.ToObject(groups, (pair, members) =>
        {
            var merged = Merged(members, frame.Run.Stack);
            return group.ValueOf(pair).Evaluate(merged.Slots[0], merged);
        });
    }

    /// <summary>Makes one tuple of several: each slot holds the values of all.</summary>
    private static Frame Merged(List<Frame> members, ValueStack stack)
    {
        if (members.Count == 1)
        {
            return members[0];
        }

        var merged = Copy(members[0]);
        for (var slot = 0; slot < merged.Slots.Length; slot++)
        {
            var start = stack.Top;
            foreach (var member in members)
            {
                if (!ReferenceEquals(member.Slots[slot].Node, Frame.Unbound.Node))
                {
                    Functions.Append(member.Slots[slot], stack);
                }
            }

            var values = stack.From(start);
            merged.Slots[slot] = values.Length == 0 ? Frame.Unbound : Values.Array(values);
            stack.Top = start;
        }

        return merged;
    }
}

/// <summary>A step of a path that binds variables.</summary>
internal sealed class TupleStep
{
    /// <summary>Gets how the step is evaluated as long as there are no tuples; null where they begin.</summary>
    public SortedPathOperation? Plain { get; init; }

    /// <summary>Gets whether the step sees all contexts at once.</summary>
    public bool TakesAll { get; init; }

    public Operation? Body { get; init; }

    public SortTerms? Sort { get; init; }

    public TupleStage[] Stages { get; init; } = [];

    /// <summary>Gets the body where it gives tuples itself.</summary>
    public ITupleSource? Inner { get; init; }

    /// <summary>Gets the slots of this path for those of the inner one.</summary>
    public int[] InnerSlots { get; init; } = [];

    /// <summary>Gets where the values go: the first slot, or the variable of an <c>@</c>.</summary>
    public int FocusSlot { get; init; }

    public int IndexSlot { get; init; }

    public int AncestorSlot { get; init; }
}

/// <summary>A predicate on tuples, or the binding of their positions.</summary>
/// <param name="Filter">The predicate.</param>
/// <param name="Slot">The variable of the position.</param>
internal sealed record TupleStage(Filter? Filter, int Slot)
{
    /// <summary>Filters or numbers tuples.</summary>
    public List<Frame> Apply(List<Frame> tuples)
    {
        if (Filter is null)
        {
            for (var i = 0; i < tuples.Count; i++)
            {
                tuples[i].Slots[Slot] = i;
            }

            return tuples;
        }

        var left = new List<Frame>();
        for (var i = 0; i < tuples.Count; i++)
        {
            var stack = tuples[i].Run.Stack;
            var start = stack.Top;
            Filter.Test(Filter.Predicate.Evaluate(tuples[i].Slots[0], tuples[i]), Json.Null, i, tuples.Count, stack);
            for (; stack.Top > start; stack.Top--)
            {
                left.Add(tuples[i]);
            }
        }

        return left;
    }
}
