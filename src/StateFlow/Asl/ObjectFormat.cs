using System.Text.Json;
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

    /// <summary>Gets the rule that a field breaks which the object does not have.</summary>
    /// <param name="field">The name of the field.</param>
    public virtual DiagnosticDescriptor Unexpected(string field) => StateFieldRules.UnknownConfigurationField;
}

/// <summary>How a record of the graph is written and read: its fields in canonical order, and how it is made of them.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract partial class ObjectFormat<T> : ObjectFormat
    where T : class
{
    protected ObjectFormat(string noun, params Field<T>[] fields)
        : base(noun) => Fields = fields;

    /// <summary>Gets the fields in the order they are written.</summary>
    public Field<T>[] Fields { get; }

    public override IEnumerable<string> FieldNames => Fields.SelectMany(f => f.Names).Select(n => n.Name);

    /// <summary>Makes a record of the fields of an object.</summary>
    public abstract T Read(AslObject source);

    public virtual void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var field in Fields)
        {
            field.Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
