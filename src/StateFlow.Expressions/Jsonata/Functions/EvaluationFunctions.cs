namespace StateFlow.Expressions.Jsonata;

/// <summary>The function that evaluates a text.</summary>
internal static class EvaluationFunctions
{
    public static NativeFunction[] All { get; } = [new("eval", "<sx?:x>", 2, Evaluate)];

    private static Json Evaluate(in Call call)
    {
        var run = call.Run;
        var context = call.Has(1) ? Document(call[1]) : call.Context;
        JsonataQuery query;
        try
        {
            query = JsonataQuery.Compile(call.Text(0), JsonataDialect.Standard);
        }
        catch (JsonataFault fault)
        {
            throw new JsonataFault("D3120") { Value = Json.From(Messages.Of(fault)) };
        }

        var depth = run.Depth;
        try
        {
            run.Enter(depth + 1, 1);
            return query.Evaluate(context, run);
        }
        catch (JsonataFault fault) when (fault.Code is not ("D1011" or "D1012" or "D2015"))
        {
            throw new JsonataFault("D3121") { Value = Json.From(Messages.Of(fault)) };
        }
        finally
        {
            run.Depth = depth;
        }
    }

    private static Json Document(in Json value) =>
        value.Node is JsonList { Kind: ListKind.Plain } ? Json.FromNode(new JsonList([value], ListKind.Document)) : value;
}
