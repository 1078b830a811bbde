using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Parallel states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Parallel state: runs branches at the same time; the result is the array of their outputs.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="configure">Adds the branches, and says the rest.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// .Parallel("Ship and bill", p => p
    ///     .Branch(b => b.Task("Ship", Lambda.Invoke("${Ship}")))
    ///     .Branch(b => b.Task("Bill", Lambda.Invoke("${Bill}"))))
    /// </code>
    /// </example>
    public FlowBuilder Parallel(
        string name, Action<ParallelBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new ParallelBuilder(this, FullName(name), new SourceLocation(file, line, null)), configure);
    }
}
