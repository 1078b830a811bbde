using System.Runtime.CompilerServices;
using StateFlow.Integrations;

namespace StateFlow;

/// <content>Adding Task states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Task state: calls a service, a function, an activity, an HTTP endpoint.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="call">
    /// What is called: <c>Lambda.Invoke(…)</c>, <c>Sqs.SendMessage(…)</c>, <c>AwsSdk.Call(…)</c> and so on, or the ARN of a resource as a text.
    /// Becomes <c>Resource</c> and a part of the arguments.
    /// </param>
    /// <param name="configure">Says the rest: arguments, retries, timeouts.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>.Task("Charge card", Lambda.Invoke("${ChargeCard}"), t => t.Timeout(TimeSpan.FromSeconds(30)))</code></example>
    public FlowBuilder Task(
        string name,
        Integration call,
        Action<TaskBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Add(new TaskBuilder(this, FullName(name), call, new SourceLocation(file, line, null)), configure);
    }
}
