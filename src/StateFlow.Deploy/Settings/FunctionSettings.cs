namespace StateFlow.Deploy;

/// <summary>A Lambda function that is deployed with a machine.</summary>
/// <param name="Name">Its name: up to 64 letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="Code">Its code.</param>
public sealed record FunctionSettings(string Name, FunctionCode Code)
{
    /// <summary>Gets what is called: <c>Assembly::Namespace.Class::Method</c>, or the name of the assembly. Becomes <c>Handler</c>.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets what runs it. Becomes <c>Runtime</c>. Default: <c>dotnet10</c>.</summary>
    public string Runtime { get; init; } = "dotnet10";

    /// <summary>Gets the kind of processor, <c>x86_64</c> or <c>arm64</c>. Becomes <c>Architectures</c>. Default: <c>x86_64</c>.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>Gets the memory in MB, 128 to 10,240. Becomes <c>MemorySize</c>. Default: 512.</summary>
    public int MemorySize { get; init; } = 512;

    /// <summary>Gets how long a call may take, 1 s to 15 min, whole seconds. Becomes <c>Timeout</c>. Default: 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the environment variables. Their values are never shown. Becomes <c>Environment</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the ARN of a role that exists. Default: a role is made that may write logs, one for all functions of the machine.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Gets the name of the placeholder <c>${Name}</c> that the ARN of the function replaces. Default: the name of the function.</summary>
    public string? Token { get; init; }
}
