using System.Text;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>An object that is being read. Each field is asked for once; what nobody asked for is reported and kept.</summary>
internal readonly partial struct AslObject(ReadContext context, ObjectFormat format, OpenFields fields, string name = "")
{
    /// <summary>Gets the name of the state, if the object is one.</summary>
    public string Name => name;

    public ReadContext Context => context;

    private Span<ReadEntry> Entries => context.Entries[fields.Range];

    /// <summary>Gets what the object is called in messages.</summary>
    public string Subject => context.StateName is { } state
        ? name.Length > 0 ? $"the {format.Noun} '{state}'" : $"the {format.Noun} of state '{state}'"
        : $"the {format.Noun}";

    /// <summary>Keeps a field as it is, without a word: what is wrong is said elsewhere.</summary>
    public void Keep(AslField field)
    {
        if (Find(field) is >= 0 and var i)
        {
            Entries[i].State = ReadState.Reported;
        }
    }

    /// <summary>Reports a field that was taken and must not be there, and keeps it as it is.</summary>
    public void Conflict(DiagnosticDescriptor rule, AslField field, string message)
    {
        var i = IndexOf(field);
        Entries[i].State = ReadState.Reported;
        Report(rule, i, message);
    }

    /// <summary>Gives the fields that are in no property, having reported those that nobody asked for.</summary>
    public EquatableArray<RawField> Rest()
    {
        List<RawField>? rest = null;
        for (var i = 0; i < Entries.Length; i++)
        {
            var entry = Entries[i];
            if (entry.State is ReadState.Taken)
            {
                continue;
            }

            if (entry.State is ReadState.Untouched)
            {
                Report(format.Unexpected(entry.Name), i, Describe(entry), atName: true, FixOf(entry));
            }

            (rest ??= []).Add(new RawField(entry.Name, Json.From(entry.Value, context.Strings)));
        }

        return rest is null ? [] : [.. rest.Count == 1 ? rest : format.InOrder(rest)];
    }

    /// <summary>Tells whether the object has a field, whatever its value.</summary>
    public bool Has(AslField field) => IndexOf(field) >= 0;

    /// <summary>Gets the element of a field and takes it as read, or gives an undefined one.</summary>
    public JsonElement Element(AslField field) => Find(field) is >= 0 and var i ? Take(i) : default;

    /// <summary>Gets the fields that nobody has asked for yet and that the language has.</summary>
    public IEnumerable<AslField> Untouched()
    {
        var fields = new List<AslField>();
        foreach (var entry in Entries)
        {
            if (entry is { State: ReadState.Untouched, Field: { } field })
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>Gets whether there is a field that nobody has asked for and that the language does not have.</summary>
    public bool HasUnknown
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry is { State: ReadState.Untouched, Field: null })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Reports something about the whole object.</summary>
    public void Report(DiagnosticDescriptor rule, string message) => context.Report(rule, fields.Offset, message);

    /// <summary>Reports a value that has the wrong type, and keeps it as it is.</summary>
    public void Reject(AslField field, string expected, Func<string, Fix>? fix = null) => Reject<Json?>(IndexOf(field), expected, fix: fix);

    public void Report(DiagnosticDescriptor rule, AslField field, string message, Func<string, Fix>? fix = null) =>
        Report(rule, IndexOf(field), message, fix: fix);

    /// <summary>Gives the change of a value that is right but for the quotes around it.</summary>
    public static Func<string, Fix>? Unquoted(JsonElement value, params ReadOnlySpan<JsonValueKind> kinds) =>
        value.ValueKind is JsonValueKind.String
        && Json.TryParse(Encoding.UTF8.GetBytes(Json.GetText(value)), out var inner, out _)
        && kinds.Contains(inner.ValueKind)
            ? pointer => Fix.Set(pointer, inner, $"Write {inner} without quotes")
            : null;

    private string Describe(ReadEntry entry)
    {
        var suggestion = Words.DidYouMean(entry.Name, format.FieldNames);
        return (entry.Field, suggestion) switch
        {
            (null, null) => $"The field '{entry.Name}' of {Subject} is unknown. Remove it; notes belong into 'Comment'.",
            (null, not null) => $"The field '{entry.Name}' of {Subject} is unknown. {suggestion}",
            _ => $"The field '{entry.Name}' is not supported by {Subject}. {format.Advice(entry.Name) ?? $"Remove it; supported are {Words.List(format.FieldNames.Where(IsOfThisLanguage))}."}",
        };
    }

    /// <summary>Gives the change of an unexpected field that is certain: the only name that is near, or none where it says what holds anyway.</summary>
    private Func<string, Fix>? FixOf(ReadEntry entry)
    {
        if (entry.Field is { } known)
        {
            return format.IsVain(known, entry.Value) ? pointer => Fix.Remove(pointer, known.Name) : null;
        }

        return Words.Nearest(entry.Name, format.FieldNames) is { } meant
            && Words.Nearest(entry.Name, format.FieldNames.Where(n => n != meant)) is null
            && IsOfThisLanguage(meant)
            && !HasNamed(meant)
                ? pointer => Fix.Rename(pointer, entry.Name, meant)
                : null;
    }

    private bool IsOfThisLanguage(string field) => AslField.Find(Encoding.UTF8.GetBytes(field))?.Only is not { } only || only == context.Language;

    private bool HasNamed(string field)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == field)
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(AslField field)
    {
        var entries = Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (ReferenceEquals(entries[i].Field, field))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds a field that has not been rejected.</summary>
    private int Find(AslField field) => IndexOf(field) is >= 0 and var i && Entries[i].State is ReadState.Untouched ? i : -1;

    private JsonElement Take(int i)
    {
        Entries[i].State = ReadState.Taken;
        return Entries[i].Value;
    }

    private T? RejectValue<T>(int i, string expected, Func<string, Fix>? fix = null)
        where T : struct => Reject<T?>(i, expected, fix: fix);

    private T? Reject<T>(int i, string expected, DiagnosticDescriptor? rule = null, Func<string, Fix>? fix = null)
    {
        var entry = Entries[i];
        Entries[i].State = ReadState.Reported;
        if (TemplateFunction.Is(entry.Value))
        {
            return default;
        }

        var isNull = entry.Value.ValueKind is JsonValueKind.Null && rule is null && entry.Field != AslField.ItemsPath;
        Report(
            rule ?? (isNull ? StructureRules.NullField : WrongType(entry.Field!)), // Only fields of the language are asked for.
            i,
            $"'{entry.Name}' of {Subject} must be {expected}, but is {Describe(Json.From(entry.Value))}.",
            fix: fix);
        return default;
    }

    /// <summary>Reports an item of an array that has the wrong type, and keeps the whole array as it is.</summary>
    private JsonElement? RejectItem(int i, int index, string expected)
    {
        var entry = Entries[i];
        Entries[i].State = ReadState.Reported;
        if (!entry.Value.EnumerateArray().Any(TemplateFunction.Is))
        {
            context.Enter(entry.Name);
            context.Report(
                WrongType(entry.Field!), // Only fields of the language are asked for.
                context.OffsetOf(entry.Value[index]),
                $"Item {index + 1} of '{entry.Name}' of {Subject} must be {expected}, but is {Describe(Json.From(entry.Value[index]))}.",
                index);
            context.Leave();
        }

        return null;
    }

    /// <summary>Says what a value is, and shows it when it is short.</summary>
    public static string Describe(Json value)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return Json.Describe(value.ValueKind);
        }

        var text = value.ToString();
        return $"{Json.Describe(value.ValueKind)}, {(text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "…") : text)}";
    }

    private DiagnosticDescriptor WrongType(AslField field) =>
        context.Language is QueryLanguage.Jsonata ? field.WrongTypeInJsonata : field.WrongType;

    private void Report(DiagnosticDescriptor rule, int i, string message, bool atName = false, Func<string, Fix>? fix = null)
    {
        var entry = Entries[i];
        var atValue = !atName && entry.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        context.Report(rule, atValue ? context.OffsetOf(entry.Value) : entry.NameOffset, message, entry.Name, fix);
    }
}
