namespace StateFlow.Expressions.Jsonata;

/// <summary>Makes JSON of what an expression gave: functions and places with nothing are not JSON.</summary>
internal static class Output
{
    /// <summary>Gets the value as JSON, or <see langword="null"/> for nothing.</summary>
    /// <remarks>As <c>JSON.stringify</c> does: nothing in an array is null, and a member that is nothing or a function is left out.</remarks>
    public static Json? Of(in Json value) => value.Node switch
    {
        FunctionValue => null,
        JsonTag when Values.IsUndefined(value) => null,
        JsonList { Measure.IsJson: false } or JsonMap { Measure.IsJson: false } => Cleaned(value),
        JsonTag when !double.IsFinite(value.Double) => Json.From(Infinite(value.Double)),
        _ => value,
    };

    /// <summary>Writes a number that JSON does not have; Step Functions gives it as a text.</summary>
    private static string Infinite(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static Json Cleaned(in Json value)
    {
        switch (value.Node)
        {
            case JsonList list:
                return Json.FromList(Array.ConvertAll(list.Items, item => Of(item) ?? Json.Null));
            case JsonMap map:
                var members = new JsonObjectBuilder(map.Count);
                for (var i = 0; i < map.Count; i++)
                {
                    if (Of(map.Values[i]) is { } member)
                    {
                        members.Set(map.Names[i], member);
                    }
                }

                return members.ToJson();
            default:
                return Of(value) ?? Json.Null;
        }
    }
}
