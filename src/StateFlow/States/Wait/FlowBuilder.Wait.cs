using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Wait states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Wait state that waits for some time. Becomes <c>Seconds</c>, or <c>SecondsPath</c> of a path.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="duration">A time span of whole seconds, a JSONata expression or a path that gives seconds, or a token.</param>
    /// <param name="configure">Says the rest.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>.Wait("Cool down", TimeSpan.FromSeconds(30))</code></example>
    public FlowBuilder Wait(
        string name,
        SecondsSource duration,
        Action<WaitBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return Add(new WaitBuilder(this, FullName(name), new WaitDuration.Seconds(duration.Source), new SourceLocation(file, line, null)), configure);
    }

    /// <summary>Adds a Wait state that waits until a time. Becomes <c>Timestamp</c>, or <c>TimestampPath</c> of a path.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="time">A time, a JSONata expression or a path that gives an RFC 3339 timestamp, or a token. A past time does not wait.</param>
    /// <param name="configure">Says the rest.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>.WaitUntil("Delivery day", Jsonata.Expr("$states.input.deliverAt"))</code></example>
    public FlowBuilder WaitUntil(
        string name,
        TimestampSource time,
        Action<WaitBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Add(new WaitBuilder(this, FullName(name), new WaitDuration.Timestamp(time.Source), new SourceLocation(file, line, null)), configure);
    }
}
