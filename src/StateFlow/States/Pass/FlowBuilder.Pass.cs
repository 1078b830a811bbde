using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Pass states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Pass state: passes its input on, makes data, or assigns variables.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="configure">Says what it makes.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>.Pass("Start counting", p => p.Assign("attempts", 0))</code></example>
    public FlowBuilder Pass(
        string name, Action<PassBuilder>? configure = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new PassBuilder(this, FullName(name), new SourceLocation(file, line, null)), configure);
}
