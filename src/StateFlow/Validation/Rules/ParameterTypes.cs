using System.Collections.Frozen;
using System.Text.Json;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>The values of well-known parameters are of the type that the action takes: SF12014.</summary>
/// <remarks>
/// Source: developer guide, the pages of the optimized integrations. Numbers and booleans are not looked at: a text may stand for them.
/// </remarks>
internal sealed class ParameterTypes : StateRule
{
    private const string Text = "a string";
    private const string TextOrObject = "a string or an object";
    private const string AnObject = "an object";
    private const string AnArray = "an array";

    private static readonly FrozenDictionary<string, (string Name, string Type)[]> Types = new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
    {
        ["lambda:invoke"] = [("FunctionName", Text), ("Qualifier", Text), ("InvocationType", Text), ("ClientContext", Text), ("LogType", Text)],
        ["sqs:sendMessage"] =
            [("QueueUrl", Text), ("MessageBody", TextOrObject), ("MessageAttributes", AnObject), ("MessageGroupId", Text), ("MessageDeduplicationId", Text)],
        ["sns:publish"] =
        [
            ("TopicArn", Text), ("TargetArn", Text), ("PhoneNumber", Text), ("Message", TextOrObject), ("Subject", Text), ("MessageAttributes", AnObject),
            ("MessageGroupId", Text), ("MessageDeduplicationId", Text),
        ],
        ["dynamodb:getItem"] = [("TableName", Text), ("Key", AnObject), ("ProjectionExpression", Text), ("ExpressionAttributeNames", AnObject)],
        ["dynamodb:putItem"] =
            [("TableName", Text), ("Item", AnObject), ("ConditionExpression", Text), ("ExpressionAttributeNames", AnObject), ("ExpressionAttributeValues", AnObject)],
        ["dynamodb:deleteItem"] =
            [("TableName", Text), ("Key", AnObject), ("ConditionExpression", Text), ("ExpressionAttributeNames", AnObject), ("ExpressionAttributeValues", AnObject)],
        ["dynamodb:updateItem"] =
        [
            ("TableName", Text), ("Key", AnObject), ("UpdateExpression", Text), ("ConditionExpression", Text), ("ExpressionAttributeNames", AnObject),
            ("ExpressionAttributeValues", AnObject),
        ],
        ["states:startExecution"] = [("StateMachineArn", Text), ("Name", Text)],
        ["events:putEvents"] = [("Entries", AnArray)],
        ["http:invoke"] = [("ApiEndpoint", Text), ("Method", Text), ("Authentication", AnObject), ("InvocationConfig", AnObject), ("Headers", AnObject), ("QueryParameters", AnObject)],
        ["apigateway:invoke"] = [("ApiEndpoint", Text), ("Method", Text), ("Stage", Text), ("Path", Text), ("Headers", AnObject), ("QueryParameters", AnObject)],
        ["ecs:runTask"] = [("TaskDefinition", Text), ("Cluster", Text), ("LaunchType", Text), ("NetworkConfiguration", AnObject), ("Overrides", AnObject)],
        ["batch:submitJob"] = [("JobName", Text), ("JobQueue", Text), ("JobDefinition", Text), ("ContainerOverrides", AnObject), ("Parameters", AnObject)],
        ["glue:startJobRun"] = [("JobName", Text), ("Arguments", AnObject)],
        ["athena:startQueryExecution"] = [("QueryString", Text), ("WorkGroup", Text), ("QueryExecutionContext", AnObject), ("ResultConfiguration", AnObject)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Resource.Integration is not { } integration || scope.Arguments is not { } arguments
            || !Types.TryGetValue(integration, out var types))
        {
            return;
        }

        foreach (var (name, type) in types)
        {
            if (arguments.Find(name) is { IsLiteral: true, Value: var value } argument && !Fits(value.ValueKind, type))
            {
                findings.Report(
                    IntegrationRules.ParameterType,
                    scope.Pointer,
                    $"The parameter '{name}' of the Task state '{scope.State.Name}' is {Expressions.Json.Describe(value.ValueKind)}, but '{integration}' takes {type}. Write one.",
                    arguments.Field.Name,
                    argument.Written);
            }
        }
    }

    private static bool Fits(JsonValueKind kind, string type) => kind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => type is Text or TextOrObject,
        JsonValueKind.Object => type is AnObject or TextOrObject,
        JsonValueKind.Array => type is AnArray,
        _ => false,
    };
}
