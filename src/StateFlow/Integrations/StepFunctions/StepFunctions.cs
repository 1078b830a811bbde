using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Step Functions itself.</summary>
public static class StepFunctions
{
    /// <summary>Starts an execution of another state machine. Becomes <c>states:startExecution</c>.</summary>
    /// <remarks>
    /// The state's <c>Arguments</c> or <c>Parameters</c> are the input of the execution; without them it is given the state's input, and with
    /// <c>WaitForTaskToken</c> an object with <c>input</c> and <c>taskToken</c>. A member <c>AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID</c> with
    /// the id of this execution links the two in the console.
    /// </remarks>
    /// <param name="stateMachineArn">The state machine, a version or an alias of it. Becomes <c>StateMachineArn</c>.</param>
    /// <param name="name">The name of the execution; made up when it is not given. Becomes <c>Name</c>.</param>
    /// <example><code>.Task("Pay", StepFunctions.StartExecution("${Payment}").Sync(), t => t.Arguments(new { orderId = Jsonata.Expr("$states.input.id") }))</code></example>
    public static NestedExecution StartExecution(object stateMachineArn, object? name = null)
    {
        var call = new ServiceCall("states:startExecution", ("StateMachineArn", Required(stateMachineArn)), ("Name", name));
        return new NestedExecution(call with { PayloadParameter = "Input" });
    }
}
