namespace StateFlow.Expressions.Jsonata;

/// <summary>A function, which is a value in JSONata.</summary>
internal abstract class FunctionValue
{
    /// <summary>Gets how many arguments functions such as <c>$map</c> hand over.</summary>
    public abstract int Arity { get; }

    /// <summary>Calls the function with what is on top of the stack, and takes that away.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="start">Where the arguments begin.</param>
    /// <param name="context">The context, for parameters that take it.</param>
    public abstract Json Invoke(Run run, int start, in Json context);

    /// <summary>Calls the function without looking at its signature, which a partial application forgets.</summary>
    public virtual Json InvokeUnchecked(Run run, int start) => Invoke(run, start, Values.Undefined);

    /// <summary>Calls the function as functions do that were given one: with as many arguments as it has parameters.</summary>
    public Json Call(Run run, in Json first, in Json second, in Json third, int arity = 3)
    {
        var start = run.Stack.Top;
        var count = Math.Min(arity, Math.Max(Arity, 1));
        run.Stack.Push(first);
        if (count >= 2)
        {
            run.Stack.Push(second);
        }

        if (count >= 3)
        {
            run.Stack.Push(third);
        }

        return Invoke(run, start, Json.Null);
    }

    /// <summary>Calls the function with two arguments, however many it takes: <c>$sort</c> does so.</summary>
    public Json Compare(Run run, in Json left, in Json right)
    {
        var start = run.Stack.Top;
        run.Stack.Push(left);
        run.Stack.Push(right);
        return Invoke(run, start, Json.Null);
    }
}
