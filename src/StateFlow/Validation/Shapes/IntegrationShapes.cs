using StateFlow.Expressions;

namespace StateFlow.Validation.Shapes;

/// <summary>What is certain about the results of tasks.</summary>
internal static class IntegrationShapes
{
    private const string LambdaInvoke = ":states:::lambda:invoke";

    /// <summary>Gives the result of a task; unknown, but for the wrapper that <c>lambda:invoke</c> puts around what the function returns.</summary>
    /// <remarks>Source: developer guide, "Invoke Lambda function with Step Functions"; the Lambda API has <c>FunctionError</c> and <c>LogResult</c> besides.</remarks>
    public static Shape Of(TaskState task, StateScope state) =>
        task.Resource is { } resource && resource.EndsWith(LambdaInvoke, StringComparison.Ordinal)
            ? new ObjectShape(
                new(StringComparer.Ordinal)
                {
                    ["ExecutedVersion"] = Shape.Unknown,
                    ["FunctionError"] = Shape.Unknown,
                    ["LogResult"] = Shape.Unknown,
                    ["Payload"] = Shape.Unknown,
                    ["SdkHttpMetadata"] = Shape.Unknown,
                    ["SdkResponseMetadata"] = Shape.Unknown,
                    ["StatusCode"] = new ScalarShape(JsonataKinds.Number, null),
                },
                new ShapeOrigin(state, OriginKind.Integration))
            : Shape.Unknown;
}
