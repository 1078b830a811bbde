using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A task that waits for its token gives it to somebody (SF12018), but not to everybody (SF16005).</summary>
/// <remarks>AWS accepts a call without the token, and the task waits until its timeout (recorded).</remarks>
internal sealed class TaskTokens : StateRule
{
    private static readonly string[] Token = ["Task", "Token"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Arguments is not { IsMissing: false } arguments)
        {
            return;
        }

        if (scope.Resource.WaitsFor is IntegrationPattern.WaitForTaskToken && !MayGiveToken(scope, arguments))
        {
            findings.Report(
                IntegrationRules.TokenNotPassed,
                scope.Pointer,
                $"The Task state '{scope.State.Name}' waits for its task token, but gives it to nobody, and so waits until its timeout. "
                    + $"Add {(scope.IsJsonata ? "'{% $states.context.Task.Token %}'" : "'$$.Task.Token'")} to '{arguments.Field}'.",
                arguments.Field.Name);
        }

        if (DescribeAudience(scope.Resource) is { } audience && FindToken(scope, arguments) is { } text)
        {
            findings.Report(
                SecurityRules.TokenLogged,
                scope.Pointer,
                $"The Task state '{scope.State.Name}' sends its task token to {audience}: whoever reads it can answer for the task. Send it to a queue or a function.",
                text.Path);
        }
    }

    private static string? DescribeAudience(TaskResource? resource) => resource.ServiceAction switch
    {
        "sns:publish" or "sns:publishBatch" => "all who subscribe to a topic",
        "ses:sendEmail" or "ses:sendRawEmail" or "ses:sendTemplatedEmail" or "sesv2:sendEmail" => "a mailbox",
        "cloudwatchlogs:putLogEvents" => "a log",
        _ => null,
    };

    /// <summary>Tells whether the token is, or may be, among what is given; what cannot be read may be it.</summary>
    private static bool MayGiveToken(StateScope scope, CallArguments arguments)
    {
        if (FindToken(scope, arguments) is not null)
        {
            return true;
        }

        foreach (var text in scope.Expressions)
        {
            if (text.Owner.Field == arguments.Field && text is PathText { Query: null } or IntrinsicText { Call: null } or JsonataText { Check.IsValid: false })
            {
                return true;
            }
        }

        return arguments.All.Any(a => HasOpenText(a.Value, scope.IsJsonata, a.Written != a.Name));
    }

    private static ExpressionText? FindToken(StateScope scope, CallArguments arguments)
    {
        foreach (var text in scope.Expressions)
        {
            if (text.Owner.Field == arguments.Field && ReadsToken(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Tells whether an expression reads the token, or something that holds it: the context object.</summary>
    private static bool ReadsToken(ExpressionText text)
    {
        foreach (var names in Reads.Of(text, PathRoot.Context, "context"))
        {
            if (names.Take(Token.Length).SequenceEqual(Token.Take(names.Count)))
            {
                return true;
            }
        }

        return text is JsonataText { Check.Facts.StatesPaths: var paths } && paths.Any(p => p.Names.Count == 0);
    }

    /// <summary>Tells whether a text that is evaluated holds a placeholder, so that nobody knows what it reads.</summary>
    private static bool HasOpenText(Json value, bool isJsonata, bool isEvaluated) => value.ValueKind switch
    {
        JsonValueKind.String => (isEvaluated || (isJsonata && Jsonata.IsExpression(value.GetString()))) && TokenText.IsIn(value.GetString()),
        JsonValueKind.Array => value.Items.Any(i => HasOpenText(i, isJsonata, isEvaluated)),
        JsonValueKind.Object => value.Members.Any(m => HasOpenText(m.Value, isJsonata, EvaluatedName.Is(m.Key))),
        _ => false,
    };
}
