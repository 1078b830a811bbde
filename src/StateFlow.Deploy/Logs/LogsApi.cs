using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Logs;

/// <summary>The operations of CloudWatch Logs that a log group needs.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class LogsApi(AwsConnection connection) : IDisposable
{
    private readonly AwsClient _client = new(AwsService.Logs, connection);

    public void Dispose() => _client.Dispose();

    public Task CreateLogGroupAsync(CreateLogGroupRequest input, CancellationToken cancellation) =>
        SendAsync("CreateLogGroup", input, LogsJson.Default.CreateLogGroupRequest, LogsJson.Default.Object, cancellation);

    public Task PutRetentionPolicyAsync(PutRetentionPolicyRequest input, CancellationToken cancellation) =>
        SendAsync("PutRetentionPolicy", input, LogsJson.Default.PutRetentionPolicyRequest, LogsJson.Default.Object, cancellation);

    public Task DeleteLogGroupAsync(LogGroupRequest input, CancellationToken cancellation) =>
        SendAsync("DeleteLogGroup", input, LogsJson.Default.LogGroupRequest, LogsJson.Default.Object, cancellation);

    /// <summary>Gives the tags of a log group.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListTagsAsync(LogGroup group, CancellationToken cancellation)
    {
        var request = new LogTagsRequest((group.Arn ?? string.Empty).Replace(":*", string.Empty, StringComparison.Ordinal));
        return (await SendAsync("ListTagsForResource", request, LogsJson.Default.LogTagsRequest, LogsJson.Default.LogTagsReply, cancellation).ConfigureAwait(false)).Tags
            ?? new Dictionary<string, string>();
    }

    /// <summary>Finds a log group by its name; <see langword="null"/> when there is none.</summary>
    public async Task<LogGroup?> FindLogGroupAsync(string name, CancellationToken cancellation)
    {
        string? token = null;
        do
        {
            var page = await SendAsync(
                "DescribeLogGroups", new DescribeLogGroupsRequest(name, token), LogsJson.Default.DescribeLogGroupsRequest, LogsJson.Default.DescribeLogGroupsReply, cancellation).ConfigureAwait(false);
            if (page.LogGroups?.FirstOrDefault(g => g.LogGroupName == name) is { } found)
            {
                return found;
            }

            token = page.NextToken;
        }
        while (token is not null);
        return null;
    }

    private Task<TOutput> SendAsync<TInput, TOutput>(string operation, TInput input, JsonTypeInfo<TInput> inputType, JsonTypeInfo<TOutput> outputType, CancellationToken cancellation) =>
        new JsonProtocol(_client, AwsService.Logs, "Logs_20140328", "application/x-amz-json-1.1").SendAsync(operation, input, inputType, outputType, cancellation);
}

internal sealed record CreateLogGroupRequest(string LogGroupName, IReadOnlyDictionary<string, string> Tags);

internal sealed record PutRetentionPolicyRequest(string LogGroupName, int RetentionInDays);

internal sealed record LogGroupRequest(string LogGroupName);

internal sealed record DescribeLogGroupsRequest(string LogGroupNamePrefix, string? NextToken);

internal sealed record DescribeLogGroupsReply(IReadOnlyList<LogGroup>? LogGroups, string? NextToken);

internal sealed record LogTagsRequest(string ResourceArn);

internal sealed record LogTagsReply(IReadOnlyDictionary<string, string>? Tags);

internal sealed record LogGroup(string LogGroupName, string? Arn, int? RetentionInDays);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateLogGroupRequest))]
[JsonSerializable(typeof(PutRetentionPolicyRequest))]
[JsonSerializable(typeof(LogGroupRequest))]
[JsonSerializable(typeof(DescribeLogGroupsRequest))]
[JsonSerializable(typeof(DescribeLogGroupsReply))]
[JsonSerializable(typeof(LogTagsRequest))]
[JsonSerializable(typeof(LogTagsReply))]
[JsonSerializable(typeof(object))]
internal sealed partial class LogsJson : JsonSerializerContext;
