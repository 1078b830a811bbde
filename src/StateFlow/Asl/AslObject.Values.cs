using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <content>Taking the values of fields. A value of a wrong type is reported, and the field counts as missing.</content>
internal readonly partial struct AslObject
{
    public string? Text(AslField field) => Find(field) switch
    {
        < 0 => null,
        var i when Entries[i].Value.ValueKind is JsonValueKind.String => Json.GetText(Take(i), context.Strings),
        var i => Reject<string>(i, field.Only is QueryLanguage.JsonPath ? "a path" : "a string"),
    };

    public DataPath? Path(AslField field) => Find(field) switch
    {
        < 0 => null,
        var i when Entries[i].Value.ValueKind is JsonValueKind.String => new DataPath(Json.GetText(Take(i), context.Strings)),
        var i when Entries[i].Value.ValueKind is JsonValueKind.Null => TakeNull(i),
        var i => RejectValue<DataPath>(i, "a path or null"),
    };

    /// <summary>Gets a value of any kind, null included.</summary>
    public Json? Payload(AslField field) => Find(field) switch
    {
        < 0 => null,
        var i => Json.From(Take(i), context.Strings),
    };

    /// <summary>Gets an object; in a JSONata state also an expression.</summary>
    public Json? ObjectPayload(AslField field, bool orArray = false, bool orExpression = false)
    {
        var i = Find(field);
        if (i < 0)
        {
            return null;
        }

        var value = Entries[i].Value;
        return value.ValueKind switch
        {
            JsonValueKind.Object => Json.From(Take(i), context.Strings),
            JsonValueKind.Array when orArray => Json.From(Take(i), context.Strings),
            JsonValueKind.String when orExpression && Jsonata.IsExpression(Json.GetText(value)) => Json.From(Take(i), context.Strings),
            _ => RejectValue<Json>(i, (orArray, orExpression) switch
            {
                (true, true) => "an array, an object or a JSONata expression",
                (true, false) => "an object or an array",
                (false, true) => "an object or a JSONata expression",
                _ => "an object",
            }),
        };
    }

    /// <summary>Gets a payload template: an object in a JSONPath state, anything in a JSONata state.</summary>
    public Json? Template(AslField field) => context.Language is QueryLanguage.Jsonata ? Payload(field) : ObjectPayload(field);

    public Number? Number(AslField field, DiagnosticDescriptor? rule = null)
    {
        var i = Find(field);
        return i < 0 ? null : IsNumber(Entries[i].Value) ? new Number(Json.From(Take(i), context.Strings)) : Reject<Number?>(i, "a number", rule, Unquoted(Entries[i].Value, JsonValueKind.Number));
    }

    public TEnum? Enumerated<TEnum>(AslField field, AslEnum<TEnum> names, DiagnosticDescriptor? rule = null)
        where TEnum : struct, Enum
    {
        var i = Find(field);
        if (i < 0)
        {
            return null;
        }

        if (Entries[i].Value.ValueKind is not JsonValueKind.String)
        {
            return RejectValue<TEnum>(i, $"one of {Words.List(names.Names)}");
        }

        var text = Json.GetText(Entries[i].Value, context.Strings);
        if (names.Parse(text) is { } value)
        {
            Take(i);
            return value;
        }

        Entries[i].State = ReadState.Reported;
        if (!TokenText.IsIn(text))
        {
            Report(
                rule ?? WrongType(field),
                i,
                $"'{text}' is no value of '{field}' in {Subject}. {Words.DidYouMean(text, names.Names) ?? $"Write one of {Words.List(names.Names)}."}",
                fix: names.Names.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } meant ? pointer => Fix.Replace(pointer, text, meant) : null);
        }

        return null;
    }

    public EquatableArray<string>? Texts(AslField field)
    {
        if (Items(field, JsonValueKind.String, "an array of strings", "a string") is not { } list)
        {
            return null;
        }

        var texts = new string[list.GetArrayLength()];
        var next = 0;
        foreach (var item in list.EnumerateArray())
        {
            texts[next++] = Json.GetText(item, context.Strings);
        }

        return new EquatableArray<string>(texts);
    }

    /// <summary>Gets an array whose items are all of one kind.</summary>
    /// <param name="field">The field.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="expected">What the array is, in words.</param>
    /// <param name="item">What an item is, in words.</param>
    /// <returns><see langword="null"/> when there is none, which is then reported, or kept where an item is a function of CloudFormation.</returns>
    public JsonElement? Items(AslField field, JsonValueKind kind, string expected, string item)
    {
        var i = Find(field);
        if (i < 0)
        {
            return null;
        }

        var array = Entries[i].Value;
        if (array.ValueKind is not JsonValueKind.Array)
        {
            return RejectValue<JsonElement>(i, expected, array.ValueKind == kind ? WrappedIn(array) : null);
        }

        var index = 0;
        foreach (var value in array.EnumerateArray())
        {
            if (value.ValueKind != kind || (kind is JsonValueKind.Object && TemplateFunction.Is(value)))
            {
                return RejectItem(i, index, item);
            }

            index++;
        }

        return Take(i);
    }

    /// <summary>Gets the value of two fields, of which the object may have one.</summary>
    public ValueSource? Source(FieldPair pair)
    {
        var path = Text(pair.Path);
        var i = Find(pair.Value);
        ValueSource? source = null;
        if (i >= 0)
        {
            var value = Entries[i].Value;
            source = IsValue(value, pair.IsText)
                ? new ValueSource.Value(Json.From(Take(i), context.Strings))
                : Reject<ValueSource>(
                    i,
                    pair.IsText ? "a string" : context.Language is QueryLanguage.Jsonata ? "a number or a JSONata expression" : "a number",
                    fix: pair.IsText ? null : Unquoted(value, JsonValueKind.Number));
        }

        if (path is null)
        {
            return source;
        }

        if (i >= 0)
        {
            Conflict(pair.Both, pair.Path, $"'{pair.Value}' and '{pair.Path}' exclude each other in {Subject}. Remove one of them.");
        }

        return source ?? new ValueSource.Path(path);
    }

    public TValue? Object<TValue>(AslField field, ObjectFormat<TValue> inner)
        where TValue : class
    {
        var i = Find(field);
        if (i < 0)
        {
            return null;
        }

        if (Entries[i].Value.ValueKind is not JsonValueKind.Object || TemplateFunction.Is(Entries[i].Value))
        {
            return Reject<TValue>(i, "an object");
        }

        context.Enter(field.Name);
        var value = Read(Take(i), inner);
        context.Leave();
        return value;
    }

    public EquatableArray<TItem>? List<TItem>(AslField field, ObjectFormat<TItem> inner)
        where TItem : class, IEquatable<TItem>
    {
        if (Items(field, JsonValueKind.Object, "an array of objects", "an object") is not { } list)
        {
            return null;
        }

        context.Enter(field.Name);
        var items = new TItem[list.GetArrayLength()];
        var next = 0;
        foreach (var item in list.EnumerateArray())
        {
            context.Enter(next);
            items[next++] = Read(item, inner);
            context.Leave();
        }

        context.Leave();
        return new EquatableArray<TItem>(items);
    }

    public Transition? Transition()
    {
        var next = Text(AslField.Next);
        var i = Find(AslField.End);
        var ends = false;
        if (i >= 0)
        {
            switch (Entries[i].Value.ValueKind)
            {
                case JsonValueKind.True:
                    Take(i);
                    ends = true;
                    break;
                case JsonValueKind.False:
                    // Means the same as no field at all, and is kept.
                    Entries[i].State = ReadState.Reported;
                    break;
                default:
                    Reject<Transition>(i, "true", fix: Unquoted(Entries[i].Value, JsonValueKind.True));
                    break;
            }
        }

        if (next is null)
        {
            return ends ? StateFlow.Transition.End.Instance : null;
        }

        if (ends)
        {
            Conflict(TransitionRules.NextAndEnd, AslField.End, $"'Next' and 'End' exclude each other in {Subject}. Remove one of them.");
        }

        return new Transition.Next(next);
    }

    private T Read<T>(JsonElement element, ObjectFormat<T> inner)
        where T : class
    {
        var open = context.Open(element);
        var value = inner.Read(new AslObject(context, inner, open));
        context.Close(open);
        return value;
    }

    private bool IsValue(JsonElement value, bool isText) => isText
        ? value.ValueKind is JsonValueKind.String
        : IsNumber(value)
            || (context.Language is QueryLanguage.Jsonata && value.ValueKind is JsonValueKind.String && Jsonata.IsExpression(Json.GetText(value)));

    private static bool IsNumber(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number || (value.ValueKind is JsonValueKind.String && TokenText.IsIn(Json.GetText(value)));

    /// <summary>Gives the change of a value that stands where an array of such values is expected.</summary>
    private static Func<string, Fix>? WrappedIn(JsonElement item)
    {
        var value = Json.From(item);
        return value.ValueKind is JsonValueKind.String && TokenText.IsIn(value.GetString())
            ? null
            : pointer => Fix.Set(pointer, Json.Array(value), "Write brackets around it");
    }

    private DataPath? TakeNull(int i)
    {
        Take(i);
        return DataPath.Null;
    }
}
