using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl.Schema;

/// <summary>Gives the JSON Schema of the value of a field.</summary>
/// <param name="scope">The query languages of the state that has the field, and of its machine.</param>
internal delegate Json FieldSchema(SchemaScope scope);

/// <summary>The schemas of values (JSON Schema, draft 2020-12).</summary>
internal static class FieldSchemas
{
    /// <summary>Gets a text that stands for something a pipeline fills in.</summary>
    private static readonly Json Token = Json.Object(new("type", "string".AsJson()), new("pattern", @"\$\{[^}]+\}".AsJson()));

    private static readonly Json Expression = Json.Object(new("type", "string".AsJson()), new("pattern", @"^\{%[\s\S]*%\}$".AsJson()));

    private static readonly Json String = OfType("string");

    public static FieldSchema Text { get; } = _ => String;

    public static FieldSchema Texts { get; } = _ => ArrayOf(String);

    public static FieldSchema True { get; } = _ => Json.Object(new KeyValuePair<string, Json>("const", Json.True));

    public static FieldSchema Path { get; } = _ => Json.Object(new KeyValuePair<string, Json>("type", Json.Array("string".AsJson(), "null".AsJson())));

    /// <summary>Gets the states of a graph.</summary>
    public static FieldSchema States { get; } = scope => Json.Object(
        new("type", "object".AsJson()), new("minProperties", 1), new("additionalProperties", Reference(scope.Nested, AslSchema.StateNoun)));

    public static FieldSchema Constant(string value) => _ => Json.Object(new KeyValuePair<string, Json>("const", Json.From(value)));

    /// <summary>Makes the schema of a field with a few possible values.</summary>
    public static FieldSchema OneOf(IReadOnlyList<string> names) =>
        _ => AnyOf(Json.Object(new KeyValuePair<string, Json>("enum", Json.Array([.. names.Select(n => Json.From(n))]))), Token);

    public static FieldSchema Number(AslField field) => _ => AnyOf(NumberOf(field), Token);

    /// <summary>Makes the schema of a field for data.</summary>
    public static FieldSchema Payload(AslField field) => scope =>
    {
        var shapes = field.ShapesIn(scope.State);
        if (shapes.HasFlag(PayloadShapes.Anything) || field.WrongType.Severity is not Severity.Error)
        {
            return Json.True;
        }

        var alternatives = new List<Json>();
        Add(PayloadShapes.Object, OfType("object"));
        Add(PayloadShapes.Array, OfType("array"));
        Add(PayloadShapes.Expression, Expression);
        return alternatives.Count == 1 ? alternatives[0] : AnyOf([.. alternatives]);

        void Add(PayloadShapes shape, Json schema)
        {
            if (shapes.HasFlag(shape))
            {
                alternatives.Add(schema);
            }
        }
    };

    /// <summary>Makes the schema of the first field of a pair, the one for the value itself.</summary>
    public static FieldSchema Value(FieldPair pair) => scope => pair.IsText ? String
        : scope.State is QueryLanguage.Jsonata ? AnyOf(NumberOf(pair.Value), Expression, Token)
        : AnyOf(NumberOf(pair.Value), Token);

    public static FieldSchema Object(ObjectFormat format) => scope => Reference(scope, format.Noun);

    public static FieldSchema List(ObjectFormat format) => scope => ArrayOf(Reference(scope, format.Noun));

    /// <summary>Makes the schema of one of the fields that a condition of a Choice rule has.</summary>
    public static FieldSchema PartOfCondition(AslField field) => scope => field switch
    {
        { Operator: { } comparison } => comparison.Operand() switch
        {
            OperandKind.Number => AnyOf(OfType("number"), Token),
            OperandKind.Boolean => AnyOf(OfType("boolean"), Token),
            OperandKind.Text or OperandKind.Timestamp or OperandKind.Path or _ => String,
        },
        _ when field == AslField.And || field == AslField.Or => Json.Object(
            new("type", "array".AsJson()), new("minItems", 1), new("items", Reference(scope, AslSchema.ConditionNoun))),
        _ when field == AslField.Not => Reference(scope, AslSchema.ConditionNoun),
        _ when field == AslField.Condition => AnyOf(OfType("boolean"), Expression, Token),
        _ => String,
    };

    public static Json Reference(SchemaScope scope, string noun) =>
        Json.Object(new KeyValuePair<string, Json>("$ref", Json.From($"#/$defs/{scope.NameOf(noun)}")));

    public static Json AnyOf(params ReadOnlySpan<Json> schemas) => Json.Object(new KeyValuePair<string, Json>("anyOf", Json.Array(schemas)));

    public static Json OfType(string type) => Json.Object(new KeyValuePair<string, Json>("type", Json.From(type)));

    /// <summary>Makes a schema that demands fields, whatever their values.</summary>
    public static Json Requires(params ReadOnlySpan<AslField> fields)
    {
        var names = new Json[fields.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Json.From(fields[i].Name);
        }

        return Json.Object(new KeyValuePair<string, Json>("required", Json.Array(names)));
    }

    private static Json NumberOf(AslField field)
    {
        var range = field.Range!; // Fields for numbers have a range.
        var schema = new List<KeyValuePair<string, Json>> { new("type", Json.From(range.IsInteger ? "integer" : "number")), new("minimum", range.Min) };
        if (range.Max is { } max)
        {
            schema.Add(new("maximum", max));
        }

        return Json.Object([.. schema]);
    }

    private static Json ArrayOf(Json items) => Json.Object(new("type", "array".AsJson()), new("items", items));

    private static Json AsJson(this string text) => Json.From(text);
}
