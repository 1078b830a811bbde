using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Lambda.</summary>
public static class Lambda
{
    /// <summary>Invokes a function. Becomes <c>lambda:invoke</c>.</summary>
    /// <remarks>
    /// The state's <c>Arguments</c> or <c>Parameters</c> are the payload of the function; without them it is given the state's input, and with
    /// <c>WaitForTaskToken</c> an object with <c>input</c> and <c>taskToken</c>. The result is an envelope whose <c>Payload</c> is what the function
    /// returns; see <see cref="LambdaInvocation.UnwrapPayload"/>.
    /// </remarks>
    /// <param name="function">The name or ARN of the function: a text, a token, an expression or a path. Becomes <c>FunctionName</c>.</param>
    /// <param name="qualifier">The version or alias. Becomes <c>Qualifier</c>.</param>
    /// <param name="invocationType"><c>RequestResponse</c>, <c>Event</c> or <c>DryRun</c>. Becomes <c>InvocationType</c>.</param>
    /// <param name="clientContext">Data about the caller. Becomes <c>ClientContext</c>.</param>
    /// <param name="logType"><c>Tail</c> to be given the end of the log. Becomes <c>LogType</c>.</param>
    /// <example><code>.Task("Charge card", Lambda.Invoke("${ChargeCard}"), t => t.Arguments(new { orderId = Jsonata.Expr("$states.input.id") }))</code></example>
    public static LambdaInvocation Invoke(
        object function,
        object? qualifier = null,
        object? invocationType = null,
        object? clientContext = null,
        object? logType = null)
    {
        var call = new ServiceCall(
            "lambda:invoke",
            ("FunctionName", Required(function)),
            ("Qualifier", qualifier),
            ("InvocationType", invocationType),
            ("ClientContext", clientContext),
            ("LogType", logType));
        return new LambdaInvocation(call with { PayloadParameter = "Payload" });
    }
}

/// <summary>An invocation of a Lambda function.</summary>
public sealed class LambdaInvocation : Integration
{
    internal LambdaInvocation(ServiceCall call)
        : base(call)
    {
    }

    /// <summary>Makes what the function returns the output of the state, without the envelope around it.</summary>
    /// <remarks>Becomes <c>"Output": "{% $states.result.Payload %}"</c>, or <c>"OutputPath": "$.Payload"</c> in a JSONPath state.</remarks>
    public Integration UnwrapPayload() => new(Call with { Unwrapped = "Payload" });

    /// <summary>
    /// Waits until somebody answers with the task token, which the function is given as <c>taskToken</c> unless there are arguments; then it must be
    /// among them: <c>Jsonata.TaskToken</c> or <c>JsonPath.TaskToken</c>. Becomes <c>.waitForTaskToken</c>. Standard workflows only.
    /// </summary>
    public Integration WaitForTaskToken() => As(IntegrationPattern.WaitForTaskToken);
}
