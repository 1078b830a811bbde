namespace StateFlow.Expressions.Jsonata;

/// <summary>A part of an expression that is ready to be evaluated.</summary>
internal abstract class Operation
{
    /// <summary>Gets whether the part gives many values as a rule, so that it is better not to make a list of them.</summary>
    public virtual bool GivesMany => false;

    /// <summary>Gets whether the part gives the same every time, so that it is enough to evaluate it for the first of many contexts.</summary>
    public virtual bool IsConstant => false;

    /// <summary>Evaluates the part for a context.</summary>
    /// <param name="context">What <c>$</c> stands for and names are looked up in.</param>
    /// <param name="frame">The variables.</param>
    /// <returns>The value; nothing is <see cref="Values.Undefined"/>.</returns>
    /// <exception cref="JsonataFault">The evaluation failed.</exception>
    public abstract Json Evaluate(in Json context, Frame frame);

    /// <summary>Evaluates the part and pushes the items of the result, so that nobody has to make an array that is only walked once.</summary>
    /// <returns><see langword="false"/> when there is nothing, which is less than an empty array.</returns>
    public virtual bool PushItems(in Json context, Frame frame)
    {
        var value = Evaluate(context, frame);
        if (Values.IsUndefined(value))
        {
            return false;
        }

        if (value.Node is JsonList list)
        {
            frame.Run.Stack.Push(list.Items);
        }
        else
        {
            frame.Run.Stack.Push(value);
        }

        return true;
    }
}
