using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Succeed states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Succeed state, which ends the machine, the branch or the iteration with success.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="configure">Says what the output is.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <example><code>.Succeed("Done")</code></example>
    public FlowEnd Succeed(
        string name, Action<SucceedBuilder>? configure = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Add(new SucceedBuilder(this, FullName(name), new SourceLocation(file, line, null)), configure);
        return FlowEnd.Instance;
    }
}
