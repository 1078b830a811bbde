using System.Text.Json;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>A text in a definition that has to be a path, a reference path, or the template of a field.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Value">The value.</param>
internal sealed record PathText(string Field, JsonElement Value)
{
    // What these contain is data, or is not read by this language.
    private static readonly string[] Opaque = ["Result", "Arguments", "Output", "Comment"];

    private static readonly string[] Templates = ["Parameters", "ResultSelector", "ItemSelector", "Assign", "BatchInput", "Credentials"];

    // Developer guide: these two also take the call of an intrinsic function.
    private static readonly string[] Described = ["ErrorPath", "CausePath"];

    private static readonly string[] Paths = ["InputPath", "OutputPath", "Variable"];

    private static readonly string[] References =
    [
        "ResultPath", "ItemsPath", "SecondsPath", "TimestampPath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath",
        "ToleratedFailurePercentagePath", "MaxItemsPath", "MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath",
    ];

    /// <summary>Gets whether the text calls a function that does not begin with <c>States.</c></summary>
    public bool CallsForeignFunction =>
        Described.Contains(Field) && Value.ValueKind is JsonValueKind.String && Value.GetString() is { } text && !text.StartsWith("States.", StringComparison.Ordinal) && text.EndsWith(')');

    /// <summary>Gives the texts of a definition, of its states and branches.</summary>
    public static IEnumerable<PathText> In(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(In),
        JsonValueKind.Object when node.TryGetProperty("QueryLanguage", out var language) && language.ValueEquals("JSONata") => [],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(Of),
        _ => [],
    };

    /// <summary>Gives what is wrong with the text.</summary>
    public IEnumerable<ExpressionError> Errors()
    {
        if (Value.ValueKind is not JsonValueKind.String)
        {
            return PayloadTemplate.TryCompile(Json.From(Value), out _, out var errors) ? [] : errors;
        }

        var text = Value.GetString()!;
        ExpressionError? error;
        _ = References.Contains(Field)
            ? ReferencePath.TryParse(text, out _, out error)
            : Described.Contains(Field) && !text.StartsWith('$') ? IntrinsicCall.TryParse(text, out _, out error) : JsonPathQuery.TryParse(text, out _, out error);
        return error is null ? [] : [error];
    }

    private static IEnumerable<PathText> Of(JsonProperty member) => member switch
    {
        { Name: "States", Value.ValueKind: JsonValueKind.Object } => member.Value.EnumerateObject().SelectMany(s => In(s.Value)),
        { Value.ValueKind: JsonValueKind.Object } when Templates.Contains(member.Name) => [new(member.Name, member.Value)],
        { Value.ValueKind: JsonValueKind.String } when Paths.Contains(member.Name) || References.Contains(member.Name) || Described.Contains(member.Name) => [new(member.Name, member.Value)],
        _ when Opaque.Contains(member.Name) => [],
        _ => In(member.Value),
    };
}
