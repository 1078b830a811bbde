using System.Text.Json;

namespace StateFlow.Expressions.Tests.Conformance;

/// <summary>What the fields of a state with paths make of its input and its result. Runs no state.</summary>
internal static class StatePipeline
{
    /// <summary>Gives what the state works on: its input after <c>InputPath</c>.</summary>
    public static ExpressionResult Input(JsonElement state, PathScope scope) => Path(state, "InputPath", scope);

    /// <summary>Gives what the state sends to its task, or what a Pass state passes on.</summary>
    public static ExpressionResult Arguments(JsonElement state, PathScope scope) =>
        Input(state, scope).TryGetValue(out var input, out var error) ? Template(state, "Parameters", scope with { Input = input }) : new(error);

    /// <summary>Gives the output of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="scope">What it reads.</param>
    /// <param name="result">What its task gave.</param>
    public static ExpressionResult Output(JsonElement state, PathScope scope, Json result)
    {
        var combined = scope.Input;
        if (!Template(state, "ResultSelector", scope with { Input = result }).TryGetValue(out var selected, out var error))
        {
            return new(error);
        }

        if (!state.TryGetProperty("ResultPath", out var path) || path.ValueKind is not JsonValueKind.Null)
        {
            var text = path.ValueKind is JsonValueKind.String ? path.GetString()! : "$";
            if (!ReferencePath.Parse(text).Set(scope.Input, selected).TryGetValue(out combined, out error))
            {
                return new(error);
            }
        }

        return Path(state, "OutputPath", scope with { Input = combined });
    }

    /// <summary>Fills a template of a state in; without it, gives the input.</summary>
    public static ExpressionResult Template(JsonElement state, string field, PathScope scope) =>
        state.TryGetProperty(field, out var template) ? PayloadTemplate.Compile(Json.From(template)).Evaluate(scope) : new(scope.Input);

    private static ExpressionResult Path(JsonElement state, string field, PathScope scope)
    {
        if (!state.TryGetProperty(field, out var path))
        {
            return new(scope.Input);
        }

        return path.ValueKind is JsonValueKind.Null ? new(Json.EmptyObject) : JsonPathQuery.Parse(path.GetString()!).Evaluate(scope);
    }
}
