namespace StateFlow.Expressions.Jsonata;

/// <summary>A call: <c>$f(a, b)</c>; with <c>~&gt;</c> the first argument stands to the left.</summary>
internal sealed class CallOperation(Operation callee, Operation[] arguments, CallSite site) : Operation
{
    /// <summary>Gets the first argument, where it is applied to the function.</summary>
    public Operation? Applied { get; init; }

    /// <summary>Gets whether the call is the last thing a lambda does.</summary>
    public bool IsTailCall { get; init; }

    /// <summary>Gets where the errors of a tail call are reported.</summary>
    public CallSite TailSite { get; init; }

    /// <summary>Gets whether a single result stays in a list.</summary>
    public bool KeepsSingleton { get; init; }

    /// <summary>Gets how deep the call is nested in its lambda.</summary>
    public int Level { get; init; }

    /// <summary>Gets the variable that has the name of a callee without <c>$</c>, for a hint.</summary>
    public Operation? Namesake { get; init; }

    public override Json Evaluate(in Json context, Frame frame)
    {
        var run = frame.Run;
        var start = run.Stack.Top;
        if (Applied is not null)
        {
            run.Stack.Push(Applied.Evaluate(context, frame));
        }

        var function = callee.Evaluate(context, frame);
        if (function.Node is NativeFunction { Aggregate: { } aggregate } && TryAggregate(aggregate, context, frame, start, out var value))
        {
            return value;
        }

        if (Namesake is not null && Values.IsUndefined(function) && Values.IsThere(Namesake.Evaluate(context, frame)))
        {
            throw new JsonataFault("T1005") { Position = site.Position, Token = site.Name };
        }

        foreach (var argument in arguments)
        {
            run.Stack.Push(argument.Evaluate(context, frame));
        }

        if (IsTailCall && function.Node is Closure closure)
        {
            (run.TailCallee, run.TailStart, run.TailSite) = (closure, start, TailSite);
            return Values.Undefined;
        }

        var depth = run.Depth;
        try
        {
            run.Depth = depth + Level;
            value = function.Node is FunctionValue called ? called.Invoke(run, start, context) : throw new JsonataFault("T1006");
            run.Depth = depth;
            return Values.HandOn(value, KeepsSingleton);
        }
        catch (JsonataFault fault) when (fault.Note(IsTailCall ? TailSite : site, function.Node is FunctionValue, IsTailCall))
        {
            throw; // Never: a note catches nothing.
        }
    }

    /// <summary>Calls a function that walks a list once with the items on the stack, so that the list is never made.</summary>
    private bool TryAggregate(Aggregate aggregate, in Json context, Frame frame, int start, out Json value)
    {
        value = default;
        if (arguments.Length != 1 || Applied is not null)
        {
            return false;
        }

        var stack = frame.Run.Stack;
        var isThere = arguments[0].PushItems(context, frame);
        if (aggregate(stack.From(start), isThere) is { } result)
        {
            stack.Top = start;
            value = result;
            return true;
        }

        // Some item is not what the function takes: it says so itself.
        stack.Top = start;
        return false;
    }
}

/// <summary>Computes the result of a function from the items of its argument.</summary>
/// <param name="items">The items.</param>
/// <param name="isThere">Whether there is an argument at all.</param>
/// <returns>The result; null when an item has the wrong type.</returns>
internal delegate Json? Aggregate(ReadOnlySpan<Json> items, bool isThere);

/// <summary><c>value ~&gt; function</c>, and the composition of two functions.</summary>
internal sealed class ApplicationOperation(Operation left, Operation right, int position, bool keepsSingleton) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var value = left.Evaluate(context, frame);
        var function = right.Evaluate(context, frame);
        if (function.Node is not FunctionValue callee)
        {
            throw new JsonataFault("T2006") { Position = position, Value = function };
        }

        return value.Node is FunctionValue first
            ? Json.FromNode(new ComposedFunction(first, callee))
            : Values.HandOn(callee.Call(frame.Run, value, Values.Undefined, Values.Undefined, arity: 1), keepsSingleton);
    }
}

/// <summary>A function that calls another one with the result of a first.</summary>
internal sealed class ComposedFunction(FunctionValue first, FunctionValue second) : FunctionValue
{
    public override int Arity => 1;

    public override Json Invoke(Run run, int start, in Json context)
    {
        var argument = run.Stack.Top > start ? run.Stack.From(start)[0] : Values.Undefined;
        run.Stack.Top = start;
        var between = Values.HandOn(first.Call(run, argument, Values.Undefined, Values.Undefined, arity: 1));
        return Values.HandOn(second.Call(run, between, Values.Undefined, Values.Undefined, arity: 1));
    }
}

/// <summary>A partial application: <c>$f(?, 2)</c>.</summary>
internal sealed class PartialOperation(Operation callee, Operation?[] arguments, CallSite site, Operation? namesake) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var given = new Json?[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = arguments[i]?.Evaluate(context, frame);
        }

        var function = callee.Evaluate(context, frame);
        return function.Node is FunctionValue whole
            ? Json.FromNode(new PartialFunction(whole, given))
            : throw new JsonataFault(namesake is not null && Values.IsThere(namesake.Evaluate(context, frame)) ? "T1007" : "T1008") { Position = site.Position, Token = site.Name };
    }
}

/// <summary>A function some of whose arguments are given.</summary>
/// <param name="whole">The function.</param>
/// <param name="given">The arguments; null where one is to come.</param>
internal sealed class PartialFunction(FunctionValue whole, Json?[] given) : FunctionValue
{
    private readonly int _open = Math.Min(given.Count(g => g is null), whole.Arity);

    public override int Arity => _open;

    public override Json Invoke(Run run, int start, in Json context)
    {
        var arguments = run.Stack.From(start).ToArray();
        run.Stack.Top = start;
        var next = 0;
        for (var i = 0; i < whole.Arity; i++)
        {
            var open = next < arguments.Length ? arguments[next] : Values.Undefined;
            var isGiven = i < given.Length && given[i] is not null;
            run.Stack.Push(isGiven ? given[i]!.Value : i < given.Length ? open : Values.Undefined);
            next += i < given.Length && !isGiven ? 1 : 0;
        }

        return whole.InvokeUnchecked(run, start);
    }
}
