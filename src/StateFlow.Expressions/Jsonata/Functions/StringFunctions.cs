namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions of texts.</summary>
internal static class StringFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("string", "<x-b?:s>", 1, static (in call) => Json.From(Strings.Of(call[0], call.Run, call.Has(1) && Values.IsTrue(call[1])))),
        new("length", "<s-:n>", 1, static (in call) => TextFunctions.Length(call.Text(0))),
        new("substring", "<s-nn?:s>", 3, static (in call) => Json.From(TextFunctions.Substring(call.Text(0), call.Has(1) ? call.Number(1) : 0, OptionalNumber(call, 2)))),
        new("substringBefore", "<s-s:s>", 2, static (in call) => Json.From(call.Has(1) ? TextFunctions.SubstringBefore(call.Text(0), call.Text(1)) : call.Text(0))),
        new("substringAfter", "<s-s:s>", 2, static (in call) => Json.From(call.Has(1) ? TextFunctions.SubstringAfter(call.Text(0), call.Text(1)) : call.Text(0))),
        new("lowercase", "<s-:s>", 1, static (in call) => Json.From(CaseMapping.ToLower(call.Text(0)))),
        new("uppercase", "<s-:s>", 1, static (in call) => Json.From(CaseMapping.ToUpper(call.Text(0)))),
        new("trim", "<s-:s>", 1, static (in call) => Json.From(TextFunctions.Trim(call.Text(0)))),
        new("pad", "<s-ns?:s>", 3, static (in call) => Json.From(TextFunctions.Pad(call.Text(0), call.Has(1) ? call.Number(1) : 0, OptionalText(call, 2)))),
        new("join", "<a<s>s?:s>", 2, Join),
        new("base64encode", "<s-:s>", 1, static (in call) => Json.From(Base64Text.Encode(call.Text(0)))),
        new("base64decode", "<s-:s>", 1, static (in call) => Json.From(Base64Text.Decode(call.Text(0)))),
        new("encodeUrl", "<s-:s>", 1, static (in call) => Json.From(UrlText.EncodeUrl(call.Text(0)))),
        new("encodeUrlComponent", "<s-:s>", 1, static (in call) => Json.From(UrlText.EncodeUrlComponent(call.Text(0)))),
        new("decodeUrl", "<s-:s>", 1, static (in call) => Json.From(UrlText.DecodeUrl(call.Text(0)))),
        new("decodeUrlComponent", "<s-:s>", 1, static (in call) => Json.From(UrlText.DecodeUrlComponent(call.Text(0)))),
    ];

    /// <summary>Gets a text that may be missing.</summary>
    public static string? OptionalText(in Call call, int index) => call.Has(index) ? call.Text(index) : null;

    /// <summary>Gets a number that may be missing.</summary>
    public static double? OptionalNumber(in Call call, int index) => call.Has(index) ? call.Number(index) : null;

    private static Json Join(in Call call)
    {
        var items = call.Items(0);
        call.Run.Work(items.Length);
        var parts = new string[items.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (string)items[i].Node!; // The signature wants strings.
        }

        return Json.From(TextFunctions.Join(parts, OptionalText(call, 1)));
    }
}
