namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("number", "<(nsb)-:n>", 1, Number),
        new("abs", "<n-:n>", 1, static (in call) => Values.Number(Math.Abs(call.Number(0)))),
        new("floor", "<n-:n>", 1, static (in call) => Values.Number(Math.Floor(call.Number(0)))),
        new("ceil", "<n-:n>", 1, static (in call) => Values.Number(Math.Ceiling(call.Number(0)))),
        new("round", "<n-n?:n>", 2, static (in call) => Values.Number(call.Has(1) ? Numbers.Round(call.Number(0), call.Number(1)) : Numbers.Round(call.Number(0)))),
        new("sqrt", "<n-:n>", 1, static (in call) => Values.Number(Numbers.Sqrt(call.Number(0)))),
        new("power", "<n-n:n>", 2, static (in call) => Values.Number(Numbers.Power(call.Number(0), call.Has(1) ? call.Number(1) : double.NaN))),
        new("random", "<:n>", 0, static (in call) => Values.Number(call.Run.NextRandom())) { NeedsFirst = false },
        new("formatBase", "<n-n?:s>", 2, static (in call) => Json.From(Numbers.FormatBase(call.Number(0), StringFunctions.OptionalNumber(call, 1)))),
        new("formatNumber", "<n-so?:s>", 3, FormatNumber),
        new("formatInteger", "<n-s:s>", 2, static (in call) => Json.From(call.Run.Pictures.Get(call.Text(1), IntegerPicture.Parse).Format(call.Number(0)))),
        new("parseInteger", "<s-s:n>", 2, static (in call) => Values.Number(call.Run.Pictures.Get(call.Text(1), IntegerPicture.Parse).ParseInteger(call.Text(0)))),
    ];

    private static Json Number(in Call call) => Values.KindOf(call[0]) switch
    {
        ValueKinds.Number => call[0],
        ValueKinds.Boolean => Values.IsTrue(call[0]) ? 1 : 0,
        ValueKinds.String => Values.Number(Numbers.Parse(call.Text(0))),
        _ => throw new JsonataFault("D3030") { Value = call[0] },
    };

    private static Json FormatNumber(in Call call)
    {
        var picture = call.Has(2)
            ? NumberPicture.Parse(call.Text(1), NumberSymbols.From(call[2]))
            : call.Run.Pictures.Get(call.Text(1), static text => NumberPicture.Parse(text, NumberSymbols.Default));
        return Json.From(picture.Format(call.Number(0)));
    }
}
