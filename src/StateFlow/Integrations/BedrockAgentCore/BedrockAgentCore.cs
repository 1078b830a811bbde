using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon Bedrock AgentCore.</summary>
public static class BedrockAgentCore
{
    /// <summary>Has an agent work on a request. Becomes <c>bedrockagentcore:invokeHarness</c>.</summary>
    /// <remarks>The service ends the task after 15 minutes.</remarks>
    /// <param name="harnessArn">The agent harness. Becomes <c>HarnessArn</c>.</param>
    /// <param name="runtimeSessionId">The session, which remembers what was said before. Becomes <c>RuntimeSessionId</c>.</param>
    /// <param name="messages">The conversation so far, a list. Becomes <c>Messages</c>.</param>
    /// <param name="systemPrompt">What the agent is told before. Becomes <c>SystemPrompt</c>.</param>
    /// <param name="model">The model that the agent uses. Becomes <c>Model</c>.</param>
    /// <param name="tools">The tools that the agent may use. Becomes <c>Tools</c>.</param>
    /// <param name="maxIterations">How often the agent may use its tools. Becomes <c>MaxIterations</c>.</param>
    /// <param name="timeoutSeconds">When the agent is stopped. Becomes <c>TimeoutSeconds</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Answer customer", BedrockAgentCore.InvokeHarness(
    ///     "${Harness}",
    ///     Jsonata.Expr("$states.context.Execution.Name"),
    ///     new[] { new { Role = "user", Content = new[] { new { Text = Jsonata.Expr("$states.input.question") } } } }))
    /// </code>
    /// </example>
    public static Integration InvokeHarness(
        object harnessArn,
        object runtimeSessionId,
        object messages,
        object? systemPrompt = null,
        object? model = null,
        object? tools = null,
        object? maxIterations = null,
        object? timeoutSeconds = null) =>
        new(new ServiceCall(
            "bedrockagentcore:invokeHarness",
            ("HarnessArn", Required(harnessArn)),
            ("RuntimeSessionId", Required(runtimeSessionId)),
            ("Messages", Required(messages)),
            ("SystemPrompt", systemPrompt),
            ("Model", model),
            ("Tools", tools),
            ("MaxIterations", maxIterations),
            ("TimeoutSeconds", timeoutSeconds)));
}
