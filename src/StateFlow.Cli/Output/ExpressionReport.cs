using StateFlow.Expressions;

namespace StateFlow.Cli.Output;

/// <summary>Shows what is wrong with an expression, with a mark under the place.</summary>
internal static class ExpressionReport
{
    /// <summary>Writes the error, the line of the expression, and the mark.</summary>
    public static string Of(string expression, ExpressionError error)
    {
        // JSONata counts to the end of a token: the mark goes under its last character.
        var start = Math.Clamp(error.Length > 0 ? error.Start : error.Position - 1, 0, expression.Length);
        var line = expression.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        line = start < line ? 0 : line;
        var end = expression.IndexOf('\n', start) is >= 0 and var found ? found : expression.Length;
        var text = expression[line..end].Replace('\t', ' ').TrimEnd('\r');
        var mark = new string('^', Math.Max(1, Math.Min(error.Length, text.Length - (start - line))));
        return $"error {error.Code}: {error.Message}\n  {text}\n  {new string(' ', start - line)}{mark}\n";
    }
}
