using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Makes JSON of what callers give as payloads: anonymous objects, records, dictionaries, JSON nodes, expressions.</summary>
internal static class Payload
{
    // Noncharacters of Unicode: no text of anybody holds them.
    public const string JsonataMark = "\uFDD0";
    public const string PathMark = "\uFDD1";

    private const string PathSuffix = ".$";

    /// <summary>Converts a payload. Paths still stand in it as marked texts; see <see cref="ToTemplate"/>.</summary>
    /// <param name="value">What the caller gave.</param>
    /// <param name="options">How the caller serializes; as System.Text.Json does by default when it is <see langword="null"/>.</param>
    public static Json Convert(object? value, JsonSerializerOptions? options) => value switch
    {
        null => Json.Null,
        Json json => json,
        JsonNode node => Json.From(node),
        JsonElement element => Json.From(element),
        IPayloadExpression expression => Json.From(expression.Marked),
        string text => Json.From(text),
        _ => Json.From(Serialize(value, options)),
    };

    /// <summary>Tells whether a converted payload is a single path or intrinsic function.</summary>
    public static bool IsPath(Json payload) => IsMarked(payload, PathMark);

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
                $"'{field}' cannot be a path as a whole ({payload.GetString()[1..]}). Give it a name in an object: new {{ name = JsonPath.At(…) }}.");
        }

        return Resolve(payload, field, language);
    }

    /// <summary>Turns a converted payload into a value in which nothing is evaluated.</summary>
    /// <exception cref="ArgumentException">There are expressions in it.</exception>
    public static Json ToLiteral(Json payload, string field) => FindExpression(payload) is { } expression
        ? throw new ArgumentException($"'{field}' is literal: {expression} would not be evaluated in it. Use 'Parameters', or 'Output' in a JSONata state.")
        : payload;

    /// <summary>Adds a member to an object, with the suffix <c>.$</c> when it is a path.</summary>
    public static void Add(JsonObjectBuilder target, string name, Json value, string field, QueryLanguage? language)
    {
        if (IsPath(value))
        {
            Refuse(value, field, language, QueryLanguage.JsonPath);
            target.Set(name + PathSuffix, Json.From(value.GetString()[PathMark.Length..]));
        }
        else if (value.ValueKind is JsonValueKind.Array && AsIntrinsic(value) is { } call)
        {
            target.Set(name + PathSuffix, Json.From(call));
        }
        else
        {
            target.Set(name, Resolve(value, field, language));
        }
    }

    private static Json Resolve(Json value, string field, QueryLanguage? language)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when IsMarked(value, JsonataMark):
                Refuse(value, field, language, QueryLanguage.Jsonata);
                return Json.From(value.GetString()[JsonataMark.Length..]);
            case JsonValueKind.String when IsPath(value):
                throw new ArgumentException(
                    $"The path {value.GetString()[1..]} in '{field}' stands in an array beside objects, where none is evaluated. Give it a name in an object.");
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
                ? $"'{field}' belongs to JSONPath, but {expression.GetString()[1..]} is JSONata. Use JsonPath.At or Intrinsic, or 'Arguments' and 'Output'."
                : $"'{field}' belongs to JSONata, but {expression.GetString()[1..]} is JSONPath. Use Jsonata.Expr, or 'Parameters' and 'ResultSelector'.");
        }
    }

    /// <summary>An array with paths in it is what <c>States.Array</c> gives: plain arrays are not evaluated.</summary>
    private static string? AsIntrinsic(Json array)
    {
        if (!array.Items.Any(HasPath) || !array.Items.All(i => i.ValueKind is not JsonValueKind.Object))
        {
            return null;
        }

        return $"States.Array({string.Join(", ", array.Items.Select(i => IsPath(i) ? i.GetString()[PathMark.Length..] : AsIntrinsic(i) ?? Literal(i)))})";
    }

    private static string? FindExpression(Json value) => value.ValueKind switch
    {
        JsonValueKind.String => IsPath(value) || IsMarked(value, JsonataMark) ? value.GetString()[1..] : null,
        JsonValueKind.Array => value.Items.Select(FindExpression).FirstOrDefault(e => e is not null),
        JsonValueKind.Object => value.Members.Select(m => FindExpression(m.Value)).FirstOrDefault(e => e is not null),
        _ => null,
    };

    private static bool HasPath(Json item) => IsPath(item) || (item.ValueKind is JsonValueKind.Array && item.Items.Any(HasPath));

    private static string Literal(Json item) => item.ValueKind switch
    {
        JsonValueKind.String => Intrinsic.Quote(item.GetString()),
        JsonValueKind.Array => $"States.Array({string.Join(", ", item.Items.Select(Literal))})",
        _ => item.ToString(),
    };

    private static bool IsMarked(Json value, string mark) =>
        value.ValueKind is JsonValueKind.String && value.GetString().StartsWith(mark, StringComparison.Ordinal);

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
