namespace StateFlow.Expressions.Jsonata;

/// <summary>A regular expression as it is written in the expression. It is translated once.</summary>
internal sealed class RegexOperation : Operation
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private readonly Json _function;

    public RegexOperation(string pattern, string flags, int position)
    {
        try
        {
            var regex = RegexTranslator.Translate(pattern, flags.Contains('i', StringComparison.Ordinal), flags.Contains('m', StringComparison.Ordinal), Timeout);
            _function = Json.FromNode(new RegexFunction(regex));
        }
        catch (JsonataFault fault)
        {
            fault.Position = position;
            throw;
        }
    }

    public override Json Evaluate(in Json context, Frame frame) => _function;
}

/// <summary>A regular expression, which is a function that gives the first match in a text.</summary>
internal sealed class RegexFunction(RegexPattern pattern) : FunctionValue
{
    public override int Arity => 2;

    public RegexPattern Pattern => pattern;

    public override Json Invoke(Run run, int start, in Json context)
    {
        var arguments = run.Stack.From(start);
        var text = arguments.Length > 0 ? arguments[0].Node as string : null;
        run.Stack.Top = start;
        return text is null ? Values.Undefined : ToJson(text, pattern.First(text));
    }

    private Json ToJson(string text, RegexMatch? match) => match is null
        ? Values.Undefined
        : ObjectOf(match).Add("next", Json.FromNode(new NextMatch(() => ToJson(text, pattern.Next(text, match))))).ToJson();

    /// <summary>Makes the object that functions get.</summary>
    public static JsonObjectBuilder ObjectOf(RegexMatch match) => new JsonObjectBuilder(5)
        .Add("match", Json.From(match.Text))
        .Add("start", match.Start)
        .Add("end", match.End)
        .Add("groups", Json.FromList(Array.ConvertAll(match.Groups, g => g is null ? Values.Undefined : Json.From(g))));

    /// <summary>The function that gives the next match.</summary>
    private sealed class NextMatch(Func<Json> next) : FunctionValue
    {
        public override int Arity => 0;

        public override Json Invoke(Run run, int start, in Json context)
        {
            run.Work();
            run.Stack.Top = start;
            return next();
        }
    }
}

/// <summary>A function that somebody wrote, and that gives matches as a regular expression does.</summary>
internal sealed class FunctionMatcher(FunctionValue function, Run run) : Matcher
{
    private FunctionValue? _next;

    public override RegexMatch? First(string text) => ToMatch(function.Call(run, Json.From(text), Values.Undefined, Values.Undefined, arity: 1), text);

    public override RegexMatch? Next(string text, RegexMatch previous) =>
        _next is null ? null : ToMatch(_next.Call(run, Values.Undefined, Values.Undefined, Values.Undefined, arity: 1), text);

    private RegexMatch? ToMatch(in Json value, string text)
    {
        if (Values.IsUndefined(value))
        {
            return null;
        }

        if (value["match"] is { Node: string found } && value["start"] is { } start && value["end"] is { } end && value["groups"] is { Node: JsonList groups }
            && Values.IsNumber(start) && Values.IsNumber(end) && value["next"] is { Node: FunctionValue next })
        {
            _next = next;
            return new RegexMatch(text, Place(start, text), Place(end, text), Array.ConvertAll(groups.Items, g => g.Node as string)) { Text = found };
        }

        throw new JsonataFault("T1010") { Value = value };
    }

    private static int Place(in Json place, string text) => (int)Math.Clamp(place.Double, 0, text.Length);
}
