using StateFlow.Integrations;

namespace StateFlow.Deploy.Tests.Policies;

/// <summary>Writes calls of every optimized integration, with a literal for each of its parameters.</summary>
internal static class IntegrationCalls
{
    private const string Role = "\"arn:aws:iam::111122223333:role/worker\"";

    /// <summary>What is given where a text made of the name of the parameter would mean nothing.</summary>
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal)
    {
        ["apigateway:invoke ApiEndpoint"] = "\"a1b2c3.execute-api.eu-west-1.amazonaws.com\"",
        ["apigateway:invoke AuthType"] = "\"IAM_ROLE\"",
        ["apigateway:invoke Method"] = "\"GET\"",
        ["apigateway:invoke Path"] = "\"/orders/open\"",
        ["apigateway:invoke Stage"] = "\"prod\"",
        ["athena:startQueryExecution QueryExecutionContext"] = """{"Catalog":"Lake","Database":"Shop"}""",
        ["bedrock:invokeModel ModelId"] = "\"amazon.nova-lite-v1:0\"",
        ["ecs:runTask Overrides"] = $$"""{"TaskRoleArn":{{Role}},"ExecutionRoleArn":"arn:aws:iam::111122223333:role/starter"}""",
        ["events:putEvents Entries"] = """[{"EventBusName":"Orders"},{"Source":"shop"}]""",
        ["http:invoke ApiEndpoint"] = "\"https://api.example.com/orders\"",
        ["http:invoke InvocationConfig"] = """{"ConnectionArn":"arn:aws:events:eu-west-1:111122223333:connection/shop/0b1c"}""",
        ["http:invoke Method"] = "\"POST\"",
        ["sagemaker:createHyperParameterTuningJob TrainingJobDefinition"] = $$"""{"RoleArn":{{Role}}}""",
        ["sagemaker:createHyperParameterTuningJob TrainingJobDefinitions"] = """[{"RoleArn":"arn:aws:iam::111122223333:role/tuner"}]""",
        ["sns:publish TopicArn"] = "\"arn:aws:sns:eu-west-1:111122223333:Orders\"",
        ["sqs:sendMessage QueueUrl"] = "\"https://sqs.eu-west-1.amazonaws.com/111122223333/Orders\"",
        ["states:startExecution StateMachineArn"] = "\"arn:aws:states:eu-west-1:111122223333:stateMachine:Child\"",
    };

    private static readonly string[] Roles =
        ["RoleArn", "ExecutionRoleArn", "ServiceRole", "JobFlowRole", "AutoScalingRole", "NodeRole", "PodExecutionRoleArn", "Role"];

    /// <summary>Gets the resource of the most that a task can wait for.</summary>
    public static string ResourceOf(OptimizedIntegration integration) =>
        $"arn:aws:states:::{integration.Name}{(integration.Supports(IntegrationPattern.Sync) ? ".sync" : string.Empty)}";

    /// <summary>Gets the arguments.</summary>
    public static string ArgumentsOf(OptimizedIntegration integration) => $"{{{string.Join(',', integration.Parameters
        .Where(p => p.Name is not ("PhoneNumber" or "TargetArn"))
        .Select(p => $"\"{p.Name}\":{ValueOf(integration.Name, p.Name)}"))}}}";

    private static string ValueOf(string integration, string parameter) =>
        Given.TryGetValue($"{integration} {parameter}", out var value) ? value : Roles.Contains(parameter) ? Role : $"\"The{parameter}\"";
}
