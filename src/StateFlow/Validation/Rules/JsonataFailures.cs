using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Expressions call functions that there are, with what they take: SF9017 to SF9020.</summary>
/// <remarks>
/// jsonata.md, sections 16 and 18. The service finds out when the state runs: <c>States.QueryEvaluationError</c>. An error is what fails whenever the
/// expression is evaluated; what stands in a branch, a predicate or a lambda is a warning.
/// </remarks>
internal sealed class JsonataFailures : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (!scope.IsJsonata)
        {
            return;
        }

        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is JsonataText { IsUnderstood: true, Check.Facts: { } facts } text)
            {
                foreach (var failure in facts.Failures)
                {
                    Report(scope, text, failure, findings);
                }
            }
        }
    }

    private static void Report(StateScope scope, JsonataText text, JsonataFailure failure, Findings findings)
    {
        var error = failure.Error;
        var rule = RuleOf(error);
        var place = Excerpt.Place(text.Text[..^Jsonata.Close.Length], error.Start + Jsonata.Open.Length);
        findings.Report(new Diagnostic(
            rule,
            scope.Pointer + Asl.JsonPointer.Of(text.Path),
            $"The expression '{text.Place}' of the state '{scope.State.Name}' fails {place}: {error.Code}: {error.Message}. {Advice(rule, error, findings)}")
        {
            Severity = failure.IsCertain && text.IsAlwaysEvaluated ? rule.Severity : Severity.Warning,
        });
    }

    private static DiagnosticDescriptor RuleOf(ExpressionError error) => error.Code switch
    {
        "T1006" => error.Token is "eval" ? JsonataRules.JsonataEval : JsonataRules.JsonataUnknownFunction,
        "T0410" => JsonataRules.JsonataArity,
        _ => JsonataRules.JsonataLiteralType,
    };

    private static string Advice(DiagnosticDescriptor rule, ExpressionError error, Findings findings) => rule.Id switch
    {
        "SF9017" => "Step Functions has no '$eval'; '$parse' reads JSON.",
        "SF9018" => $"There is no function '${error.Token}'. {Nearest(error.Token ?? string.Empty, findings)}",
        "SF9019" => $"Give '${error.Token}' what it takes.",
        _ => "Convert the value first, as '$number' and '$string' do.",
    };

    private static string Nearest(string name, Findings findings) => findings.Nearest(name, JsonataQuery.FunctionNames) is { } nearest
        ? $"Did you mean '${nearest}'?"
        : "Call one of JSONata, or one that the expression itself defines.";
}
