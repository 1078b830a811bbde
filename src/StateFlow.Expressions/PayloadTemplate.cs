using System.Diagnostics.CodeAnalysis;
using StateFlow.Expressions.Templates;

namespace StateFlow.Expressions;

/// <summary>A JSON value with fields to fill in, compiled once: <c>{ "id.$": "$.order.id", "kind": "book" }</c>.</summary>
/// <remarks>
/// States Language specification, "Payload Template". The value of a member whose name ends with <c>.$</c> is a path (it begins with <c>$</c>) or a call
/// of an intrinsic function; the member gets its result, and its name without the ending. Everything else is taken as it is, also a string that
/// looks like a path, and a string in an array. Objects are searched at any depth, in arrays too. That a template must be an object is for the
/// field to say.
/// </remarks>
public sealed class PayloadTemplate
{
    private readonly TemplateNode<PathScope> _node;

    internal PayloadTemplate(Json source, TemplateNode<PathScope> node, EquatableArray<TemplateField> fields) => (Source, _node, Fields) = (source, node, fields);

    /// <summary>Gets the value the template was made of.</summary>
    public Json Source { get; }

    /// <summary>Gets the members that are filled in, in the order of the text.</summary>
    public EquatableArray<TemplateField> Fields { get; }

    /// <summary>Compiles a template.</summary>
    /// <param name="source">The value.</param>
    /// <param name="template">The template.</param>
    /// <param name="errors">Everything that is wrong with it; each error says in which field.</param>
    public static bool TryCompile(Json source, [NotNullWhen(true)] out PayloadTemplate? template, out EquatableArray<ExpressionError> errors)
    {
        template = PayloadTemplateCompiler.Compile(source, out errors);
        return template is not null;
    }

    /// <summary>Compiles a template.</summary>
    /// <param name="source">The value.</param>
    /// <exception cref="FormatException"><paramref name="source"/> is not a template; the message says everything that is wrong.</exception>
    public static PayloadTemplate Compile(Json source) => TryCompile(source, out var template, out var errors)
        ? template
        : throw new FormatException(string.Join("\n", errors.Select(e => $"{e.Pointer}: {e}")));

    /// <summary>Fills the template in. What does not depend on the scope is shared by all results.</summary>
    /// <param name="scope">The documents that the fields read.</param>
    /// <returns>The value, or the error of the first field that has one, with its place in the template.</returns>
    public ExpressionResult Evaluate(PathScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return TemplateEvaluation.Evaluate(_node, scope);
    }
}
