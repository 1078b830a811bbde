using System.Text.Json;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>What the format of every kind of state can do with a state it knows the kind of.</summary>
internal interface IStateFormat
{
    /// <summary>Reads a state.</summary>
    /// <param name="context">The reading.</param>
    /// <param name="name">The name of the state.</param>
    /// <param name="fields">Where its open fields are.</param>
    State Read(ReadContext context, string name, OpenFields fields);

    void Write(Utf8JsonWriter writer, State state);

    /// <summary>Gets the names of all fields that a state may have.</summary>
    IEnumerable<string> FieldNames { get; }

    /// <summary>Gives the fields that a state would be written with.</summary>
    IEnumerable<AslField> FieldsOf(State state);
}

/// <summary>The format of a kind of state.</summary>
/// <typeparam name="T">The record of the kind.</typeparam>
internal abstract class StateFormat<T> : ObjectFormat<T>, IStateFormat
    where T : State
{
    private readonly string _type;

    protected StateFormat(string type, params Field<T>[] fields)
        : base(
            $"{type} state",
            [
                TypeField(type),
                Text(AslField.Comment, s => s.Comment),
                Enumerated(AslField.QueryLanguage, AslEnums.QueryLanguage, s => s.QueryLanguage),
                .. fields,
            ]) => _type = type;

    public override DiagnosticDescriptor Unexpected(string field) => UnsupportedFieldRules.Find(_type, field);

    public override bool IsVain(AslField field, JsonElement value) =>
        field == AslField.End && value.ValueKind is JsonValueKind.True && (typeof(T) == typeof(SucceedState) || typeof(T) == typeof(FailState));

    State IStateFormat.Read(ReadContext context, string name, OpenFields fields)
    {
        var source = new AslObject(context, this, fields, name);
        var outer = (context.Language, context.StateName);
        context.StateName = name;
        _ = source.Element(AslField.Type);
        var own = source.Enumerated(AslField.QueryLanguage, AslEnums.QueryLanguage);
        context.Language = own ?? context.Language;
        var state = Read(source);
        (context.Language, context.StateName) = outer;
        return own is null ? state : state with { QueryLanguage = own };
    }

    void IStateFormat.Write(Utf8JsonWriter writer, State state) => Write(writer, (T)state);

    IEnumerable<AslField> IStateFormat.FieldsOf(State state)
    {
        foreach (var field in Fields)
        {
            if (field.Present((T)state) is { } name)
            {
                yield return name;
            }
        }
    }
}
