namespace StateFlow.Expressions.Jsonata;

/// <content>Fitting arguments to parameters.</content>
internal sealed partial class Signature
{
    /// <summary>Fits the arguments on top of the stack to the parameters, and leaves what the function gets in their place.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="start">Where the arguments begin.</param>
    /// <param name="context">The context, for parameters that take it.</param>
    public void Fit(ValueStack stack, int start, in Json context)
    {
        if (!FitsAsItIs(stack.From(start)))
        {
            Rearrange(stack, start, context);
            return;
        }

        while (stack.Top - start < _parameters.Length)
        {
            stack.Push(Values.Undefined);
        }
    }

    /// <summary>Tells whether there is an argument for every parameter that needs one, each of the right kind, which is nearly always so.</summary>
    private bool FitsAsItIs(ReadOnlySpan<Json> arguments)
    {
        if (arguments.Length < _least || arguments.Length > _parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = _parameters[i];
            var kind = Values.KindOf(arguments[i]);
            if ((parameter.Kinds & kind) == 0 || (parameter.Letter == 'a' && (kind is not ValueKinds.Array || (parameter.Items is { } items && !HasItems(arguments[i], kind, items)))))
            {
                return false;
            }
        }

        return true;
    }

    private void Rearrange(ValueStack stack, int start, in Json context)
    {
        var arguments = stack.From(start).ToArray();
        Span<ValueKinds> kinds = stackalloc ValueKinds[Math.Min(arguments.Length, 64)];
        if (arguments.Length > kinds.Length)
        {
            throw new JsonataFault("T0410") { Index = kinds.Length, Value = arguments[kinds.Length - 1] };
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Values.KindOf(arguments[i]);
        }

        var taken = new int[_parameters.Length];
        if (!Match(kinds, taken))
        {
            throw Mismatch(arguments, kinds);
        }

        stack.Top = start;
        var next = 0;
        var matched = 0;
        for (var i = 0; i < taken.Length; i++)
        {
            next = Take(stack, _parameters[i], arguments, kinds.Slice(matched, taken[i]), next, context);
            matched += taken[i];
        }
    }

    /// <summary>Finds how many arguments each parameter takes: as many as it can, as long as the rest still fits.</summary>
    private bool Match(ReadOnlySpan<ValueKinds> kinds, int[] taken, bool isPrefix = false) =>
        Match(kinds, 0, taken, 0, isPrefix, new bool[(taken.Length + 1) * (kinds.Length + 1)]);

    private bool Match(ReadOnlySpan<ValueKinds> kinds, int next, int[] taken, int parameter, bool isPrefix, bool[] failed)
    {
        ref var hasFailed = ref failed[(parameter * (kinds.Length + 1)) + next];
        if (hasFailed)
        {
            return false; // Been here before.
        }

        if (parameter == taken.Length)
        {
            return isPrefix || next == kinds.Length;
        }

        var (least, most) = (_parameters[parameter].IsOptional ? 0 : 1, _parameters[parameter].IsRepeated ? kinds.Length : 1);
        var count = 0;
        while (count < most && next + count < kinds.Length && (_parameters[parameter].Kinds & kinds[next + count]) != 0)
        {
            count++;
        }

        for (; count >= least; count--)
        {
            taken[parameter] = count;
            if (Match(kinds, next + count, taken, parameter + 1, isPrefix, failed))
            {
                return true;
            }
        }

        hasFailed = true;
        return false;
    }

    private static int Take(ValueStack stack, Parameter parameter, Json[] arguments, ReadOnlySpan<ValueKinds> kinds, int next, in Json context)
    {
        if (kinds.IsEmpty)
        {
            if (!parameter.TakesContext)
            {
                // The reference implementation takes the next argument here, whatever it is.
                stack.Push(next < arguments.Length ? arguments[next] : Values.Undefined);
                return next + 1;
            }

            if ((parameter.Kinds & Values.KindOf(context)) == 0)
            {
                throw new JsonataFault("T0411") { Index = next + 1, Value = context };
            }

            stack.Push(context);
            return next;
        }

        foreach (var kind in kinds)
        {
            // A skipped parameter has taken one argument too many, so that there may be none left.
            var argument = next < arguments.Length ? arguments[next] : Values.Undefined;
            stack.Push(parameter.Letter == 'a' ? AsArray(parameter, argument, kind, next) : argument);
            next++;
        }

        return next;
    }

    private static Json AsArray(Parameter parameter, in Json argument, ValueKinds kind, int index)
    {
        if (kind is ValueKinds.Missing)
        {
            return Values.Undefined;
        }

        if (parameter.Items is { } items && !HasItems(argument, kind, items))
        {
            throw new JsonataFault("T0412") { Index = index + 1, Value = argument, Text = NameOf(items) };
        }

        return kind is ValueKinds.Array ? argument : Json.FromList([argument]);
    }

    private static bool HasItems(in Json argument, ValueKinds kind, string items)
    {
        if (kind is not ValueKinds.Array)
        {
            return items.Length == 1 && kind == KindOf(items[0]);
        }

        // The first letter decides for all items.
        var wanted = items.Length > 0 ? KindOf(items[0]) : ValueKinds.None;
        foreach (var item in Values.ItemsOf(argument))
        {
            if (Values.KindOf(item) != wanted)
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(string items) => items switch
    {
        "a" => "arrays",
        "b" => "booleans",
        "f" => "functions",
        "n" => "numbers",
        "o" => "objects",
        "s" => "strings",
        _ => items,
    };

    /// <summary>Finds the argument that does not fit, of arguments of which it is known what they may be.</summary>
    /// <returns>Its position from 0, or <see langword="null"/> when they may all fit.</returns>
    public int? FindMisfit(ReadOnlySpan<ValueKinds> kinds) => Match(kinds, new int[_parameters.Length]) ? null : CountFitting(kinds);

    private JsonataFault Mismatch(Json[] arguments, ReadOnlySpan<ValueKinds> kinds)
    {
        var goodTo = CountFitting(kinds);
        return new JsonataFault("T0410") { Index = goodTo + 1, Value = goodTo < arguments.Length ? arguments[goodTo] : null };
    }

    /// <summary>Counts the arguments before the first one that does not fit: those that the longest row of parameters takes.</summary>
    private int CountFitting(ReadOnlySpan<ValueKinds> kinds)
    {
        var goodTo = 0;
        for (var count = 1; count <= _parameters.Length; count++)
        {
            var taken = new int[count];
            if (!Match(kinds, taken, isPrefix: true))
            {
                break;
            }

            goodTo = taken.Sum();
        }

        return goodTo;
    }
}
