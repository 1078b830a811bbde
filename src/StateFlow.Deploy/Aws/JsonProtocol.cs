using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StateFlow.Deploy.Aws;

/// <summary>Calls in the JSON protocol of AWS: every operation is a POST to <c>/</c>, named by a header.</summary>
/// <param name="client">The client of the service.</param>
/// <param name="service">The service.</param>
/// <param name="target">What operations are called behind: <c>AWSStepFunctions</c>.</param>
/// <param name="contentType">The type of the bodies.</param>
internal sealed class JsonProtocol(AwsClient client, AwsService service, string target, string contentType)
{
    public async Task<TOutput> SendAsync<TInput, TOutput>(
        string operation, TInput input, JsonTypeInfo<TInput> inputType, JsonTypeInfo<TOutput> outputType, CancellationToken cancellation, string? hostPrefix = null)
    {
        var request = new AwsRequest(service, operation)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(input, inputType),
            Headers = [new("X-Amz-Target", $"{target}.{operation}"), new("Content-Type", contentType)],
            HostPrefix = hostPrefix,
        };
        return Read(request, await client.SendAsync(request, AwsJsonUnmarshaller.Instance, cancellation).ConfigureAwait(false), outputType);
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="AwsServiceException">It is not what the service promises.</exception>
    public static TOutput Read<TOutput>(AwsRequest request, byte[] body, JsonTypeInfo<TOutput> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Length == 0 ? "{}"u8 : body, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException problem)
        {
            throw new AwsServiceException(request.Service.Id, request.Operation, $"The answer is not what the service promises: {problem.Message}", problem);
        }
    }
}
