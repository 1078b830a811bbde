using System.Buffers;
using System.Text;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Puts what <c>Raw</c> was given into records: the fields there are properties for go where they belong, the others stay as they are.</summary>
internal static class RawFields
{
    /// <summary>Adds fields to a state.</summary>
    public static State AddTo(State state, IReadOnlyList<RawField> fields, string subject, QueryLanguage language) => fields.Count == 0
        ? state
        : Merge(
            fields,
            subject,
            language,
            StateFormats.FieldNamesOf(state),
            writer => StateFormats.Write(writer, state),
            (context, root) => StateFormats.Read(context, state.Name, 0, root));

    /// <summary>Adds fields to a record that is no state.</summary>
    public static T AddTo<T>(T value, ObjectFormat<T> format, IReadOnlyList<RawField> fields, string subject, QueryLanguage language)
        where T : class => fields.Count == 0
        ? value
        : Merge(
            fields,
            subject,
            language,
            format.FieldNames,
            writer => format.Write(writer, value),
            (context, root) => format.Read(new AslObject(context, format, context.Open(root))));

    /// <summary>Writes the record, adds the fields, and reads all of it again.</summary>
    /// <exception cref="InvalidOperationException">The record has one of the fields already, or a field has a value that it cannot have.</exception>
    private static T Merge<T>(
        IReadOnlyList<RawField> fields,
        string subject,
        QueryLanguage language,
        IEnumerable<string> known,
        Action<Utf8JsonWriter> write,
        Func<ReadContext, JsonElement, T> read)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = Json.MaxDepth }))
        {
            write(writer);
        }

        var members = new JsonObjectBuilder();
        foreach (var (name, value) in Json.Parse(Encoding.UTF8.GetString(output.WrittenSpan)).Members)
        {
            members.Add(name, value);
        }

        foreach (var field in fields)
        {
            if (members.Has(field.Name))
            {
                throw new InvalidOperationException(
                    $"{subject} has '{field.Name}' already, and Raw(\"{field.Name}\", …) would write it a second time. Say it once.");
            }

            members.Add(field.Name, field.Value);
        }

        ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(members.ToJson().ToString());
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Json.MaxDepth });
        var context = new ReadContext(text) { MachineLanguage = language, Language = language };
        var result = read(context, document.RootElement);
        var pointers = fields.Select(f => f.Name).Intersect(known).Select(n => JsonPointer.Append(string.Empty, n)).ToList();
        return context.Findings(file: null).FirstOrDefault(f => pointers.Contains(f.Pointer)) is { } problem
            ? throw new InvalidOperationException($"{subject} is given a raw field that it cannot have. {problem.Message}")
            : result;
    }
}
