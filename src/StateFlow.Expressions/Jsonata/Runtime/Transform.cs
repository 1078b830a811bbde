namespace StateFlow.Expressions.Jsonata;

/// <summary><c>|pattern|update, delete|</c>: a function that gives its argument with changes.</summary>
internal sealed class TransformOperation(Operation pattern, Operation update, Operation? delete, int updatePosition, int deletePosition) : Operation
{
    public override Json Evaluate(in Json context, Frame frame) => Json.FromNode(new TransformFunction(this, frame));

    /// <summary>Changes a value: what the pattern finds gets new members, and loses some. The rest is shared with the old one.</summary>
    public Json Apply(in Json value, Frame frame)
    {
        // Every object of the copy is its own, so that it can be changed where it stands.
        frame.Run.CheckSize(value);
        var copy = Own(value, frame.Run);
        var stack = frame.Run.Stack;
        var start = stack.Top;
        pattern.PushItems(copy, frame);
        var matches = stack.From(start).ToArray();
        stack.Top = start;
        foreach (var match in matches)
        {
            frame.Run.Work();
            Update(match, frame);
            Delete(match, frame);
        }

        return copy;
    }

    private void Update(in Json match, Frame frame)
    {
        var members = update.Evaluate(match, frame);
        if (Values.IsUndefined(members))
        {
            return;
        }

        if (members.Node is not JsonMap)
        {
            throw new JsonataFault("T2011") { Position = updatePosition, Value = members };
        }

        if (match.Node is JsonMap old)
        {
            // A copy, because an update may put an object into itself.
            var map = (JsonMap)Own(members, frame.Run).Node!; // The copy of an object is one.
            var result = new JsonObjectBuilder(old.Count + map.Count);
            Add(old, result);
            Add(map, result);
            old.Become((JsonMap)result.ToJson().Node!); // A builder makes objects.
        }
    }

    private static void Add(JsonMap map, JsonObjectBuilder result)
    {
        for (var i = 0; i < map.Count; i++)
        {
            result.Set(map.Names[i], map.Values[i]);
        }
    }

    private void Delete(in Json match, Frame frame)
    {
        var names = delete?.Evaluate(match, frame) ?? Values.Undefined;
        if (Values.IsUndefined(names))
        {
            return;
        }

        var all = names.Node is JsonList list ? list.Items : new ReadOnlySpan<Json>(in names);
        foreach (var name in all)
        {
            if (name.Node is not string)
            {
                throw new JsonataFault("T2012") { Position = deletePosition, Value = names };
            }
        }

        if (match.Node is not JsonMap map)
        {
            return;
        }

        var result = new JsonObjectBuilder(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            if (!Equality.Contains(all, map.Names[i]))
            {
                result.Add(map.Names[i], map.Values[i]);
            }
        }

        map.Become((JsonMap)result.ToJson().Node!); // A builder makes objects.
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
