namespace StateFlow;

/// <summary>A complete workflow definition. Two machines with the same content are equal.</summary>
public sealed partial record StateMachine : StateGraph
{
    internal StateMachine()
    {
    }

    /// <summary>Gets the name, by which files and deployments call the machine. It is not part of the ASL text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the default language of every state. Becomes <c>QueryLanguage</c>; JSONPath when it is not written.</summary>
    public QueryLanguage? QueryLanguage { get; init; }

    /// <summary>Gets the version of the language. Becomes <c>Version</c>; 1.0 when it is not written.</summary>
    public string? Version { get; init; }

    /// <summary>Gets how many seconds an execution may take, 1 to 99,999,999. Becomes <c>TimeoutSeconds</c>.</summary>
    public Number? TimeoutSeconds { get; init; }

    /// <summary>Gets where the parts of the machine were written. Not compared.</summary>
    public SourceMap Source { get; init; } = SourceMap.Empty;

    internal override bool IsNested => false;

    /// <summary>Gets the language that applies where nothing is written.</summary>
    internal QueryLanguage EffectiveQueryLanguage => QueryLanguage ?? StateFlow.QueryLanguage.JsonPath;
}
