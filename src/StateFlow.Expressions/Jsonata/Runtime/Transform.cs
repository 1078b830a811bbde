namespace StateFlow.Expressions.Jsonata;

/// <summary><c>|pattern|update, delete|</c>: a function that gives its argument with changes.</summary>
internal sealed class TransformOperation(Operation pattern, Operation update, Operation? delete, int updatePosition, int deletePosition) : Operation
{
    private readonly string[]? _names = pattern switch { NamePathOperation path => [path.Name], PathOperation path => path.Names, _ => null };

    public override Json Evaluate(in Json context, Frame frame) => Json.FromNode(new TransformFunction(this, frame));

    /// <summary>Changes a value: what the pattern finds gets new members, and loses some. The rest is shared with the old one.</summary>
    public Json Apply(in Json value, Frame frame)
    {
        // Every object that may change is a copy, so that it can be changed where it stands.
        frame.Run.CheckSize(value);
        var isPlain = value.Node is JsonList { Measure.IsPlain: true } or JsonMap { Measure.IsPlain: true };
        var copies = new OwnCopy(frame.Run, isPlain ? _names : null);
        var copy = copies.Make(value);
        var stack = frame.Run.Stack;
        var start = stack.Top;
        pattern.PushItems(copy, frame);
        var matches = stack.From(start);
        MemberChange? lastUpdate = null, lastChange = null;
        var removed = delete is null ? [] : default(Json[]);
        foreach (var match in matches)
        {
            frame.Run.Work();
            var set = SetBy(update.Evaluate(match, frame), frame.Run);
            if (delete is { IsConstant: false })
            {
                // What is taken away may depend on what was set.
                Change(match, set, [], ref lastUpdate);
                (set, removed) = (null, null);
            }

            removed ??= RemovedBy(delete!.Evaluate(match, frame)); // Without a delete nothing is taken away, which is known.
            Change(match, set, removed, ref lastChange);
        }

        stack.Top = start;
        copies.Remeasure(copy);
        return copy;
    }

    private static void Change(in Json match, JsonMap? set, Json[] removed, ref MemberChange? last)
    {
        if (match.Node is JsonMap map && (set is not null || removed.Length > 0))
        {
            MemberChange.Apply(map, set, removed, ref last);
        }
    }

    /// <summary>Gets the members that an update sets. What is in them is a copy, because an update may put an object into itself.</summary>
    private JsonMap? SetBy(in Json members, Run run) => members.Node switch
    {
        JsonMap { Measure: { IsPlain: true, Depth: 1 } } map => map,
        JsonMap => (JsonMap)OwnCopy.Of(members, run).Node!, // The copy of an object is one.
        _ => Values.IsUndefined(members) ? null : throw new JsonataFault("T2011") { Position = updatePosition, Value = members },
    };

    private Json[] RemovedBy(in Json names)
    {
        if (Values.IsUndefined(names))
        {
            return [];
        }

        var all = names.Node is JsonList list ? list.Items : [names];
        foreach (var name in all)
        {
            if (name.Node is not string)
            {
                throw new JsonataFault("T2012") { Position = deletePosition, Value = names };
            }
        }

        return all;
    }
}

/// <summary>A transform as a function.</summary>
internal sealed class TransformFunction(TransformOperation code, Frame frame) : FunctionValue
{
    private static readonly Signature Takes = Signature.Parse("<(oa):o>");

    public override int Arity => 1;

    public override Json Invoke(Run run, int start, in Json context)
    {
        Takes.Fit(run.Stack, start, context);
        return InvokeUnchecked(run, start);
    }

    public override Json InvokeUnchecked(Run run, int start)
    {
        var value = run.Stack.Top > start ? run.Stack.From(start)[0] : Values.Undefined;
        run.Stack.Top = start;
        return Values.IsUndefined(value) ? value : code.Apply(value, frame);
    }
}
