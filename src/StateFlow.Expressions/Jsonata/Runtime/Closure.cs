namespace StateFlow.Expressions.Jsonata;

/// <summary>A lambda with the variables and the context of the place where it was written.</summary>
/// <param name="code">The lambda.</param>
/// <param name="frame">The variables.</param>
/// <param name="context">The context, which <c>$</c> stands for inside.</param>
internal sealed class Closure(LambdaOperation code, Frame? frame, Json context) : FunctionValue
{
    private Frame? _free;

    public override int Arity => code.ParameterCount;

    public LambdaOperation Code => code;

    public override Json Invoke(Run run, int start, in Json callerContext)
    {
        var depth = run.Depth;
        run.Enter(depth, code.Reach);
        var closure = this;
        var site = default(CallSite?);
        try
        {
            while (true)
            {
                closure.Code.Signature?.Fit(run.Stack, start, callerContext);
                var result = closure.Execute(run, start);
                if (run.TailCallee is not { } next)
                {
                    run.Depth = depth;
                    return result;
                }

                run.Work();
                (closure, site, run.TailCallee) = (next, run.TailSite, null);
                start = run.TailStart;
            }
        }
        catch (JsonataFault fault) when (site is { } tail && fault.Note(tail, isCall: true, keepsPosition: true))
        {
            throw; // Never: a note catches nothing.
        }
    }

    private Json Execute(Run run, int start)
    {
        // Nobody keeps the frame of a lambda that makes no functions, so that the next call may have it.
        var callee = code.KeepsFrame ? null : TakeFree();
        callee ??= new Frame(run, frame, new Json[code.SlotCount]);
        var slots = callee.Slots;
        var arguments = run.Stack.From(start);
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = i >= code.ParameterCount ? Frame.Unbound : i < arguments.Length ? arguments[i] : Values.Undefined;
        }

        run.Stack.Top = start;
        var result = code.Body.Evaluate(context, callee);
        if (!code.KeepsFrame)
        {
            _free = callee;
        }

        return result;
    }

    private Frame? TakeFree()
    {
        var free = _free;
        _free = null;
        return free;
    }
}
