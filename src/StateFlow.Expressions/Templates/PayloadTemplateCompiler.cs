using System.Text.Json;

namespace StateFlow.Expressions.Templates;

/// <summary>Compiles payload templates of JSONPath: the members whose names end with <c>.$</c> are filled in.</summary>
internal sealed class PayloadTemplateCompiler : TemplateCompiler<PathScope>
{
    private const string Ending = ".$";

    private readonly List<TemplateField> _fields = [];

    public static PayloadTemplate? Compile(Json source, out EquatableArray<ExpressionError> errors)
    {
        var compiler = new PayloadTemplateCompiler();
        var node = compiler.Compile(source, null);
        errors = [.. compiler.Errors];
        return errors.Count == 0 ? new PayloadTemplate(source, node, [.. compiler._fields]) : null;
    }

    protected override (string Name, TemplateNode<PathScope> Value) CompileMember(string name, Json value, TemplatePlace place, Json parent) =>
        name.EndsWith(Ending, StringComparison.Ordinal) ? (name[..^Ending.Length], CompileField(name, value, place, parent)) : base.CompileMember(name, value, place, parent);

    private FieldNode<PathScope> CompileField(string name, Json value, TemplatePlace place, Json parent)
    {
        var pointer = place.ToString();
        if (parent.TryGetProperty(name[..^Ending.Length], out _))
        {
            Errors.Add(new ExpressionError(ErrorCodes.Syntax, $"The fields '{name[..^Ending.Length]}' and '{name}' would get the same name.", 0) { Pointer = pointer });
        }

        var field = new TemplateField(pointer, null, null);
        ExpressionError? error = null;
        if (value.ValueKind is not JsonValueKind.String)
        {
            error = new ExpressionError(ErrorCodes.Syntax, $"It is {Json.Describe(value.ValueKind)}.", 0) { Value = value };
        }
        else if (value.GetString().StartsWith('$'))
        {
            field = JsonPathQuery.TryParse(value.GetString(), out var query, out error) ? field with { Query = query } : field;
        }
        else
        {
            field = IntrinsicCall.TryParse(value.GetString(), out var call, out error) ? field with { Call = call } : field;
        }

        if (error is not null)
        {
            // What the service answers (recorded), and the reason, which it keeps to itself.
            Errors.Add(error with { Message = $"The value for the field '{name}' must be a valid JSONPath or a valid intrinsic function call. {error.Message}", Pointer = pointer });
        }

        _fields.Add(field);
        return new FieldNode<PathScope>(scope => Fill(name, field, scope));
    }

    private static ExpressionResult Fill(string name, TemplateField field, PathScope scope)
    {
        if (field.Call is { } call)
        {
            var called = call.Evaluate(scope);
            return called.Error is { } failure ? new(failure with { Pointer = field.Pointer }) : called;
        }

        var result = field.Query!.Evaluate(scope, out var isMissing);
        if (result.Error is not { } error)
        {
            return result;
        }

        // Recorded for a field of Parameters.
        var message = isMissing && field.Query.TryGetDocument(scope, out var document)
            ? $"The JSONPath '{field.Query.Source}' specified for the field '{name}' could not be found in the input '{document}'"
            : error.Message;
        return new(error with { Message = message, Pointer = field.Pointer });
    }
}
