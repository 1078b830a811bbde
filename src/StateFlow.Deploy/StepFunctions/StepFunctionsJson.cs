using System.Text.Json;
using System.Text.Json.Serialization;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.StepFunctions;

/// <summary>How requests and replies of Step Functions are written.</summary>
[JsonSerializable(typeof(CreateStateMachineRequest))]
[JsonSerializable(typeof(CreateStateMachineReply))]
[JsonSerializable(typeof(UpdateStateMachineRequest))]
[JsonSerializable(typeof(UpdateStateMachineReply))]
[JsonSerializable(typeof(StateMachineRequest))]
[JsonSerializable(typeof(DescribeStateMachineRequest))]
[JsonSerializable(typeof(DescribeStateMachineReply))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceReply))]
[JsonSerializable(typeof(ValidateStateMachineDefinitionRequest))]
[JsonSerializable(typeof(ValidateStateMachineDefinitionReply))]
[JsonSerializable(typeof(EmptyReply))]
[JsonSerializable(typeof(PublishStateMachineVersionRequest))]
[JsonSerializable(typeof(PublishStateMachineVersionReply))]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ListStateMachineVersionsReply))]
[JsonSerializable(typeof(DeleteStateMachineVersionRequest))]
[JsonSerializable(typeof(CreateStateMachineAliasRequest))]
[JsonSerializable(typeof(CreateStateMachineAliasReply))]
[JsonSerializable(typeof(UpdateStateMachineAliasRequest))]
[JsonSerializable(typeof(AliasRequest))]
[JsonSerializable(typeof(DescribeStateMachineAliasReply))]
[JsonSerializable(typeof(ListStateMachineAliasesReply))]
[JsonSerializable(typeof(StartExecutionRequest))]
[JsonSerializable(typeof(StartExecutionReply))]
[JsonSerializable(typeof(ExecutionRequest))]
[JsonSerializable(typeof(ExecutionReply))]
[JsonSerializable(typeof(StopExecutionRequest))]
[JsonSerializable(typeof(StopExecutionReply))]
[JsonSerializable(typeof(RedriveExecutionReply))]
[JsonSerializable(typeof(ListExecutionsRequest))]
[JsonSerializable(typeof(ListExecutionsReply))]
[JsonSerializable(typeof(GetExecutionHistoryRequest))]
[JsonSerializable(typeof(GetExecutionHistoryReply))]
[JsonSerializable(typeof(SendTaskSuccessRequest))]
[JsonSerializable(typeof(SendTaskFailureRequest))]
[JsonSerializable(typeof(SendTaskHeartbeatRequest))]
[JsonSerializable(typeof(TestStateRequest))]
[JsonSerializable(typeof(TestStateReply))]
internal sealed partial class StepFunctionsJson : JsonSerializerContext
{
    /// <summary>Gets the one that writes text readably: a definition is no longer than it must be.</summary>
    public static StepFunctionsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new EpochSeconds() },
        Encoder = ReadableJsonEncoder.Instance,
    });
}
