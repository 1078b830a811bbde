using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Fail states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Fail state, which ends the machine, the branch or the iteration with an error.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="error">
    /// The error name: a text, a JSONata expression, a path or an intrinsic function that gives a text. Becomes <c>Error</c> or <c>ErrorPath</c>.
    /// </param>
    /// <param name="cause">What happened, for people; given as the error is. Becomes <c>Cause</c> or <c>CausePath</c>.</param>
    /// <param name="configure">Says the rest.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <example><code>.Fail("Declined", error: "PaymentDeclined", cause: Jsonata.Expr("$error.Cause"))</code></example>
    public FlowEnd Fail(
        string name,
        TextSource? error = null,
        TextSource? cause = null,
        Action<FailBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Add(new FailBuilder(this, FullName(name), error, cause, new SourceLocation(file, line, null)), configure);
        return FlowEnd.Instance;
    }
}
