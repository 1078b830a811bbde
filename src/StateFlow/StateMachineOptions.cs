using System.Text.Json;

namespace StateFlow;

/// <summary>What is said about a machine as a whole.</summary>
public sealed record StateMachineOptions
{
    /// <summary>Gets the language of all states that do not say otherwise. Becomes <c>QueryLanguage</c>. Default: JSONata.</summary>
    public QueryLanguage QueryLanguage { get; init; } = QueryLanguage.Jsonata;

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets how long an execution may take, whole seconds up to 99,999,999. Becomes <c>TimeoutSeconds</c>. Default: as long as it likes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets the version of the language. Becomes <c>Version</c>. Default: not written, which means 1.0.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// Gets the partition in the ARNs of service integrations: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, or a token such as
    /// <c>${AWS::Partition}</c>. Default: <c>aws</c>.
    /// </summary>
    public string Partition { get; init; } = "aws";

    /// <summary>Gets how payloads are serialized. Default: as System.Text.Json does by itself, names as they are declared.</summary>
    public JsonSerializerOptions? SerializerOptions { get; init; }

    /// <summary>Gets fields of the machine that there is no property for: what the language gained after this version was made.</summary>
    /// <remarks>A field that the language has today is put where it belongs; one that is set already is refused.</remarks>
    public IReadOnlyDictionary<string, object?> Raw { get; init; } = new Dictionary<string, object?>();
}
