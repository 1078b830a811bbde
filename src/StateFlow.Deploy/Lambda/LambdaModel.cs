using System.Text.Json.Serialization;

namespace StateFlow.Deploy.Lambda;

// The requests and replies of the operations on functions, named as in the API of Lambda.
internal sealed record CreateFunctionRequest(string FunctionName, string Role, string Handler, string Runtime, FunctionZip Code)
{
    public IReadOnlyList<string>? Architectures { get; init; }

    public int? MemorySize { get; init; }

    public int? Timeout { get; init; }

    public FunctionEnvironment? Environment { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

internal sealed record FunctionZip(byte[] ZipFile);

internal sealed record FunctionEnvironment(IReadOnlyDictionary<string, string> Variables);

internal sealed record UpdateFunctionCodeRequest(byte[] ZipFile)
{
    public IReadOnlyList<string>? Architectures { get; init; }
}

internal sealed record UpdateFunctionConfigurationRequest(string Role, string Handler, string Runtime)
{
    public int? MemorySize { get; init; }

    public int? Timeout { get; init; }

    public FunctionEnvironment? Environment { get; init; }
}

internal sealed record GetFunctionReply(FunctionConfiguration Configuration, IReadOnlyDictionary<string, string>? Tags);

internal sealed record FunctionConfiguration(string FunctionArn)
{
    public string? Role { get; init; }

    public string? Handler { get; init; }

    public string? Runtime { get; init; }

    public int? MemorySize { get; init; }

    public int? Timeout { get; init; }

    public string? CodeSha256 { get; init; }

    public string? State { get; init; }

    public string? StateReason { get; init; }

    public string? LastUpdateStatus { get; init; }

    public string? LastUpdateStatusReason { get; init; }

    public FunctionEnvironment? Environment { get; init; }

    public IReadOnlyList<string>? Architectures { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateFunctionRequest))]
[JsonSerializable(typeof(UpdateFunctionCodeRequest))]
[JsonSerializable(typeof(UpdateFunctionConfigurationRequest))]
[JsonSerializable(typeof(GetFunctionReply))]
[JsonSerializable(typeof(FunctionConfiguration))]
[JsonSerializable(typeof(object))]
internal sealed partial class LambdaJson : JsonSerializerContext;
