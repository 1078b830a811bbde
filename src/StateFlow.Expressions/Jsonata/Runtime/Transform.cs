namespace StateFlow.Expressions.Jsonata;

/// <summary><c>|pattern|update, delete|</c>: a function that gives its argument with changes.</summary>
internal sealed class TransformOperation(Operation pattern, Operation update, Operation? delete, int updatePosition, int deletePosition) : Operation
{
    public override Json Evaluate(in Json context, Frame frame) => Json.FromNode(new TransformFunction(this, frame));

    /// <summary>Changes a value: what the pattern finds gets new members, and loses some. The rest is shared with the old one.</summary>
    public Json Apply(in Json value, Frame frame)
    {
        // What is found is recognised by identity, so each place needs an object of its own.
        var copy = Own(value, frame.Run);
        var stack = frame.Run.Stack;
        var start = stack.Top;
        pattern.PushItems(copy, frame);
        var matches = stack.From(start).ToArray();
        stack.Top = start;
        var changes = new Dictionary<object, Json>(ReferenceEqualityComparer.Instance);
        foreach (var match in matches)
        {
            frame.Run.Work();
            var current = match.Node is not null && changes.TryGetValue(match.Node, out var changed) ? changed : match;
            var next = Deleted(Updated(current, frame), frame);
            if (match.Node is JsonMap)
            {
                changes[match.Node] = next;
            }
        }

        return changes.Count == 0 ? copy : Rebuild(copy, changes, frame.Run);
    }

    private Json Updated(in Json match, Frame frame)
    {
        var members = update.Evaluate(match, frame);
        if (Values.IsUndefined(members))
        {
            return match;
        }

        if (members.Node is not JsonMap map)
        {
            throw new JsonataFault("T2011") { Position = updatePosition, Value = members };
        }

        if (match.Node is not JsonMap old)
        {
            return match;
        }

        var result = new JsonObjectBuilder(old.Count + map.Count);
        for (var i = 0; i < old.Count; i++)
        {
            result.Set(old.Names[i], old.Values[i]);
        }

        for (var i = 0; i < map.Count; i++)
        {
            result.Set(map.Names[i], map.Values[i]);
        }

        return result.ToJson();
    }

    private Json Deleted(in Json match, Frame frame)
    {
        var names = delete?.Evaluate(match, frame) ?? Values.Undefined;
        if (Values.IsUndefined(names))
        {
            return match;
        }

        var all = names.Node is JsonList list ? list.Items : new ReadOnlySpan<Json>(in names);
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in all)
        {
            deleted.Add(name.Node as string ?? throw new JsonataFault("T2012") { Position = deletePosition, Value = names });
        }

        if (match.Node is not JsonMap map)
        {
            return match;
        }

        var result = new JsonObjectBuilder(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            if (!deleted.Contains(map.Names[i]))
            {
                result.Add(map.Names[i], map.Values[i]);
            }
        }

        return result.ToJson();
    }

    private static Json Own(in Json value, Run run)
    {
        run.Work();
        switch (value.Node)
        {
            case JsonList list:
                return Json.FromNode(new JsonList(Array.ConvertAll(list.Items, item => Own(item, run))));
            case JsonMap map:
                var values = new Json[map.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Own(map.Values[i], run);
                }

                return Json.FromMap(map.With(values));
            case FunctionValue:
                return Json.From(string.Empty);
            default:
                return value;
        }
    }

    private static Json Rebuild(in Json value, Dictionary<object, Json> changes, Run run)
    {
        run.Work();
        switch (value.Node)
        {
            case JsonList list:
                return Json.FromNode(new JsonList(Array.ConvertAll(list.Items, item => Rebuild(item, changes, run))));
            case JsonMap old:
                // While an object is being rebuilt it may turn up inside itself, where an update put it: there it is the old one.
                var isChanged = changes.Remove(old, out var changed);
                var map = isChanged ? (JsonMap)changed.Node! : old; // Only objects are changed, to objects.
                var values = new Json[map.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Rebuild(map.Values[i], changes, run);
                }

                if (isChanged)
                {
                    changes.Add(old, changed);
                }

                return Json.FromMap(map.With(values));
            default:
                return value;
        }
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
