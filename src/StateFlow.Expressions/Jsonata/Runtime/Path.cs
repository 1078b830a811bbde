namespace StateFlow.Expressions.Jsonata;

/// <summary>A step of a path.</summary>
/// <param name="Body">What is evaluated for each context.</param>
/// <param name="Filters">The predicates behind it: they see the values of each context by itself.</param>
internal sealed record Step(Operation Body, Filter[] Filters);

/// <summary>Steps, each evaluated for each value of the one before.</summary>
/// <param name="steps">The steps.</param>
/// <param name="takesArrays">Whether the first step sees an array as one context, because it is a variable.</param>
/// <param name="keepsSingleton">Whether a single result stays in a list.</param>
internal sealed class PathOperation(Step[] steps, bool takesArrays, bool keepsSingleton) : Operation
{
    /// <summary>Gets the names that the path follows, whatever it leaves out on the way; null when a step is something else.</summary>
    public string[]? Names => NamesFrom(0);

    /// <summary>Gets the parameter that the path begins with, and the names it follows from there; null when a step is something else.</summary>
    public (int Slot, string[] Names)? NamesOfParameter =>
        !keepsSingleton && steps[0].Body is VariableOperation { Parameter: { } slot } && Array.TrueForAll(steps, step => step.Filters.Length == 0) && NamesFrom(1) is { } names
            ? (slot, names)
            : null;

    public override Json Evaluate(in Json context, Frame frame)
    {
        if (Walk(context, frame, out var value) is not { } next)
        {
            return value;
        }

        var stack = frame.Run.Stack;
        var start = stack.Top;
        var results = default(PathResults);
        Collect(next, value, frame, ref results);
        value = results.ToValue(stack, start, keepsSingleton);
        stack.Top = start;
        return value;
    }

    public override bool PushItems(in Json context, Frame frame)
    {
        var stack = frame.Run.Stack;
        if (Walk(context, frame, out var value) is not { } next)
        {
            return Push(value, stack);
        }

        var start = stack.Top;
        var results = default(PathResults);
        Collect(next, value, frame, ref results);
        if (results.Array is { } array)
        {
            return Push(array, stack);
        }

        var items = stack.From(start);
        if (items.Length == 1 && !keepsSingleton && items[0].Node is JsonList list)
        {
            stack.Top = start;
            stack.Push(list.Items);
            return true;
        }

        return items.Length > 0;
    }

    private string[]? NamesFrom(int first)
    {
        var names = new string[steps.Length - first];
        for (var i = 0; i < names.Length; i++)
        {
            if (steps[first + i].Body is not NameOperation step)
            {
                return null;
            }

            names[i] = step.Name;
        }

        return names;
    }

    private static bool Push(in Json value, ValueStack stack)
    {
        if (value.Node is JsonList list)
        {
            stack.Push(list.Items);
            return true;
        }

        stack.Push(value);
        if (Values.IsUndefined(value))
        {
            stack.Top--;
            return false;
        }

        return true;
    }

    /// <summary>Walks as long as each step gives one value, which needs no list.</summary>
    /// <returns>The step to go on with from <paramref name="value"/>; null when that is the result.</returns>
    private int? Walk(in Json context, Frame frame, out Json value)
    {
        value = context;
        if (context.Node is JsonList && !takesArrays)
        {
            return 0;
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Filters.Length > 0 || (steps[i].Body.GivesMany && i + 1 < steps.Length))
            {
                // What the step is evaluated for is one context, even where it is an array.
                value = value.Node is JsonList ? Json.FromNode(new JsonList([value], ListKind.Document)) : value;
                return i;
            }

            value = steps[i].Body.Evaluate(value, frame);
            if (Values.IsUndefined(value))
            {
                return null;
            }

            if (value.Node is JsonList list)
            {
                return i == steps.Length - 1 && list.Kind is ListKind.Plain ? null : i + 1;
            }
        }

