namespace StateFlow.Expressions.Jsonata;

/// <summary>A value that is written in the expression.</summary>
internal sealed class ConstantOperation(Json value) : Operation
{
    public Json Value => value;

    public override bool IsConstant => true;

    public override Json Evaluate(in Json context, Frame frame) => value;
}

/// <summary>The context, <c>$</c>.</summary>
internal sealed class ContextOperation : Operation
{
    public override Json Evaluate(in Json context, Frame frame) => Unwrap(context);

    /// <summary>Gets the document where it is wrapped into a list, so that it is one context.</summary>
    public static Json Unwrap(in Json context) => context.Node is JsonList { Kind: ListKind.Document } wrapper ? wrapper.Items[0] : context;
}

/// <summary>The document, <c>$$</c>.</summary>
internal sealed class DocumentOperation : Operation
{
    public override Json Evaluate(in Json context, Frame frame) => frame.Run.Input;
}

/// <summary>A variable.</summary>
/// <param name="hops">How many frames out it is.</param>
/// <param name="slot">Its place there.</param>
/// <param name="otherwise">The variable of this name further out, which counts as long as this one is not bound.</param>
internal sealed class VariableOperation(int hops, int slot, Operation? otherwise) : Operation
{
    /// <summary>Gets the slot where the variable is in the frame of the expression itself, and always bound: in a lambda, a parameter.</summary>
    public int? Parameter => hops == 0 && otherwise is null ? slot : null;

    public override Json Evaluate(in Json context, Frame frame)
    {
        var owner = frame;
        for (var i = 0; i < hops; i++)
        {
            owner = owner.Parent!; // The compiler has counted the frames.
        }

        ref var value = ref owner.Slots[slot];
        return !ReferenceEquals(value.Node, Frame.Unbound.Node) ? value : otherwise?.Evaluate(context, frame) ?? Values.Undefined;
    }
}

/// <summary>A variable gets a value: <c>$x := value</c>.</summary>
internal sealed class BindOperation(int slot, Operation value) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var result = value.Evaluate(context, frame);
        frame.Slots[slot] = result;
        return result;
    }
}

/// <summary>Expressions one after the other, of which the last one counts.</summary>
internal sealed class BlockOperation(Operation[] parts, int slots) : Operation, ITupleSource
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var inner = slots == 0 ? frame : Frame.Create(frame.Run, frame, slots);
        var result = Values.Undefined;
        foreach (var part in parts)
        {
            result = part.Evaluate(context, inner);
        }

        return result;
    }

    public List<Frame> Tuples(in Json context, Frame frame)
    {
        var inner = slots == 0 ? frame : Frame.Create(frame.Run, frame, slots);
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            part.Evaluate(context, inner);
        }

        return ((ITupleSource)parts[^1]).Tuples(context, inner); // Only asked for where the last part gives tuples.
    }
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionOperation(Operation condition, Operation then, Operation? otherwise) : Operation
{
    public override Json Evaluate(in Json context, Frame frame) => Values.IsTrue(condition.Evaluate(context, frame))
        ? then.Evaluate(context, frame)
        : otherwise?.Evaluate(context, frame) ?? Values.Undefined;
}

/// <summary>A list that stays one even if it has a single item: <c>value[]</c>.</summary>
internal sealed class KeepArrayOperation(Operation value) : Operation
{
    public Operation Value => value;

    public override Json Evaluate(in Json context, Frame frame)
    {
        var result = value.Evaluate(context, frame);
        return result.Node is JsonList { Kind: ListKind.Sequence } list ? Json.FromNode(new JsonList(list.Items, ListKind.KeptSequence)) : result;
    }
}

/// <summary>A lambda, which takes its surroundings along when it is evaluated.</summary>
internal sealed class LambdaOperation(int parameterCount, int slotCount, Signature? signature, bool keepsFrame) : Operation
{
    public int ParameterCount => parameterCount;

    public int SlotCount => slotCount;

    public Signature? Signature => signature;

    /// <summary>Gets whether something in the body may hold on to the variables of a call.</summary>
    public bool KeepsFrame => keepsFrame;

    /// <summary>Gets how deep an evaluation of the body goes at least.</summary>
    public int Reach { get; init; }

    public required Operation Body { get; init; }

    /// <summary>Gets how the lambda compares two items by a key, if that is all it does.</summary>
    public KeyComparator? Comparator { get; init; }

    public override Json Evaluate(in Json context, Frame frame) => Json.FromNode(new Closure(this, frame, context));
}
