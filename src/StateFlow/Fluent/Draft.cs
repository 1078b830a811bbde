using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;

namespace StateFlow;

/// <summary>What was said to a builder so far: the fields that several kinds of states, rules or catchers have.</summary>
/// <remarks>A field that is set a second time throws: one of the two would be lost.</remarks>
internal sealed class Draft(FlowBuilder flow, string subject)
{
    private readonly List<RawField> _raw = [];
    private JsonObjectBuilder? _assign;

    /// <summary>Gets the flow that the builder belongs to.</summary>
    public FlowBuilder Flow => flow;

    /// <summary>Gets what the builder builds, for messages.</summary>
    public string Subject => subject;

    public string? Comment
    {
        get;
        set => field = Once(field, value);
    }

    public QueryLanguage? QueryLanguage
    {
        get;
        set => field = Once(field, value);
    }

    public DataPath? InputPath
    {
        get;
        set => field = Once(field, value);
    }

    public DataPath? OutputPath
    {
        get;
        set => field = Once(field, value);
    }

    public DataPath? ResultPath
    {
        get;
        set => field = Once(field, value);
    }

    public Json? ResultSelector
    {
        get;
        set => field = Once(field, value);
    }

    public Json? Parameters
    {
        get;
        set => field = Once(field, value);
    }

    public Json? Arguments
    {
        get;
        set => field = Once(field, value);
    }

    public Json? Output
    {
        get;
        set => field = Once(field, value);
    }

    /// <summary>Gets what the state calls, if it is a task.</summary>
    public ServiceCall? Call { get; init; }

    public Json? Assign => _assign?.ToJson();

    public List<(Retrier Retrier, SourceLocation Location)> Retriers { get; } = [];

    public List<CatchBuilder> Catchers { get; } = [];

    /// <summary>Gets the fields that were given by their names; see <see cref="RawFields"/>.</summary>
    public IReadOnlyList<RawField> Raw => _raw;

    /// <summary>Gets the language of the state, once everything was said.</summary>
    public QueryLanguage Language => QueryLanguage ?? flow.Definition.Options.QueryLanguage;

    /// <summary>Converts what a caller gives, serialized as the caller serializes.</summary>
    public Json Convert(object? value) => Payload.Convert(value, flow.Definition.Options.SerializerOptions);

    /// <summary>Converts a payload template.</summary>
    public Json Template(object? value, string name, QueryLanguage? language) => Payload.ToTemplate(Convert(value), name, language);

    /// <summary>Converts arguments of a service, whose names at the top level stay as they are declared.</summary>
    public Json ConvertArguments(object? value) =>
        Payload.ConvertArguments(value, flow.Definition.Options.SerializerOptions, flow.Definition.DeclaredNames);

    /// <summary>Converts parameters or arguments: an object whose members are sent, or the one member that carries them.</summary>
    /// <exception cref="ArgumentException">What is sent is neither an object nor one expression.</exception>
    public Json Sent(object? value, string name, QueryLanguage language)
    {
        if (Call?.PayloadParameter is not { } parameter)
        {
            var template = Payload.ToTemplate(Call is { IsService: true } ? ConvertArguments(value) : Convert(value), name, language);
            Payload.CheckShape(template, name, language, orArray: language is StateFlow.QueryLanguage.JsonPath);
            return template;
        }

        var wrapped = new JsonObjectBuilder();
        Payload.Add(wrapped, parameter, Convert(value), name, language);
        return wrapped.ToJson();
    }

    /// <summary>Takes where a value comes from, once the language is known.</summary>
    /// <exception cref="InvalidOperationException">The value is an expression, which a JSONPath state does not evaluate.</exception>
    [return: NotNullIfNotNull(nameof(source))]
    public ValueSource? Source(FieldPair pair, ValueSource? source) =>
        Language is StateFlow.QueryLanguage.JsonPath && source is ValueSource.Value({ ValueKind: JsonValueKind.String } text) && Jsonata.IsExpression(text.GetString())
            ? throw new InvalidOperationException(
                $"{subject} is in JSONPath, where '{pair.Value}' is not evaluated: {text.GetString()}. Give a path, or say QueryLanguage(QueryLanguage.Jsonata).")
            : source;

    /// <summary>Adds a variable.</summary>
    public void AddAssignment(string name, object? value)
    {
        _assign ??= new JsonObjectBuilder();
        if (_assign.Has(name) || _assign.Has($"{name}.$"))
        {
            throw Twice($"the variable '{name}'");
        }

        Payload.Add(_assign, name, Convert(value), nameof(Assign), language: null);
    }

    /// <summary>Adds a field by its name.</summary>
    public void AddRaw(string field, Json value)
    {
        if (_raw.Any(f => f.Name == field))
        {
            throw Twice($"'{field}'");
        }

        _raw.Add(new RawField(field, value));
    }

    private T? Once<T>(T? current, T? value, [CallerMemberName] string name = "") => current is null ? value : throw Twice(name);

    private InvalidOperationException Twice(string what) => new($"{subject} sets {what} twice. Only one of them can count; remove the other.");
}