        value = keepsSingleton ? Values.Sequence([value], keepsSingleton: true) : value;
        return null;
    }

    /// <summary>Collects the results for a value, or for each item of a list, from a step on.</summary>
    private void Collect(int next, in Json value, Frame frame, ref PathResults results)
    {
        if (next == steps.Length)
        {
            results.Add(value, frame.Run.Stack);
        }
        else if (value.Node is JsonList { Kind: not ListKind.Constructed } list)
        {
            frame.Run.Work(list.Items.Length);
            foreach (var item in list.Items)
            {
                CollectStep(next, item, frame, ref results);
            }
        }
        else if (!Values.IsUndefined(value))
        {
            CollectStep(next, value, frame, ref results);
        }
    }

    private void CollectStep(int index, in Json context, Frame frame, ref PathResults results)
    {
        var step = steps[index];
        if (step.Body.GivesMany && step.Filters.Length == 0 && index + 1 < steps.Length)
        {
            CollectMany(index, context, frame, ref results);
            return;
        }

        var value = step.Body.Evaluate(context, frame);
        if (step.Filters.Length > 0)
        {
            if (index + 1 == steps.Length && step.Filters.Length == 1)
            {
                var stack = frame.Run.Stack;
                results.Begin(stack);
                if (step.Filters[0].Push(value, frame) is { } array)
                {
                    results.AddFirstOrItems(array, stack);
                }

                return;
            }

            foreach (var filter in step.Filters)
            {
                value = filter.Apply(value, frame);
            }
        }

        Collect(index + 1, value, frame, ref results);
    }

    /// <summary>Collects the results for values that are never put into a list. They are on the stack below the results, and go when all are there.</summary>
    private void CollectMany(int index, in Json context, Frame frame, ref PathResults results)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        steps[index].Body.PushItems(context, frame);
        var end = stack.Top;
        frame.Run.Work(end - start);
        for (var i = start; i < end; i++)
        {
            CollectStep(index + 1, stack[i], frame, ref results);
        }

        stack.Remove(start, end - start);
    }
}

/// <summary>What the last step of a path gave so far. The items are on the stack.</summary>
internal struct PathResults
{
    private int _count;

    /// <summary>Gets the array that is the only result: it stays the array it is.</summary>
    public Json? Array { get; private set; }

    /// <summary>Adds a result of the last step.</summary>
    public void Add(in Json value, ValueStack stack)
    {
        if (Values.IsUndefined(value))
        {
            return;
        }

        Begin(stack);
        if (value.Node is JsonList)
        {
            AddFirstOrItems(value, stack);
        }
        else
        {
            stack.Push(value);
        }
    }

    /// <summary>Counts a result, whose items are pushed by somebody else.</summary>
    public void Begin(ValueStack stack)
    {
        _count++;
        if (Array is { } first)
        {
            Array = null;
            PushItems(first, stack);
        }
    }

    /// <summary>Adds an array that has been counted: it stays itself as long as it is the only result.</summary>
    public void AddFirstOrItems(in Json array, ValueStack stack)
    {
        if (_count == 1 && array.Node is JsonList { Kind: ListKind.Plain or ListKind.Constructed })
        {
            Array = array;
        }
        else
        {
            PushItems(array, stack);
        }
    }

    /// <summary>Makes the value of the path.</summary>
    public readonly Json ToValue(ValueStack stack, int start, bool keepsSingleton)
    {
        if (Array is not { } array)
        {
            return Values.Sequence(stack.From(start), keepsSingleton);
        }

        return keepsSingleton && array.Node is JsonList { Kind: ListKind.Constructed } ? Values.Sequence([array], keepsSingleton: true) : array;
    }

    private static void PushItems(in Json array, ValueStack stack)
    {
        if (array.Node is JsonList { Kind: not ListKind.Constructed } list)
        {
            stack.Push(list.Items);
        }
        else
        {
            stack.Push(array);
        }
    }
}
