using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using StateFlow.Deploy.Aws;
using Model = StateFlow.Deploy.StepFunctions.StepFunctionsJson;

namespace StateFlow.Deploy.StepFunctions;

/// <summary>The operations of Step Functions, one to one.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class StepFunctionsApi(AwsConnection connection) : IDisposable
{
    private const string SyncPrefix = "sync-";

    // An Express workflow takes up to five minutes. Whether it ran is not known where its answer is lost.
    private static readonly TimeSpan LeastSyncTimeout = TimeSpan.FromMinutes(6);

    private readonly AwsClient _client = new(AwsService.StepFunctions, connection);
    private readonly AwsClient _syncClient = new(AwsService.StepFunctions, connection with { CallTimeout = connection.CallTimeout > LeastSyncTimeout ? connection.CallTimeout : LeastSyncTimeout, IsRetried = false });

    public void Dispose()
    {
        _client.Dispose();
        _syncClient.Dispose();
    }

    public Task<CreateStateMachineReply> CreateStateMachineAsync(CreateStateMachineRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.CreateStateMachineRequest, Model.Readable.CreateStateMachineReply, cancellation);

    public Task<UpdateStateMachineReply> UpdateStateMachineAsync(UpdateStateMachineRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.UpdateStateMachineRequest, Model.Readable.UpdateStateMachineReply, cancellation);

    public Task<DescribeStateMachineReply> DescribeStateMachineAsync(DescribeStateMachineRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.DescribeStateMachineRequest, Model.Readable.DescribeStateMachineReply, cancellation);

    public Task<EmptyReply> DeleteStateMachineAsync(StateMachineRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.StateMachineRequest, Model.Readable.EmptyReply, cancellation);

    public Task<ListTagsForResourceReply> ListTagsForResourceAsync(ListTagsForResourceRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ListTagsForResourceRequest, Model.Readable.ListTagsForResourceReply, cancellation);

    public Task<EmptyReply> TagResourceAsync(TagResourceRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.TagResourceRequest, Model.Readable.EmptyReply, cancellation);

    public Task<EmptyReply> UntagResourceAsync(UntagResourceRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.UntagResourceRequest, Model.Readable.EmptyReply, cancellation);

    public Task<ValidateStateMachineDefinitionReply> ValidateStateMachineDefinitionAsync(ValidateStateMachineDefinitionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ValidateStateMachineDefinitionRequest, Model.Readable.ValidateStateMachineDefinitionReply, cancellation);

    public Task<PublishStateMachineVersionReply> PublishStateMachineVersionAsync(PublishStateMachineVersionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.PublishStateMachineVersionRequest, Model.Readable.PublishStateMachineVersionReply, cancellation);

    public Task<ListStateMachineVersionsReply> ListStateMachineVersionsAsync(ListRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ListRequest, Model.Readable.ListStateMachineVersionsReply, cancellation);

    public Task<EmptyReply> DeleteStateMachineVersionAsync(DeleteStateMachineVersionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.DeleteStateMachineVersionRequest, Model.Readable.EmptyReply, cancellation);

    public Task<CreateStateMachineAliasReply> CreateStateMachineAliasAsync(CreateStateMachineAliasRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.CreateStateMachineAliasRequest, Model.Readable.CreateStateMachineAliasReply, cancellation);

    public Task<EmptyReply> UpdateStateMachineAliasAsync(UpdateStateMachineAliasRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.UpdateStateMachineAliasRequest, Model.Readable.EmptyReply, cancellation);

    public Task<DescribeStateMachineAliasReply> DescribeStateMachineAliasAsync(AliasRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.AliasRequest, Model.Readable.DescribeStateMachineAliasReply, cancellation);

    public Task<ListStateMachineAliasesReply> ListStateMachineAliasesAsync(ListRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ListRequest, Model.Readable.ListStateMachineAliasesReply, cancellation);

    public Task<EmptyReply> DeleteStateMachineAliasAsync(AliasRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.AliasRequest, Model.Readable.EmptyReply, cancellation);

    public Task<StartExecutionReply> StartExecutionAsync(StartExecutionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.StartExecutionRequest, Model.Readable.StartExecutionReply, cancellation);

    public Task<ExecutionReply> StartSyncExecutionAsync(StartExecutionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.StartExecutionRequest, Model.Readable.ExecutionReply, cancellation, SyncPrefix);

    public Task<ExecutionReply> DescribeExecutionAsync(ExecutionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ExecutionRequest, Model.Readable.ExecutionReply, cancellation);

    public Task<StopExecutionReply> StopExecutionAsync(StopExecutionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.StopExecutionRequest, Model.Readable.StopExecutionReply, cancellation);

    public Task<RedriveExecutionReply> RedriveExecutionAsync(ExecutionRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ExecutionRequest, Model.Readable.RedriveExecutionReply, cancellation);

    public Task<ListExecutionsReply> ListExecutionsAsync(ListExecutionsRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.ListExecutionsRequest, Model.Readable.ListExecutionsReply, cancellation);

    public Task<GetExecutionHistoryReply> GetExecutionHistoryAsync(GetExecutionHistoryRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.GetExecutionHistoryRequest, Model.Readable.GetExecutionHistoryReply, cancellation);

    public Task<EmptyReply> SendTaskSuccessAsync(SendTaskSuccessRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.SendTaskSuccessRequest, Model.Readable.EmptyReply, cancellation);

    public Task<EmptyReply> SendTaskFailureAsync(SendTaskFailureRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.SendTaskFailureRequest, Model.Readable.EmptyReply, cancellation);

    public Task<EmptyReply> SendTaskHeartbeatAsync(SendTaskHeartbeatRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.SendTaskHeartbeatRequest, Model.Readable.EmptyReply, cancellation);

    public Task<TestStateReply> TestStateAsync(TestStateRequest input, CancellationToken cancellation) =>
        SendAsync(input, Model.Readable.TestStateRequest, Model.Readable.TestStateReply, cancellation, SyncPrefix);

    private Task<TOutput> SendAsync<TInput, TOutput>(
        TInput input,
        JsonTypeInfo<TInput> inputType,
        JsonTypeInfo<TOutput> outputType,
        CancellationToken cancellation,
        string? hostPrefix = null,
        [CallerMemberName] string method = "") =>
        new JsonProtocol(hostPrefix is null ? _client : _syncClient, AwsService.StepFunctions, "AWSStepFunctions", "application/x-amz-json-1.0")
            .SendAsync(method[..^"Async".Length], input, inputType, outputType, cancellation, hostPrefix);
}
