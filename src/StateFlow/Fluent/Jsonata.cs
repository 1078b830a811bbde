using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Makes JSONata expressions for payloads, fields and conditions of JSONata states.</summary>
public static class Jsonata
{
    internal const string Open = "{%";
    internal const string Close = "%}";

    /// <summary>Gets the token with which a <c>.waitForTaskToken</c> task is answered: <c>$states.context.Task.Token</c>.</summary>
    public static JsonataExpression TaskToken { get; } = Expr("$states.context.Task.Token");

    /// <summary>Gets the input of the state: <c>$states.input</c>.</summary>
    public static JsonataExpression Input { get; } = Expr("$states.input");

    /// <summary>Gets the result of the task, the branches or the iterations: <c>$states.result</c>.</summary>
    public static JsonataExpression Result { get; } = Expr("$states.result");

    /// <summary>Gets the error of a catcher, an object with <c>Error</c> and <c>Cause</c>: <c>$states.errorOutput</c>.</summary>
    public static JsonataExpression ErrorOutput { get; } = Expr("$states.errorOutput");

    /// <summary>Makes an expression.</summary>
    /// <param name="expression">The JSONata text, without <c>{%</c> and <c>%}</c>.</param>
    /// <example><code>t.Arguments(new { orderId = Jsonata.Expr("$states.input.order.id") })</code></example>
    /// <exception cref="ArgumentException"><paramref name="expression"/> is blank, or has the delimiters already.</exception>
    public static JsonataExpression Expr(string expression)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expression);
        return expression.StartsWith(Open, StringComparison.Ordinal)
            ? throw new ArgumentException($"Write the expression without '{Open}' and '{Close}': they are added.", nameof(expression))
            : new JsonataExpression(expression);
    }

    /// <summary>Makes the condition of a Choice rule. Becomes <c>Condition</c>.</summary>
    /// <param name="expression">The JSONata text, without <c>{%</c> and <c>%}</c>; it must give true or false.</param>
    /// <example><code>choice.When(Jsonata.Condition("$checks.flagged"), review => review.Succeed("Reviewed"))</code></example>
    /// <exception cref="ArgumentException"><paramref name="expression"/> is blank, or has the delimiters already.</exception>
    public static Condition Condition(string expression) => new JsonataCondition(Json.From(Expr(expression).ToString()));

    /// <summary>Tells whether a text is an expression: nothing before <c>{%</c>, nothing after <c>%}</c>.</summary>
    internal static bool IsExpression(string text) =>
        text.Length >= Open.Length + Close.Length && text.StartsWith(Open, StringComparison.Ordinal) && text.EndsWith(Close, StringComparison.Ordinal);

    /// <summary>Gives what stands between the delimiters of an expression.</summary>
    internal static string Undelimit(string text) => text[Open.Length..^Close.Length];

    /// <summary>Puts an expression between its delimiters.</summary>
    internal static string Delimit(string expression) => $"{Open} {expression} {Close}";
}
