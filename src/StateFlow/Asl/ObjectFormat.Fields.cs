using System.Text.Json;
using StateFlow.Asl.Schema;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <content>Makes the fields of a format.</content>
internal abstract partial class ObjectFormat<T>
{
    protected static Field<T> TypeField(string type)
    {
        var encoded = JsonEncodedText.Encode(type);
        return new([AslField.Type], [FieldSchemas.Constant(type)], _ => AslField.Type, (writer, _) => writer.WriteString(AslField.Type.Encoded, encoded));
    }

    protected static Field<T> Text(AslField name, Func<T, string?> get) => OfClass(name, FieldSchemas.Text, get, static (writer, text) => writer.WriteStringValue(text));

    protected static Field<T> Texts(AslField name, Func<T, EquatableArray<string>?> get) => OfStruct(name, FieldSchemas.Texts, get, static (writer, texts) =>
    {
        writer.WriteStartArray();
        foreach (var text in texts.AsSpan())
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    });

    protected static Field<T> Payload(AslField name, Func<T, Json?> get) =>
        OfStruct(name, FieldSchemas.Payload(name), get, static (writer, value) => value.WriteTo(writer));

    protected static Field<T> Number(AslField name, Func<T, Number?> get) =>
        OfStruct(name, FieldSchemas.Number(name), get, static (writer, number) => number.ToJson().WriteTo(writer));

    protected static Field<T> Path(AslField name, Func<T, DataPath?> get) => OfStruct(name, FieldSchemas.Path, get, static (writer, path) =>
    {
        if (path.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNullValue();
        }
    });

    protected static Field<T> Enumerated<TEnum>(AslField name, AslEnum<TEnum> names, Func<T, TEnum?> get)
        where TEnum : struct, Enum => OfStruct(name, FieldSchemas.OneOf(names.Names), get, (writer, value) => writer.WriteStringValue(names.Encode(value)));

    protected static Field<T> Source(FieldPair pair, Func<T, ValueSource?> get) => new(
        [pair.Value, pair.Path],
        [FieldSchemas.Value(pair), FieldSchemas.Text],
        owner => get(owner) is { } source ? pair.NameOf(source) : null,
        (writer, owner) => pair.Write(writer, get(owner)));

    protected static Field<T> Object<TValue>(AslField name, ObjectFormat<TValue> format, Func<T, TValue?> get)
        where TValue : class => OfClass(name, FieldSchemas.Object(format), get, format.Write);

    protected static Field<T> List<TItem>(AslField name, ObjectFormat<TItem> format, Func<T, EquatableArray<TItem>?> get)
        where TItem : class, IEquatable<TItem> => OfStruct(name, FieldSchemas.List(format), get, (writer, items) =>
        {
            writer.WriteStartArray();
            foreach (var item in items.AsSpan())
            {
                format.Write(writer, item);
            }

            writer.WriteEndArray();
        });

    protected static Field<T> Transition(Func<T, Transition?> get) => new(
        [AslField.Next, AslField.End],
        [FieldSchemas.Text, FieldSchemas.True],
        owner => get(owner) is { } transition ? transition.Target is null ? AslField.End : AslField.Next : null,
        (writer, owner) =>
        {
            switch (get(owner))
            {
                case StateFlow.Transition.Next(var state):
                    writer.WriteString(AslField.Next.Encoded, state);
                    break;
                case StateFlow.Transition.End:
                    writer.WriteBoolean(AslField.End.Encoded, true);
                    break;
            }
        })
    {
        IsRequired = true,
    };

    /// <summary>Makes a field one without which the object means nothing.</summary>
    protected static Field<T> Required(Field<T> field) => field with { IsRequired = true };

    /// <summary>Makes the place of the fields whose names the format does not know; the others stand where their names do.</summary>
    protected static Field<T> Raw(Func<T, EquatableArray<RawField>> get) => new([], [], _ => null, (_, _) => { }) { Raw = get };

    private static Field<T> OfClass<TValue>(AslField name, FieldSchema schema, Func<T, TValue?> get, Action<Utf8JsonWriter, TValue> write)
        where TValue : class => new(
            [name],
            [schema],
            owner => get(owner) is null ? null : name,
            (writer, owner) =>
            {
                if (get(owner) is { } value)
                {
                    writer.WritePropertyName(name.Encoded);
                    write(writer, value);
                }
            });

    private static Field<T> OfStruct<TValue>(AslField name, FieldSchema schema, Func<T, TValue?> get, Action<Utf8JsonWriter, TValue> write)
        where TValue : struct => new(
            [name],
            [schema],
            owner => get(owner) is null ? null : name,
            (writer, owner) =>
            {
                if (get(owner) is { } value)
                {
                    writer.WritePropertyName(name.Encoded);
                    write(writer, value);
                }
            });
}
