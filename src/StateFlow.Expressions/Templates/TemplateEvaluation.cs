namespace StateFlow.Expressions.Templates;

/// <summary>Fills compiled templates in.</summary>
internal static class TemplateEvaluation
{
    public static ExpressionResult Evaluate<TScope>(TemplateNode<TScope> node, TScope scope)
    {
        switch (node)
        {
            case ConstantNode<TScope> constant:
                return new(constant.Value);
            case FieldNode<TScope> field:
                return field.Fill(scope);
            case ObjectNode<TScope> members:
                return Evaluate(members, scope);
            case ArrayNode<TScope> array:
                return Evaluate(array.Items, scope, out var items) is { } error ? new(error) : new(Json.FromList(items));
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown part {node}.");
        }
    }

    private static ExpressionResult Evaluate<TScope>(ObjectNode<TScope> node, TScope scope)
    {
        if (Evaluate(node.Values, scope, out var values) is { } error)
        {
            return new(error);
        }

        // The compiler has seen to it that the names differ, so they need not be looked up again.
        return new(Json.FromMap(new JsonMap(node.Names, values, values.Length, null)));
    }

    private static ExpressionError? Evaluate<TScope>(TemplateNode<TScope>[] nodes, TScope scope, out Json[] values)
    {
        values = new Json[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var result = Evaluate(nodes[i], scope);
            if (result.Error is not null)
            {
                return result.Error;
            }

            values[i] = result.Value;
        }

        return Nesting.HasRoomFor(values) ? null : new ExpressionError(ErrorCodes.Runtime, $"The result nests deeper than {Json.MaxDepth} levels.", 0);
    }
}
