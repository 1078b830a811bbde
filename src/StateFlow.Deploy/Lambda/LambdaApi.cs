using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Lambda;

/// <summary>The operations of Lambda that a function needs.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class LambdaApi(AwsConnection connection) : IDisposable
{
    private const string Functions = "/2015-03-31/functions";
    private const string Function = $"{Functions}/{{FunctionName}}";

    private readonly AwsClient _client = new(AwsService.Lambda, connection);

    public void Dispose() => _client.Dispose();

    public Task<GetFunctionReply> GetFunctionAsync(string functionName, CancellationToken cancellation) =>
        SendAsync(Request("GetFunction", "GET", Function, functionName), LambdaJson.Default.GetFunctionReply, cancellation);

    public Task<FunctionConfiguration> CreateFunctionAsync(CreateFunctionRequest input, CancellationToken cancellation) =>
        SendAsync(Request("CreateFunction", "POST", Functions, null, Body(input, LambdaJson.Default.CreateFunctionRequest)), LambdaJson.Default.FunctionConfiguration, cancellation);

    public Task<FunctionConfiguration> UpdateFunctionCodeAsync(string functionName, UpdateFunctionCodeRequest input, CancellationToken cancellation) =>
        SendAsync(Request("UpdateFunctionCode", "PUT", $"{Function}/code", functionName, Body(input, LambdaJson.Default.UpdateFunctionCodeRequest)), LambdaJson.Default.FunctionConfiguration, cancellation);

    public Task<FunctionConfiguration> UpdateFunctionConfigurationAsync(string functionName, UpdateFunctionConfigurationRequest input, CancellationToken cancellation) =>
        SendAsync(Request("UpdateFunctionConfiguration", "PUT", $"{Function}/configuration", functionName, Body(input, LambdaJson.Default.UpdateFunctionConfigurationRequest)), LambdaJson.Default.FunctionConfiguration, cancellation);

    public Task DeleteFunctionAsync(string functionName, CancellationToken cancellation) =>
        SendAsync(Request("DeleteFunction", "DELETE", Function, functionName), LambdaJson.Default.Object, cancellation);

    private static byte[] Body<T>(T input, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(input, type);

    private static AwsRequest Request(string operation, string method, string path, string? functionName, byte[]? body = null) => new(AwsService.Lambda, operation)
    {
        Method = method,
        Path = path,
        PathParameters = functionName is null ? [] : [new("FunctionName", functionName)],
        Body = body ?? [],
        Headers = body is null ? [] : [new("Content-Type", "application/json")],
    };

    private async Task<TOutput> SendAsync<TOutput>(AwsRequest request, JsonTypeInfo<TOutput> type, CancellationToken cancellation) =>
        JsonProtocol.Read(request, await _client.SendAsync(request, AwsJsonUnmarshaller.Instance, cancellation).ConfigureAwait(false), type);
}
