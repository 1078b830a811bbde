using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Makes JSON of what callers give as payloads: anonymous objects, records, dictionaries, JSON nodes, expressions.</summary>
internal static class Payload
{
    private const string PathSuffix = ".$";

    /// <summary>Converts a payload. Paths still stand in it as marked texts; see <see cref="ToTemplate"/>.</summary>
    /// <param name="value">What the caller gave.</param>
    /// <param name="options">How the caller serializes; as System.Text.Json does by default when it is <see langword="null"/>.</param>
    public static Json Convert(object? value, JsonSerializerOptions? options) => value switch
    {
        null => Json.Null,
        IPayloadExpression expression => Json.From(string.Concat(expression.Mark, expression.ToString())),
        _ => PayloadMarks.Convert(() => value switch
        {
            Json json => json,
            JsonNode node => Json.From(node),
            JsonElement element => Json.From(element),
            string text => Json.From(text),
            _ => Json.From(Serialize(value, options)),
        }),
    };

    /// <summary>Converts the arguments of a service, whose names at the top level are those of AWS, whatever the caller's serializer does to names.</summary>
    /// <param name="value">What the caller gave.</param>
    /// <param name="options">How the caller serializes.</param>
    /// <param name="declared">The same options without a policy for names; <see langword="null"/> when there is none to leave out.</param>
    public static Json ConvertArguments(object? value, JsonSerializerOptions? options, JsonSerializerOptions? declared)
    {
        var json = Convert(value, options);
        if (declared is null || json.ValueKind is not JsonValueKind.Object)
        {
            return json;
        }

        var members = new JsonObjectBuilder(json.Count);
        foreach (var ((name, _), (_, member)) in Convert(value, declared).Members.Zip(json.Members))
        {
            members.Add(name, member);
        }

        return members.ToJson();
    }

    /// <summary>Turns a converted payload into what ASL has: members that are paths get the suffix <c>.$</c>.</summary>
    /// <param name="payload">The converted payload.</param>
    /// <param name="field">The field it is for, for messages.</param>
    /// <param name="language">The only language the field has, if it has one only.</param>
    /// <exception cref="ArgumentException">The payload has expressions of the other language, or a path where none can stand.</exception>
    public static Json ToTemplate(Json payload, string field, QueryLanguage? language = null)
    {
        if (IsPath(payload))
        {
            throw new ArgumentException(
                $"'{field}' cannot be a path as a whole ({TextOf(payload)}). Give it a name in an object: new {{ name = JsonPath.At(…) }}.");
        }

        return Resolve(payload, field, language);
    }

    /// <summary>Refuses a template that no state takes: it must be an object, or in JSONata one expression.</summary>
    /// <exception cref="ArgumentException">The template is something else.</exception>
    public static void CheckShape(Json template, string field, QueryLanguage language, bool orArray = false)
    {
        var isJsonata = language is QueryLanguage.Jsonata;
        if (template.ValueKind is not JsonValueKind.Object
            && !(orArray && template.ValueKind is JsonValueKind.Array)
            && !(isJsonata && template.ValueKind is JsonValueKind.String && Jsonata.IsExpression(template.GetString())))
        {
            throw new ArgumentException(
                $"'{field}' must be an object{(orArray ? " or an array" : string.Empty)}{(isJsonata ? " or one expression" : string.Empty)}, but is {template}.");
        }
    }

    /// <summary>Turns a converted payload into a value in which nothing is evaluated.</summary>
    /// <exception cref="ArgumentException">There are expressions in it.</exception>
    public static Json ToLiteral(Json payload, string field) => FindExpression(payload) is { } expression
        ? throw new ArgumentException($"'{field}' is literal: {expression} would not be evaluated in it. Use 'Parameters', or 'Output' in a JSONata state.")
        : payload;

    /// <summary>Adds a member to an object, with the suffix <c>.$</c> when it is a path and has not got it.</summary>
    /// <exception cref="ArgumentException">The object has the member already, with the suffix or without it.</exception>
    public static void Add(JsonObjectBuilder target, string name, Json value, string field, QueryLanguage? language)
    {
        var path = AsPath(value, field, language);
        var key = path is null || name.EndsWith(PathSuffix, StringComparison.Ordinal) ? name : name + PathSuffix;
        var bare = WithoutSuffix(key);
        var other = key == bare ? bare + PathSuffix : bare;
        if (target.Has(key) || (language is not QueryLanguage.Jsonata && target.Has(other)))
        {
            throw new ArgumentException($"'{field}' has the member '{bare}' twice; a path and a value are one member, with '{PathSuffix}' or without it. Remove one of them.");
        }

        target.Add(key, path is null ? Resolve(value, field, language) : Json.From(path));
    }

