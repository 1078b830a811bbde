using System.Runtime.CompilerServices;

namespace StateFlow;

/// <summary>Adds <see cref="Catch"/> to what can be caught.</summary>
public static class CatchVerbs
{
    extension<TBuilder>(TBuilder builder)
        where TBuilder : StateBuilder, ICatchable
    {
        /// <summary>
        /// Goes on elsewhere when the state fails with one of some errors and is not retried any more. Becomes an item of <c>Catch</c>; the
        /// first that matches counts.
        /// </summary>
        /// <remarks>
        /// The states of the handler are written after those of the main line. A handler that does not end goes on with what follows the
        /// state, as if nothing had happened. Without <c>ResultPath</c> or <c>Output</c> the error replaces the data.
        /// </remarks>
        /// <param name="errors">The error names; see <see cref="Errors"/>. Becomes <c>ErrorEquals</c>.</param>
        /// <param name="handler">Adds the states of the handler, or jumps: <c>h => h.GoTo("…")</c>. Becomes <c>Next</c>.</param>
        /// <param name="configure">Says what becomes of the data.</param>
        /// <param name="file">Given by the compiler.</param>
        /// <param name="line">Given by the compiler.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Catch([Errors.All], h => h.Fail("Not charged", error: "ChargeFailed"), c => c.Assign("error", Jsonata.ErrorOutput))</code></example>
        /// <exception cref="ArgumentException">There is no error name.</exception>
        public TBuilder Catch(
            ReadOnlySpan<string> errors,
            Action<FlowBuilder> handler,
            Action<CatchBuilder>? configure = null,
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0)
        {
            Arguments.CheckErrors(errors);
            ArgumentNullException.ThrowIfNull(handler);
            var draft = builder.Draft;
            var catcher = new CatchBuilder(draft.Flow, [.. errors], new SourceLocation(file, line, null));
            configure?.Invoke(catcher);
            catcher.Close();
            draft.Catchers.Add(catcher);
            catcher.Handle(handler);
            return builder;
        }
    }
}
