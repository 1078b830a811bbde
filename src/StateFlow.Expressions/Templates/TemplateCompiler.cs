using System.Text.Json;

namespace StateFlow.Expressions.Templates;

/// <summary>Compiles payload templates, and collects everything that is wrong with them.</summary>
internal sealed class TemplateCompiler
{
    private const string Ending = ".$";

    private readonly List<TemplateField> _fields = [];
    private readonly List<ExpressionError> _errors = [];

    public static PayloadTemplate? Compile(Json source, out EquatableArray<ExpressionError> errors)
    {
        var compiler = new TemplateCompiler();
        var node = compiler.Compile(source, null);
        errors = [.. compiler._errors];
        return errors.Count == 0 ? new PayloadTemplate(source, node, [.. compiler._fields]) : null;
    }

    private TemplateNode Compile(Json value, Place? place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return CompileObject(value, place);
            case JsonValueKind.Array:
                var items = new TemplateNode[value.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Compile(value[i], new Place(place, null, i));
                }

                return System.Array.TrueForAll(items, i => i.IsConstant) ? new ConstantNode(value) : new ArrayNode(items);
            default:
                return new ConstantNode(value);
        }
    }

    private TemplateNode CompileObject(Json value, Place? place)
    {
        var names = new string[value.Count];
        var values = new TemplateNode[value.Count];
        var next = 0;
        foreach (var (name, member) in value.Members)
        {
            var here = new Place(place, name, 0);
            (names[next], values[next]) = name.EndsWith(Ending, StringComparison.Ordinal)
                ? (name[..^Ending.Length], CompileField(name, member, here, value))
                : (name, Compile(member, here));
            next++;
        }

        return System.Array.TrueForAll(values, v => v.IsConstant) ? new ConstantNode(value) : new ObjectNode(names, values);
    }

    private FieldNode CompileField(string name, Json value, Place place, Json parent)
    {
        var pointer = place.ToString();
        if (parent.TryGetProperty(name[..^Ending.Length], out _))
        {
            _errors.Add(new ExpressionError(ErrorCodes.Syntax, $"The fields '{name[..^Ending.Length]}' and '{name}' would get the same name.", 0) { Pointer = pointer });
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
            _errors.Add(error with { Message = $"The value for the field '{name}' must be a valid JSONPath or a valid intrinsic function call. {error.Message}", Pointer = pointer });
        }

        _fields.Add(field);
        return new FieldNode(name, field);
    }

    /// <summary>Where a value stands; becomes a text only for fields and errors.</summary>
    private sealed record Place(Place? Parent, string? Name, int Index)
    {
        public override string ToString()
        {
            var parts = new Stack<string>();
            for (var place = this; place is not null; place = place.Parent)
            {
                parts.Push(place.Name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    ?? place.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            return $"/{string.Join('/', parts)}";
        }
    }
}
