namespace StateFlow.Expressions.Jsonata;

/// <summary>Values as texts.</summary>
internal static class Strings
{
    /// <summary>Casts a value to a text as <c>$string</c> does; a function is empty.</summary>
    public static string Of(in Json value, Run run, bool prettify = false)
    {
        run.CheckSize(value);
        return value.Node switch
        {
            string text => text,
            FunctionValue => string.Empty,
            _ => JsonText.ToText(ContextOperation.Unwrap(value), prettify),
        };
    }
}
