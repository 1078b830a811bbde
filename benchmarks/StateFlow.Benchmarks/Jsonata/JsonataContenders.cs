using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>An expression and a document, ready to be evaluated: by the engine, and by two loops written by hand.</summary>
/// <remarks>Everything is parsed before; that the three come to the same is looked at once.</remarks>
internal sealed class JsonataContenders
{
    private readonly JsonataQuery _query;
    private readonly Dictionary<string, Json> _variables;
    private readonly Func<JsonElement, Outcome> _elementLoop;
    private readonly Func<Json, Json> _valueLoop;
    private readonly JsonElement _element;
    private readonly Json _value;

    public JsonataContenders(JsonataExpression expression, JsonDocumentPair document)
    {
        _query = JsonataQuery.Parse(expression.Text);
        _elementLoop = ElementLoops.Find(expression.Id);
        _valueLoop = ValueLoops.Find(expression.Id);
        (_element, _value) = (document.Element, document.Value);
        _variables = new Dictionary<string, Json> { ["states"] = _value };
        MustBeEqual(expression.Id, Element().ToJson());
        MustBeEqual(expression.Id, Value());
    }

    public Outcome Element() => _elementLoop(_element);

    public Json Value() => _valueLoop(_value);

    public JsonataResult Engine() => _query.Evaluate(variables: _variables);

    /// <summary>Compares; a list of nothing and a list of one item are what JSONata makes of them.</summary>
    private void MustBeEqual(string id, Json loop)
    {
        var result = Engine();
        var same = result.Value is { } value
            ? value == loop || (loop.ValueKind is JsonValueKind.Array && loop.Count == 1 && value == loop[0])
            : result.IsUndefined && loop == Json.EmptyArray;
        if (!same)
        {
            throw new InvalidOperationException($"{id}: the contenders do different work. {result.Error}");
        }
    }
}
