using StateFlow;

namespace Starters;

/// <summary>The smallest machine that says something: one state.</summary>
public static class HelloWorld
{
    #region hello-world
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("hello-world", flow => flow
        .Pass("Say Hello", pass => pass.Output(new { greeting = Jsonata.Expr("'Hello, ' & $states.input.name & '!'") })));
    #endregion
}
