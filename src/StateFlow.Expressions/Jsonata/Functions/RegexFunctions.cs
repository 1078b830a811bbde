namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions that look for a pattern: a text, a regular expression, or a function that gives matches.</summary>
internal static class RegexFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("contains", "<s-(sf):b>", 2, Contains),
        new("match", "<s-f<s:o>n?:a<o>>", 3, Matches),
        new("split", "<s-(sf)n?:a<s>>", 3, Split),
        new("replace", "<s-(sf)(sf)n?:s>", 4, Replace),
    ];

    private static Matcher Of(in Call call) => call.Function(1) is RegexFunction regex ? regex.Pattern : new FunctionMatcher(call.Function(1), call.Run);

    private static Json Contains(in Call call) => !call.Has(1) ? Values.Undefined
        : call[1].Node is string part ? TextFunctions.Contains(call.Text(0), part)
        : call.Function(1) is RegexFunction regex ? regex.Pattern.IsMatch(call.Text(0))
        : Of(call).First(call.Text(0)) is not null;

    private static Json Matches(in Call call)
    {
        var matches = RegexText.Match(Of(call), call.Text(0), StringFunctions.OptionalNumber(call, 2));
        var results = matches.ConvertAll(m => Json.Object(
            new("match", Json.From(m.Text)),
            new("index", m.Start),
            new("groups", Json.FromList(Array.ConvertAll(m.Groups, g => g is null ? Values.Undefined : Json.From(g))))));
        return Values.Results(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(results));
    }

    private static Json Split(in Call call)
    {
        if (!call.Has(1))
        {
            return Values.Undefined;
        }

        var limit = StringFunctions.OptionalNumber(call, 2);
        var pieces = call[1].Node is string separator ? TextFunctions.Split(call.Text(0), separator, limit) : RegexText.Split(Of(call), call.Text(0), limit);
        return Json.FromList([.. pieces.Select(p => Json.From(p))]);
    }

    private static Json Replace(in Call call)
    {
        if (!call.Has(1) || !call.Has(2))
        {
            return Values.Undefined;
        }

        var (text, limit) = (call.Text(0), StringFunctions.OptionalNumber(call, 3));
        if (call[1].Node is string pattern)
        {
            return Json.From(TextFunctions.Replace(text, pattern, call[2].Node as string ?? throw new JsonataFault("D3012") { Value = call[2] }, limit));
        }

        if (call[2].Node is string replacement)
        {
            return Json.From(RegexText.Replace(Of(call), text, replacement, limit));
        }

        var (run, function) = (call.Run, call.Function(2));
        return Json.From(RegexText.Replace(Of(call), text, match => Call(function, match, run), limit));
    }

    private static string Call(FunctionValue function, RegexMatch match, Run run)
    {
        var value = Values.HandOn(function.Call(run, RegexFunction.ObjectOf(match).ToJson(), Values.Undefined, Values.Undefined, arity: 1));
        return value.Node as string ?? throw new JsonataFault("D3012") { Value = value };
    }
}
