using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StateFlow;

/// <content>Adding states of JSON.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds a state as it is: of a kind that there is no verb for, because the language gained it after this version was made.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="state">
    /// The whole state, an object with <c>Type</c>. Without <c>Next</c>, <c>End</c>, <c>Choices</c> and <c>Default</c> it goes on as the chain does.
    /// </param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>.Raw("Approve", new { Type = "HumanTask", Assignee = "finance" })</code></example>
    /// <exception cref="ArgumentException">The state cannot be made into a JSON object.</exception>
    public FlowBuilder Raw(string name, object state, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(state);
        var content = Payload.ToTemplate(Payload.Convert(state, Definition.Options.SerializerOptions), name);
        return content.ValueKind is JsonValueKind.Object
            ? Add(new RawBuilder(this, FullName(name), content, new SourceLocation(file, line, null)), configure: null)
            : throw new ArgumentException($"The state '{name}' must be a JSON object.", nameof(state));
    }
}
