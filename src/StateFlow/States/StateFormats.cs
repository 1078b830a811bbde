using System.Diagnostics;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>Finds the format of a state.</summary>
internal static class StateFormats
{
    private static readonly string[] Types = ["Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"];

    public static void Write(Utf8JsonWriter writer, State state)
    {
        if (state is RawState raw)
        {
            raw.Content.WriteTo(writer);
        }
        else
        {
            Of(state).Write(writer, state);
        }
    }

    /// <summary>Gives the fields that a state would be written with.</summary>
    public static IEnumerable<AslField> FieldsOf(State state) => state is RawState ? [] : Of(state).FieldsOf(state);

    /// <summary>Gives the names of all fields that a state of this kind may have.</summary>
    public static IEnumerable<string> FieldNamesOf(State state) => state is RawState ? [] : Of(state).FieldNames;

    /// <summary>Reads a state; what is none is reported, and kept as it is.</summary>
    /// <param name="context">The reading.</param>
    /// <param name="name">The name of the state.</param>
    /// <param name="nameOffset">Where the name starts.</param>
    /// <param name="element">What stands under the name.</param>
    public static State Read(ReadContext context, string name, int nameOffset, JsonElement element)
    {
        if (TemplateFunction.Is(element))
        {
            return new RawState(name) { Content = Json.From(element, context.Strings) };
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            context.Report(
                StructureRules.StateNotObject, nameOffset, $"The state '{name}' must be an object, but is {Json.Describe(element.ValueKind)}. Write its fields between braces, its 'Type' first.");
            return new RawState(name) { Content = Json.From(element, context.Strings) };
        }

        var fields = context.Open(element);
        var type = TypeOf(context.Entries[fields.Range]);
        var format = type.ValueKind is JsonValueKind.String ? Named(Json.GetText(type, context.Strings)) : null;
        if (format is null)
        {
            ReportType(context, name, nameOffset, type);
        }

        var state = format?.Read(context, name, fields) ?? new RawState(name) { Content = Json.From(element, context.Strings) };
        context.Close(fields);
        return state;
    }

    private static JsonElement TypeOf(ReadOnlySpan<ReadEntry> fields)
    {
        foreach (var entry in fields)
        {
            if (entry.Field == AslField.Type)
            {
                return entry.Value;
            }
        }

        return default;
    }

    private static void ReportType(ReadContext context, string name, int nameOffset, JsonElement type)
    {
        if (type.ValueKind is JsonValueKind.Undefined)
        {
            context.Report(StructureRules.TypeRequired, nameOffset, $"The state '{name}' has no 'Type'. Add one of {Words.List(Types)}.");
            return;
        }

        var text = type.ValueKind is JsonValueKind.String ? Json.GetText(type) : type.GetRawText();
        var sameLetters = Types.FirstOrDefault(t => string.Equals(t, text.Trim(), StringComparison.OrdinalIgnoreCase));
        context.Report(
            sameLetters is null ? StructureRules.TypeUnknown : StructureRules.TypeCase,
            context.OffsetOf(type),
            $"'{text}' is not a type of states, but state '{name}' has it. {Words.DidYouMean(text, Types) ?? $"Write one of {Words.List(Types)}."}",
            AslField.Type.Name,
            sameLetters is null ? null : pointer => Fix.Replace(pointer, text, sameLetters));
    }

    private static IStateFormat Of(State state) => state switch
    {
        TaskState => TaskFormat.Instance,
        PassState => PassFormat.Instance,
        ChoiceState => ChoiceFormat.Instance,
        WaitState => WaitFormat.Instance,
        SucceedState => SucceedFormat.Instance,
        FailState => FailFormat.Instance,
        ParallelState => ParallelFormat.Instance,
        MapState => MapFormat.Instance,
        RawState or _ => throw new UnreachableException($"A {state.GetType().Name} has no format."),
    };

    private static IStateFormat? Named(string type) => type switch
    {
        "Task" => TaskFormat.Instance,
        "Pass" => PassFormat.Instance,
        "Choice" => ChoiceFormat.Instance,
        "Wait" => WaitFormat.Instance,
        "Succeed" => SucceedFormat.Instance,
        "Fail" => FailFormat.Instance,
        "Parallel" => ParallelFormat.Instance,
        "Map" => MapFormat.Instance,
        _ => null,
    };
}
