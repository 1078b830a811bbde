using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>What the reader needs to know of an object to speak of the fields it did not expect.</summary>
internal abstract class ObjectFormat
{
    private protected ObjectFormat(string noun) => Noun = noun;

    /// <summary>Gets what the object is called in messages, for example <c>retrier</c>.</summary>
    public string Noun { get; }

    /// <summary>Gets the names of all fields that the object may have.</summary>
    public abstract IEnumerable<string> FieldNames { get; }

    /// <summary>Puts fields that have no property into the order they are written in.</summary>
    public virtual IEnumerable<RawField> InOrder(IReadOnlyList<RawField> fields) => fields;

    /// <summary>Gets the rule that a field breaks which the object does not have.</summary>
    /// <param name="field">The name of the field.</param>
    public virtual DiagnosticDescriptor Unexpected(string field) => StateFieldRules.UnknownConfigurationField;

    /// <summary>Gets what to do about a field of the language that the object does not have, where it is more than to remove it.</summary>
    /// <param name="field">The name of the field.</param>
    public virtual string? Advice(string field) => null;

    /// <summary>Tells whether a field that the object does not have says what holds without it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    public virtual bool IsVain(AslField field, JsonElement value) => false;
}

/// <summary>How a record of the graph is written and read: its fields in canonical order, and how it is made of them.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract partial class ObjectFormat<T> : ObjectFormat
    where T : class
{
    private readonly Func<T, EquatableArray<RawField>> _raw;

    protected ObjectFormat(string noun, params Field<T>[] fields)
        : base(noun) => (Fields, _raw) = (fields, fields.Single(f => f.Raw is not null).Raw!); // Single has found it.

    /// <summary>Gets the fields in the order they are written.</summary>
    public Field<T>[] Fields { get; }

    public override IEnumerable<string> FieldNames => Fields.SelectMany(f => f.Names).Select(n => n.Name);

    public override IEnumerable<RawField> InOrder(IReadOnlyList<RawField> fields) => Fields.SelectMany(place => fields.Where(f => IsPlace(place, f.Name)));

    /// <summary>Makes a record of the fields of an object.</summary>
    public abstract T Read(AslObject source);

    public void Write(Utf8JsonWriter writer, T value)
    {
        var raw = _raw(value);
        writer.WriteStartObject();
        foreach (var field in Fields)
        {
            field.Write(writer, value);
            if (raw.Count > 0)
            {
                WriteRaw(writer, field, raw);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Tells after which field one is written that has no property: the one of its name, or the place of those without a name.</summary>
    private bool IsPlace(Field<T> field, string name) =>
        field.Raw is null ? field.Names.Any(n => n.Name == name) : !FieldNames.Contains(name);

    private void WriteRaw(Utf8JsonWriter writer, Field<T> place, EquatableArray<RawField> fields)
    {
        foreach (var field in fields.AsSpan())
        {
            if (IsPlace(place, field.Name))
            {
                writer.WritePropertyName(field.Name);
                field.Value.WriteTo(writer);
            }
        }
    }
}
