using System.Text.Json;

namespace StateFlow.Expressions;

/// <summary>Marks a value that needs no object of its own: true, false, or a number whose text is its shortest one.</summary>
internal sealed class JsonTag
{
    private JsonTag(JsonValueKind kind) => Kind = kind;

    public static JsonTag True { get; } = new(JsonValueKind.True);

    public static JsonTag False { get; } = new(JsonValueKind.False);

    public static JsonTag Number { get; } = new(JsonValueKind.Number);

    /// <summary>Gets what expressions give where there is nothing; it never gets into a JSON value.</summary>
    public static JsonTag Undefined { get; } = new(JsonValueKind.Undefined);

    public JsonValueKind Kind { get; }
}
