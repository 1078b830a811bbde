namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions of time. The time stands still while an expression is evaluated.</summary>
internal static class TimeFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("now", "<s?s?:s>", 2, static (in call) => Json.From(Format(Millis(call), call, 0))) { NeedsFirst = false },
        new("millis", "<:n>", 0, static (in call) => Values.Number(Millis(call))) { NeedsFirst = false },
        new("fromMillis", "<n-s?s?:s>", 3, static (in call) => Json.From(Format(call.Number(0), call, 1))),
        new("toMillis", "<s-s?:n>", 2, ToMillis),
    ];

    private static double Millis(in Call call) => call.Run.Now.ToUnixTimeMilliseconds();

    private static string Format(double millis, in Call call, int index)
    {
        var timeZone = StringFunctions.OptionalText(call, index + 1);
        return call.Has(index) ? call.Run.Pictures.Get(call.Text(index), DateTimePicture.Parse).Format(millis, timeZone) : DateTimePicture.FormatIso(millis, timeZone);
    }

    private static Json ToMillis(in Call call)
    {
        if (!call.Has(1))
        {
            return Values.Number(DateTimePicture.ParseIso(call.Text(0)));
        }

        return call.Run.Pictures.Get(call.Text(1), DateTimePicture.Parse).ToMillis(call.Text(0), Millis(call)) is { } millis ? Values.Number(millis) : Values.Undefined;
    }
}
