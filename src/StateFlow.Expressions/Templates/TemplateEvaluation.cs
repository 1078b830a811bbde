namespace StateFlow.Expressions.Templates;

/// <summary>Fills compiled templates in.</summary>
internal static class TemplateEvaluation
{
    public static ExpressionResult Evaluate(TemplateNode node, PathScope scope)
    {
        switch (node)
        {
            case ConstantNode constant:
                return new(constant.Value);
            case FieldNode field:
                return Fill(field, scope);
            case ObjectNode members:
                return Evaluate(members, scope);
            case ArrayNode array:
                return Evaluate(array.Items, scope, out var items) is { } error ? new(error) : new(Json.FromList(items));
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown part {node}.");
        }
    }

    private static ExpressionResult Evaluate(ObjectNode node, PathScope scope)
    {
        if (Evaluate(node.Values, scope, out var values) is { } error)
        {
            return new(error);
        }

        // The compiler has seen to it that the names differ, so they need not be looked up again.
        return new(Json.FromMap(new JsonMap(node.Names, values, values.Length, null)));
    }

    private static ExpressionError? Evaluate(TemplateNode[] nodes, PathScope scope, out Json[] values)
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

    private static ExpressionResult Fill(FieldNode node, PathScope scope)
    {
        var field = node.Field;
        if (field.Call is { } call)
        {
            var called = call.Evaluate(scope);
            return called.Error is { } failure ? new(failure with { Pointer = field.Pointer }) : called;
        }

        var result = field.Query!.Evaluate(scope, out var isMissing);
        if (result.Error is not { } error)
        {
            return result;
        }

        // Recorded for a field of Parameters.
        var message = isMissing && field.Query.TryGetDocument(scope, out var document)
            ? $"The JSONPath '{field.Query.Source}' specified for the field '{node.Name}' could not be found in the input '{document}'"
            : error.Message;
        return new(error with { Message = message, Pointer = field.Pointer });
    }
}
