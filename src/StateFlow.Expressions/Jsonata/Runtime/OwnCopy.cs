namespace StateFlow.Expressions.Jsonata;

/// <summary>Copies values whose objects are then changed where they stand.</summary>
/// <remarks>Where it is known which names lead to the objects that change, the rest is shared with the old value: nobody changes it.</remarks>
/// <param name="run">The evaluation.</param>
/// <param name="names">The names; null when any object may change.</param>
internal readonly ref struct OwnCopy(Run run, string[]? names)
{
    /// <summary>Copies a value.</summary>
    public static Json Of(in Json value, Run run) => new OwnCopy(run, null).Make(value);

    /// <summary>Copies a value. Lists are plain ones in the copy, and functions are empty texts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="depth">How many of the names have led to it.</param>
    public Json Make(in Json value, int depth = 0)
    {
        run.Work();
        switch (value.Node)
        {
            case JsonList { Measure: { IsPlain: true, Depth: 1 } }:
                return value; // There is no object in it.
            case JsonList list:
                var items = new Json[list.Items.Length];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Make(list.Items[i], depth);
                }

                return Json.FromNode(new JsonList(items));
            case JsonMap { Measure: { IsPlain: true, Depth: 1 } } map:
                return Json.FromMap(map.Copy());
            case JsonMap map when names is null:
                var all = new Json[map.Count];
                for (var i = 0; i < all.Length; i++)
                {
                    all[i] = Make(map.Values[i]);
                }

                return Json.FromMap(map.With(all));
            case JsonMap map when depth == names.Length:
                return Json.FromMap(map.Copy());
            case JsonMap map when map.IndexOf(names[depth]) is >= 0 and var at:
                var values = map.Values.ToArray();
                values[at] = Make(values[at], depth + 1);
                return Json.FromMap(map.With(values));
            case FunctionValue:
                return Json.From(string.Empty);
            default:
                return value;
        }
    }

    /// <summary>Measures the lists and objects of the copy again whose objects may have changed.</summary>
    public void Remeasure(in Json copy, int depth = 0)
    {
        switch (copy.Node)
        {
            case JsonList { Measure: not { IsPlain: true, Depth: 1 } } list:
                foreach (var item in list.Items)
                {
                    Remeasure(item, depth);
                }

                list.Remeasure();
                break;
            case JsonMap map when names is null:
                foreach (var value in map.Values)
                {
                    Remeasure(value);
                }

                map.Remeasure();
                break;
            case JsonMap map when depth < names.Length && map.IndexOf(names[depth]) is >= 0 and var at:
                Remeasure(map.Values[at], depth + 1);
                map.Remeasure();
                break;
        }
    }
}