    /// <summary>Gets the name of a member as the state sees it.</summary>
    public static string WithoutSuffix(string name) => name.EndsWith(PathSuffix, StringComparison.Ordinal) ? name[..^PathSuffix.Length] : name;

    private static Json Resolve(Json value, string field, QueryLanguage? language)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when IsJsonata(value):
                Refuse(value, field, language, QueryLanguage.Jsonata);
                return Json.From(TextOf(value));
            case JsonValueKind.String when IsPath(value):
                throw new ArgumentException(
                    $"The path {TextOf(value)} in '{field}' stands in an array beside objects, where none is evaluated. Give it a name in an object.");
            case JsonValueKind.Array:
                var items = new Json[value.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Resolve(value[i], field, language);
                }

                return Json.Array(items);
            case JsonValueKind.Object:
                var members = new JsonObjectBuilder(value.Count);
                foreach (var (name, member) in value.Members)
                {
                    Add(members, name, member, field, language);
                }

                return members.ToJson();
            default:
                return value;
        }
    }

    private static void Refuse(Json expression, string field, QueryLanguage? language, QueryLanguage has)
    {
        if (language is { } only && only != has)
        {
            throw new ArgumentException(has is QueryLanguage.Jsonata
                ? $"'{field}' belongs to JSONPath, but {TextOf(expression)} is JSONata. Use JsonPath.At or Intrinsic, or 'Arguments' and 'Output'."
                : $"'{field}' belongs to JSONata, but {TextOf(expression)} is JSONPath. Use Jsonata.Expr, or 'Parameters' and 'ResultSelector'.");
        }
    }

    /// <summary>Gets the path or the call that a value is; an array with paths in it is what <c>States.Array</c> gives, because plain arrays are not evaluated.</summary>
    /// <returns><see langword="null"/> when the value is none: also an array that holds an object, for which there is no call.</returns>
    private static string? AsPath(Json value, string field, QueryLanguage? language) =>
        IsPath(value) || (value.ValueKind is JsonValueKind.Array && Holds(value, IsPath) && !Holds(value, i => i.ValueKind is JsonValueKind.Object))
            ? Argument(value, field, language)
            : null;

    /// <summary>Writes a value as an argument of an intrinsic function.</summary>
    private static string Argument(Json value, string field, QueryLanguage? language)
    {
        if (IsPath(value))
        {
            Refuse(value, field, language, QueryLanguage.JsonPath);
            return TextOf(value);
        }

        if (IsJsonata(value))
        {
            Refuse(value, field, QueryLanguage.JsonPath, QueryLanguage.Jsonata);
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Intrinsic.Quote(value.GetString()),
            JsonValueKind.Array => $"States.Array({string.Join(", ", value.Items.Select(i => Argument(i, field, language)))})",
            _ => value.ToString(),
        };
    }

    /// <summary>Tells whether an array has an item of a kind, in arrays inside, too.</summary>
    private static bool Holds(Json array, Func<Json, bool> kind) =>
        array.Items.Any(i => kind(i) || (i.ValueKind is JsonValueKind.Array && Holds(i, kind)));

    private static string? FindExpression(Json value) => value.ValueKind switch
    {
        JsonValueKind.String => IsPath(value) || IsJsonata(value) ? TextOf(value) : null,
        JsonValueKind.Array => value.Items.Select(FindExpression).FirstOrDefault(e => e is not null),
        JsonValueKind.Object => value.Members.Select(m => FindExpression(m.Value)).FirstOrDefault(e => e is not null),
        _ => null,
    };

    private static bool IsPath(Json value) => PayloadMarks.Has(value, PayloadMarks.Path);

    private static bool IsJsonata(Json value) => PayloadMarks.Has(value, PayloadMarks.Jsonata);

    private static string TextOf(Json expression) => expression.GetString()[PayloadMarks.Path.Length..];

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = NeedsResolver)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = NeedsResolver)]
    private static JsonElement Serialize(object value, JsonSerializerOptions? options)
    {
        options ??= JsonSerializerOptions.Default;
        try
        {
            // What the serializer itself does when options are used for the first time.
            options.MakeReadOnly(populateMissingResolver: true);
            return JsonSerializer.SerializeToElement(value, options.GetTypeInfo(value.GetType()));
        }
        catch (Exception problem) when (problem is NotSupportedException or InvalidOperationException or JsonException)
        {
            throw new ArgumentException(
                $"A {value.GetType().Name} cannot be made into JSON: {problem.Message} Give JSON nodes, or serializer options that know the type.", nameof(value), problem);
        }
    }

    private const string NeedsResolver =
        "The default options use reflection where the program allows it, and say so where it does not; options with a source-generated resolver need none.";
}
