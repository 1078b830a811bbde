using System.Diagnostics.CodeAnalysis;
using StateFlow.Expressions.Templates;

namespace StateFlow.Expressions;

/// <summary>A JSON value with JSONata expressions to fill in, compiled once: <c>{ "total": "{% $sum($states.input.prices) %}" }</c>.</summary>
/// <remarks>
/// A string that begins with <c>{%</c> and ends with <c>%}</c>, without blanks around them, is an expression; every other string is taken as it is. Names
/// of members are never expressions (Step Functions developer guide, "Transforming data with JSONata").
/// </remarks>
public sealed class JsonataTemplate
{
    private readonly TemplateNode<JsonataScope> _node;

    internal JsonataTemplate(Json source, TemplateNode<JsonataScope> node, EquatableArray<JsonataTemplateField> fields) => (Source, _node, Fields) = (source, node, fields);

    /// <summary>Gets the value the template was made of.</summary>
    public Json Source { get; }

    /// <summary>Gets the expressions, in the order of the text.</summary>
    public EquatableArray<JsonataTemplateField> Fields { get; }

    /// <summary>Compiles a template.</summary>
    /// <param name="source">The value.</param>
    /// <param name="field">The ASL field it is the value of, for messages: <c>Output</c>.</param>
    /// <param name="template">The template.</param>
    /// <param name="errors">Everything that is wrong with it; each error says in which field.</param>
    public static bool TryCompile(Json source, string field, [NotNullWhen(true)] out JsonataTemplate? template, out EquatableArray<ExpressionError> errors)
    {
        ArgumentNullException.ThrowIfNull(field);
        template = JsonataTemplateCompiler.Compile(source, field, out errors);
        return template is not null;
    }

    /// <summary>Fills the template in. What has no expressions is shared by all results.</summary>
    /// <param name="scope">The variables.</param>
    /// <returns>The value, or <c>States.QueryEvaluationError</c> of the first expression that fails or gives nothing.</returns>
    public ExpressionResult Evaluate(JsonataScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return TemplateEvaluation.Evaluate(_node, scope);
    }
}

/// <summary>An expression of a template.</summary>
/// <param name="Pointer">Where it stands, as a JSON pointer (RFC 6901) into the template.</param>
/// <param name="Query">The expression.</param>
public sealed record JsonataTemplateField(string Pointer, JsonataQuery Query);
