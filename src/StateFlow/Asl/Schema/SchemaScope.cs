namespace StateFlow.Asl.Schema;

/// <summary>The query languages that a part of the schema is about.</summary>
/// <param name="Machine">The language of the machine, which the states of branches and item processors have as well.</param>
/// <param name="State">The language of the state; in a JSONPath machine a state may be JSONata.</param>
internal readonly record struct SchemaScope(QueryLanguage Machine, QueryLanguage State)
{
    /// <summary>Gets every combination that the service allows.</summary>
    public static SchemaScope[] All { get; } =
    [
        new(QueryLanguage.JsonPath, QueryLanguage.JsonPath),
        new(QueryLanguage.JsonPath, QueryLanguage.Jsonata),
        new(QueryLanguage.Jsonata, QueryLanguage.Jsonata),
    ];

    /// <summary>Gets the scope of the states that are nested in one of this scope.</summary>
    public SchemaScope Nested => new(Machine, Machine);

    /// <summary>Gets a reference to the schema of something in this scope.</summary>
    public string NameOf(string noun)
    {
        var language = Machine == State ? AslEnums.QueryLanguage.NameOf(State) : $"{AslEnums.QueryLanguage.NameOf(State)}-in-{AslEnums.QueryLanguage.NameOf(Machine)}";
        return $"{noun.Replace(' ', '-')}-{language}";
    }
}
