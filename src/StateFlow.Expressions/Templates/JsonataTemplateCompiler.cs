namespace StateFlow.Expressions.Templates;

/// <summary>Compiles values with JSONata expressions: the strings between <c>{%</c> and <c>%}</c> are filled in.</summary>
internal sealed class JsonataTemplateCompiler(string field) : TemplateCompiler<JsonataScope>
{
    private const string Opening = "{%";
    private const string Closing = "%}";

    private readonly List<JsonataTemplateField> _fields = [];

    public static JsonataTemplate? Compile(Json source, string field, out EquatableArray<ExpressionError> errors)
    {
        var compiler = new JsonataTemplateCompiler(field);
        var node = compiler.Compile(source, null);
        errors = [.. compiler.Errors];
        return errors.Count == 0 ? new JsonataTemplate(source, node, [.. compiler._fields]) : null;
    }

    protected override TemplateNode<JsonataScope> CompileText(Json value, TemplatePlace? place)
    {
        var text = value.GetString();
        if (text.Length < Opening.Length + Closing.Length || !text.StartsWith(Opening, StringComparison.Ordinal) || !text.EndsWith(Closing, StringComparison.Ordinal))
        {
            return new ConstantNode<JsonataScope>(value);
        }

        var pointer = place?.ToString() ?? string.Empty;
        if (!JsonataQuery.TryParse(text[Opening.Length..^Closing.Length], JsonataDialect.StepFunctions, out var query, out var error))
        {
            Errors.Add(error with { Pointer = pointer });
            return new ConstantNode<JsonataScope>(value);
        }

        _fields.Add(new JsonataTemplateField(pointer, query));
        var name = $"{field}{place?.ToPath()}";
        return new FieldNode<JsonataScope>(scope => Fill(query, name, pointer, scope));
    }

    /// <summary>Fills a field in; what goes wrong has the words of the service (recorded).</summary>
    private static ExpressionResult Fill(JsonataQuery query, string name, string pointer, JsonataScope scope)
    {
        var result = query.Evaluate(null, scope.Variables, scope.Options);
        if (result.Value is { } value)
        {
            return new(value);
        }

        var what = result.Error is { } error ? $"threw an error during evaluation. {error.Code}: {error.Message}"
            : result.IsFunction ? "returned an unsupported result type."
            : "returned nothing (undefined).";
        return new(new ExpressionError(ErrorCodes.QueryEvaluation, $"The JSONata expression '{query.Text.Trim()}' specified for the field '{name}' {what}", result.Error?.Position ?? 0)
        {
            Pointer = pointer,
            Field = name,
            Token = result.Error?.Token,
            Value = result.Error?.Value,
        });
    }
}
