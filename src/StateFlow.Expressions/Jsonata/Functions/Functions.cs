namespace StateFlow.Expressions.Jsonata;

/// <summary>The built-in functions by name.</summary>
internal static class Functions
{
    private static Dictionary<string, NativeFunction>? _standard;
    private static Dictionary<string, NativeFunction>? _stepFunctions;

    /// <summary>Finds a function of a dialect: Step Functions has no <c>$eval</c>, and some functions of its own.</summary>
    public static NativeFunction? Find(string name, JsonataDialect dialect) => Of(dialect).GetValueOrDefault(name);

    /// <summary>Gives the names of the functions of a dialect.</summary>
    public static IEnumerable<string> NamesOf(JsonataDialect dialect) => Of(dialect).Keys;

    private static Dictionary<string, NativeFunction> Of(JsonataDialect dialect) => dialect is JsonataDialect.Standard
        ? _standard ??= Table(EvaluationFunctions.All)
        : _stepFunctions ??= Table(StepFunctionsFunctions.All);

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

    private static Dictionary<string, NativeFunction> Table(NativeFunction[] ofDialect)
    {
        var table = new Dictionary<string, NativeFunction>(128, StringComparer.Ordinal);
        Add(AggregateFunctions.All);
        Add(ArrayFunctions.All);
        Add(ObjectFunctions.All);
        Add(HigherOrderFunctions.All);
        Add(NumberFunctions.All);
        Add(StringFunctions.All);
        Add(RegexFunctions.All);
        Add(TimeFunctions.All);
        Add(ofDialect); // The dialect has the last word: Step Functions has its own $random.
        return table;

        void Add(NativeFunction[] family)
        {
            foreach (var function in family)
            {
                table[function.Name] = function;
            }
        }
    }
}
