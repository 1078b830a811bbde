using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A message to a FIFO queue or topic has a group: SF12025.</summary>
/// <remarks>Recorded: "The MessageGroupId parameter is required for FIFO topics".</remarks>
internal sealed class FifoGroups : StateRule
{
    private const string Group = "MessageGroupId";

    public override void Check(StateScope scope, Findings findings)
    {
        var target = scope.Resource.ServiceAction switch
        {
            "sqs:sendMessage" => "QueueUrl",
            "sns:publish" => "TopicArn",
            _ => null,
        };
        if (target is not null && scope.Arguments is { IsOpen: false } arguments
            && arguments.FindText(target) is { } name && name.EndsWith(".fifo", StringComparison.Ordinal) && arguments.Find(Group) is null)
        {
            findings.Report(
                IntegrationRules.SqsFifoGroupId,
                scope.Pointer,
                $"The Task state '{scope.State.Name}' sends to '{name}', which is FIFO, but gives no '{Group}'. Add it: messages of one group keep their order.",
                arguments.Field.Name);
        }
    }
}
