using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Choice states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a Choice state: decides where the flow goes on. Branches that do not end meet again at the next state.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="configure">Adds the rules.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// .Choice("Express?", c => c
    ///     .When(Jsonata.Condition("$states.input.express"), e => e.Task("Reserve courier", Lambda.Invoke("${Reserve}")))
    ///     .Otherwise())
    /// </code>
    /// </example>
    public FlowBuilder Choice(
        string name, Action<ChoiceBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new ChoiceBuilder(this, FullName(name), new SourceLocation(file, line, null)), configure);
    }
}
