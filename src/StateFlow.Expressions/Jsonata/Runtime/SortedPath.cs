namespace StateFlow.Expressions.Jsonata;

/// <summary>A path that cannot be walked value by value, because a step sorts all of them or begins with an array of its own.</summary>
internal sealed class SortedPathOperation(SortedStep[] steps, bool takesArrays, bool keepsSingleton) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        var input = context.Node is JsonList list && !takesArrays ? list.Items : [context];
        var result = Values.Undefined;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var isLast = i == steps.Length - 1;
            result = i == 0 && step.TakesAll
                ? step.Body!.Evaluate(Json.FromList(input), frame) // A step that takes all has a body.
                : step.Sort is { } sort ? Filtered(sort.Apply(input, frame, step.Filters is [var first, ..] ? first.Position : null), step, frame)
                : StepAll(step, input, isLast, frame, stack, start);
            stack.Top = start;
            if (result.Node is not JsonList { Items: { Length: > 0 } items })
            {
                // An array that was constructed without items is a result, and not the lack of one.
                return result.Node is not JsonList { Kind: ListKind.Constructed } ? Values.Undefined
                    : keepsSingleton ? Values.Sequence([result], keepsSingleton: true)
                    : result;
            }

            input = items;
        }

        return keepsSingleton && result.Node is JsonList { Kind: ListKind.Sequence or ListKind.KeptSequence } kept
            ? Values.Sequence(kept.Items, keepsSingleton: true)
            : Values.HandOn(result);
    }

    private static Json StepAll(SortedStep step, Json[] input, bool isLast, Frame frame, ValueStack stack, int start)
    {
        var results = default(PathResults);
        frame.Run.Work(input.Length);
        foreach (var item in input)
        {
            var value = Filtered(step.Body!.Evaluate(item, frame), step, frame); // A step that does not sort has a body.
            results.Add(value, stack);
        }

        return isLast && results.Array is { } array ? array : Json.FromNode(new JsonList(ItemsOf(results, stack, start), ListKind.Sequence));
    }

    private static Json[] ItemsOf(PathResults results, ValueStack stack, int start)
    {
        results.Begin(stack);
        return stack.From(start).ToArray();
    }

    private static Json Filtered(Json value, SortedStep step, Frame frame)
    {
        foreach (var filter in step.Filters)
        {
            value = filter.Apply(value, frame);
        }

        return value;
    }
}

/// <summary>A step that may sort.</summary>
/// <param name="Body">What is evaluated for each context, unless the step sorts.</param>
/// <param name="Sort">How the values are sorted, if they are.</param>
/// <param name="Filters">The predicates behind it.</param>
/// <param name="TakesAll">Whether the step sees all contexts at once.</param>
internal sealed record SortedStep(Operation? Body, SortTerms? Sort, Filter[] Filters, bool TakesAll);
