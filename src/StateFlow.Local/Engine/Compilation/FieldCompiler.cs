namespace StateFlow.Local.Engine;

/// <summary>Compiles the fields of one state.</summary>
/// <param name="isJsonata">Whether the state is written in JSONata.</param>
/// <param name="pointer">The JSON pointer of the state, for what is said of its fields.</param>
/// <param name="problems">Where to say what cannot be run.</param>
internal sealed class FieldCompiler(bool isJsonata, string pointer, List<string> problems)
{
    public bool IsJsonata => isJsonata;

    /// <summary>Compiles a path that may be null: then it gives an empty object (asl.md, section 5.1).</summary>
    public FieldProgram Path(DataPath? path, string field) => path switch
    {
        null => FieldProgram.Identity,
        { Text: null } => new ConstantField(Json.EmptyObject),
        { Text: { } text } => Path(text, field),
    };

    public FieldProgram Path(string text, string field) => Query(text, field) is { } query ? new PathField(query) : FieldProgram.Identity;

    /// <summary>Compiles a path that must be one.</summary>
    public PathField? PathOrNull(string? text, string field) => text is not null && Query(text, field) is { } query ? new PathField(query) : null;

    /// <summary>Compiles a value with things to fill in, in the language of the state.</summary>
    public FieldProgram? Template(Json? source, string field) => source is not { } value ? null : isJsonata ? Jsonata(value, field) : Payload(value, field);

    /// <summary>Compiles a value that may be a path or an expression.</summary>
    public FieldProgram? Value(ValueSource? source, string field) => source switch
    {
        null => null,
        ValueSource.Value value => isJsonata ? Jsonata(value.Content, field) : new ConstantField(value.Content),
        ValueSource.Path path => path.Text.StartsWith('$') ? Path(path.Text, $"{field}Path") : Call(path.Text, $"{field}Path"),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown source {source}."),
    };

    /// <summary>Compiles a field that gives a number.</summary>
    public NumberField Number(ValueSource? source, string field, bool isInteger = true) => new(field, Value(source, field), isInteger);

    public ReferencePath? ReferencePath(DataPath? path, string field)
    {
        if (path is not { Text: { } text } || text == "$")
        {
            return null;
        }

        if (Expressions.ReferencePath.TryParse(text, out var reference, out var error) && reference.CanSet)
        {
            return reference;
        }

        Report(field, error?.Message ?? "a result can only be put into the input");
        return null;
    }

    /// <summary>Says that a field cannot be run.</summary>
    public void Report(string field, string problem) => problems.Add($"{pointer}/{field}: {problem}");

    private FieldProgram Jsonata(Json value, string field)
    {
        if (!JsonataTemplate.TryCompile(value, field, out var template, out var errors))
        {
            Report(field, string.Join("; ", errors.Select(e => e.Message)));
            return FieldProgram.Identity;
        }

        return template.Fields.Count == 0 ? new ConstantField(value) : new JsonataField(template);
    }

    private FieldProgram Payload(Json value, string field)
    {
        if (!PayloadTemplate.TryCompile(value, out var template, out var errors))
        {
            Report(field, string.Join("; ", errors.Select(e => e.Message)));
            return FieldProgram.Identity;
        }

        return template.Fields.Count == 0 ? new ConstantField(value) : new TemplateProgram(template);
    }

    private FieldProgram Call(string text, string field)
    {
        if (IntrinsicCall.TryParse(text, out var call, out var error))
        {
            return new CallField(call);
        }

        Report(field, error.Message);
        return FieldProgram.Identity;
    }

    private JsonPathQuery? Query(string text, string field)
    {
        if (JsonPathQuery.TryParse(text, out var query, out var error))
        {
            return query;
        }

        Report(field, error.Message);
        return null;
    }
}
