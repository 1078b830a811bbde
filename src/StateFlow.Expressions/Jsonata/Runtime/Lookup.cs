namespace StateFlow.Expressions.Jsonata;

/// <summary>A member of an object by name; of an array, those of its items.</summary>
internal sealed class NameOperation(string name) : Operation
{
    private readonly MemberHint _member = new(name);

    public string Name => name;

    public override Json Evaluate(in Json context, Frame frame) => context.Node is JsonMap map ? _member.In(map) : Find(context, name, frame.Run);

    /// <summary>Looks a name up.</summary>
    public static Json Find(in Json value, string name, Run run)
    {
        if (value.Node is JsonMap map)
        {
            var at = map.IndexOf(name);
            return at < 0 ? Values.Undefined : map.Values[at];
        }

        if (value.Node is not JsonList list)
        {
            return Values.Undefined;
        }

        var start = run.Stack.Top;
        FindIn(list, name, run);
        var result = Values.Sequence(run.Stack.From(start));
        run.Stack.Top = start;
        return result;
    }

    private static void FindIn(JsonList list, string name, Run run)
    {
        run.Work(list.Items.Length);
        foreach (var item in list.Items)
        {
            var found = Find(item, name, run);
            if (found.Node is JsonList several)
            {
                run.Stack.Push(several.Items);
            }
            else if (!Values.IsUndefined(found))
            {
                run.Stack.Push(found);
            }
        }
    }
}

/// <summary>A path that is nothing but a name.</summary>
internal sealed class NamePathOperation(string name) : Operation
{
    private readonly MemberHint _member = new(name);
    private PathOperation? _path; // Made for the first array, which most names never meet.

    public string Name => name;

    public override Json Evaluate(in Json context, Frame frame)
    {
        if (context.Node is JsonMap map)
        {
            return _member.In(map);
        }

        if (context.Node is not JsonList)
        {
            return Values.Undefined;
        }

        _path ??= new([new Step(new NameOperation(name), [])], takesArrays: false, keepsSingleton: false);
        return _path.Evaluate(context, frame);
    }
}

/// <summary>Remembers where a member was in the last object, because the next one will look alike.</summary>
internal sealed class MemberHint(string name)
{
    private const int MostMisses = 64;

    // One reference, so that threads see a pair that belongs together.
    private Place? _place;
    private int _misses;

    /// <summary>Gets the member of an object.</summary>
    public Json In(JsonMap map)
    {
        if (_place is { } place && ReferenceEquals(place.Shape, map.Shape))
        {
            return place.Index < 0 ? Values.Undefined : map.Values[place.Index];
        }

        var index = map.IndexOf(name);
        if (_misses < MostMisses)
        {
            _misses++;
            _place = new Place(map.Shape, index);
        }

        return index < 0 ? Values.Undefined : map.Values[index];
    }

    private sealed record Place(object Shape, int Index);
}

/// <summary>All members of an object: <c>*</c>. Arrays among them are flattened, however deep.</summary>
internal sealed class WildcardOperation : Operation
{
    public override bool GivesMany => true;

    public override Json Evaluate(in Json context, Frame frame)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        switch (ContextOperation.Unwrap(context).Node)
        {
            case JsonMap map:
                foreach (var value in map.Values)
                {
                    PushFlat(value, stack);
                }

                break;
            case JsonList list:
                foreach (var item in list.Items)
                {
                    PushFlat(item, stack);
                }

                break;
        }

        var result = Values.Sequence(stack.From(start));
        stack.Top = start;
        return result;
    }

    private static void PushFlat(in Json value, ValueStack stack)
    {
        if (value.Node is not JsonList list)
        {
            stack.Push(value);
            return;
        }

        foreach (var item in list.Items)
        {
            PushFlat(item, stack);
        }
    }
}

/// <summary>The context and all that is below it: <c>**</c>. Arrays themselves are left out.</summary>
internal sealed class DescendantOperation : Operation
{
    public override bool GivesMany => true;

    public override Json Evaluate(in Json context, Frame frame)
    {
        if (Values.IsUndefined(context))
        {
            return context;
        }

        var stack = frame.Run.Stack;
        var start = stack.Top;
        PushAll(context, frame.Run);
        var result = Values.Sequence(stack.From(start));
        stack.Top = start;
        return result;
    }

    public override bool PushItems(in Json context, Frame frame)
    {
        var start = frame.Run.Stack.Top;
        if (!Values.IsUndefined(context))
        {
            PushAll(context, frame.Run);
        }

        return frame.Run.Stack.Top > start;
    }

    private static void PushAll(in Json value, Run run)
    {
        run.Work();
        switch (value.Node)
        {
            case JsonList list:
                foreach (var item in list.Items)
                {
                    PushAll(item, run);
                }

                break;
            case JsonMap map:
                run.Stack.Push(value);
                foreach (var member in map.Values)
                {
                    PushAll(member, run);
                }

                break;
            default:
                run.Stack.Push(value);
                break;
        }
    }
}
