using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl.Schema;

/// <summary>The JSON Schema (draft 2020-12) of Amazon States Language, for editors and for those who have no validator at hand.</summary>
/// <remarks>
/// It is made of the tables from which definitions are read and written. It knows the fields of every kind of state in both query languages,
/// their types and ranges; what leads where, and what expressions mean, is for <see cref="Validator"/>.
/// </remarks>
public static class AslSchema
{
    internal const string StateNoun = "state";
    internal const string ConditionNoun = "condition";

    private static readonly (string Type, ObjectFormat Format)[] States =
    [
        ("Task", TaskFormat.Instance),
        ("Pass", PassFormat.Instance),
        ("Choice", ChoiceFormat.Instance),
        ("Wait", WaitFormat.Instance),
        ("Succeed", SucceedFormat.Instance),
        ("Fail", FailFormat.Instance),
        ("Parallel", ParallelFormat.Instance),
        ("Map", MapFormat.Instance),
    ];

    private static readonly ObjectFormat[] Parts =
    [
        NestedMachineFormat.Branch,
        NestedMachineFormat.Processor,
        ProcessorConfigFormat.Instance,
        RetrierFormat.Instance,
        CatcherFormat.Instance,
        ChoiceRuleFormat.Instance,
        ItemReaderFormat.Instance,
        ReaderConfigFormat.Instance,
        ItemBatcherFormat.Instance,
        ResultWriterFormat.Instance,
        WriterConfigFormat.Instance,
    ];

    /// <summary>Makes the schema.</summary>
    public static Json Create()
    {
        var (path, jsonata) = (SchemaScope.All[0], SchemaScope.All[^1]);
        var definitions = new List<KeyValuePair<string, Json>>();
        foreach (var scope in SchemaScope.All)
        {
            foreach (var format in States.Select(s => s.Format).Concat(Parts))
            {
                definitions.Add(new(scope.NameOf(format.Noun), format.SchemaIn(scope)));
            }

            if (scope.State is QueryLanguage.JsonPath)
            {
                definitions.Add(new(scope.NameOf(ConditionNoun), ConditionFormat.Nested.SchemaIn(scope)));
            }
        }

        definitions.Add(new(path.NameOf(StateNoun), If(IsJsonata(), Dispatch(SchemaScope.All[1]), Dispatch(path))));
        definitions.Add(new(jsonata.NameOf(StateNoun), Dispatch(jsonata)));
        definitions.Add(new(path.NameOf(StateMachineFormat.Instance.Noun), StateMachineFormat.Instance.SchemaIn(path)));
        definitions.Add(new(jsonata.NameOf(StateMachineFormat.Instance.Noun), StateMachineFormat.Instance.SchemaIn(jsonata)));
        return Json.Object(
        [
            new("$schema", Json.From("https://json-schema.org/draft/2020-12/schema")),
            new("title", Json.From("Amazon States Language")),
            new("type", Json.From("object")),
            .. If(
                IsJsonata(),
                FieldSchemas.Reference(jsonata, StateMachineFormat.Instance.Noun),
                FieldSchemas.Reference(path, StateMachineFormat.Instance.Noun)).Members.Select(m => new KeyValuePair<string, Json>(m.Key, m.Value)),
            new("$defs", Json.Object([.. definitions])),
        ]);
    }

    /// <summary>Sends a state to the schema of its kind.</summary>
    private static Json Dispatch(SchemaScope scope) => Json.Object(
        new("type", Json.From("object")),
        new("properties", Property(AslField.Type, "enum", Json.Array([.. States.Select(s => Json.From(s.Type))]))),
        new("required", Json.Array(Json.From(AslField.Type.Name))),
        new("allOf", Json.Array([.. States.Select(s => If(Has(AslField.Type, s.Type), FieldSchemas.Reference(scope, s.Format.Noun)))])));

    private static Json IsJsonata() => Has(AslField.QueryLanguage, AslEnums.QueryLanguage.NameOf(QueryLanguage.Jsonata));

    private static Json Has(AslField field, string value) =>
        Json.Object(new("properties", Property(field, "const", Json.From(value))), new("required", Json.Array(Json.From(field.Name))));

    private static Json Property(AslField field, string keyword, Json value) =>
        Json.Object(new KeyValuePair<string, Json>(field.Name, Json.Object(new KeyValuePair<string, Json>(keyword, value))));

    private static Json If(Json condition, Json then, Json? otherwise = null) => otherwise is { } other
        ? Json.Object(new("if", condition), new("then", then), new("else", other))
        : Json.Object(new("if", condition), new("then", then));
}
