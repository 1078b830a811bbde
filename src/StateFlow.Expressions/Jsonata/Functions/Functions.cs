namespace StateFlow.Expressions.Jsonata;

/// <summary>The built-in functions by name.</summary>
internal static class Functions
{
    /// <summary>Gets the functions of JSONata.</summary>
    public static IReadOnlyDictionary<string, NativeFunction> Standard { get; } = Table(
        AggregateFunctions.All, ArrayFunctions.All, ObjectFunctions.All, HigherOrderFunctions.All, NumberFunctions.All, StringFunctions.All, RegexFunctions.All, TimeFunctions.All, EvaluationFunctions.All);

    /// <summary>Gets the functions of JSONata in Step Functions, which has no <c>$eval</c> and some of its own.</summary>
    public static IReadOnlyDictionary<string, NativeFunction> StepFunctions { get; } = Table(
        AggregateFunctions.All, ArrayFunctions.All, ObjectFunctions.All, HigherOrderFunctions.All, NumberFunctions.All, StringFunctions.All, RegexFunctions.All, TimeFunctions.All, StepFunctionsFunctions.All);

    /// <summary>Pushes what <c>$append</c> would add: the items of an array, or the value.</summary>
    public static void Append(in Json value, ValueStack stack)
    {
        if (value.Node is JsonList list)
        {
            stack.Push(list.Items);
        }
        else if (!Values.IsUndefined(value))
        {
            stack.Push(value);
        }
    }

    private static Dictionary<string, NativeFunction> Table(params ReadOnlySpan<NativeFunction[]> families)
    {
        var table = new Dictionary<string, NativeFunction>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            foreach (var function in family)
            {
                // A later family has the last word: Step Functions has its own $random.
                table[function.Name] = function;
            }
        }

        return table;
    }
}
