using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Catch: what happens instead when a state fails. A handler that does not end goes on behind the state.</summary>
public static class Catching
{
    #region catch
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("catch", flow => flow
        .Task("Get Quote", Lambda.Invoke("${GetQuote}"), task => task
            .Assign("quote", Jsonata.Expr("$states.result.Payload"))
            .Catch(
                ["Quote.NotFound"],
                missing => missing.Pass("Use List Price", pass => pass.Assign("quote", Jsonata.Expr("$states.input.listPrice"))),
                handler => handler.Output(Jsonata.Input))
            .Catch(
                [Errors.All],
                failed => failed.Fail("No Quote", error: Jsonata.Expr("$problem.Error"), cause: Jsonata.Expr("$problem.Cause")),
                handler => handler.Assign("problem", Jsonata.ErrorOutput)))
        .Task("Send Quote", Lambda.Invoke("${SendQuote}").UnwrapPayload(), task => task.Arguments(new { quote = Jsonata.Expr("$quote") })));
    #endregion
}
