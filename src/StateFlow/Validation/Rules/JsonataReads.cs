using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Expressions find what they read, where the states before make it certain: SF15017, SF15018, SF15020.</summary>
/// <remarks>
/// Recorded: an expression that gives nothing fails with <c>States.QueryEvaluationError</c>. In a longer expression a missing value may be meant, so that only
/// expressions are looked at which are a path and nothing else.
/// </remarks>
internal sealed class JsonataReads : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (!scope.IsJsonata)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text is JsonataText { StatesPath: { } path } && !IsSaidElsewhere(scope, text, path)
                && PathShapes.Find(path, scope.Shapes) is AbsentShape { Origin: { } origin } absent)
            {
                Report(scope, text, path, absent, origin, findings);
            }
        }
    }

    /// <summary>A result that is not there yet has a finding of its own (SF9034), and so has the payload of a function that is read beside its place (SF12019).</summary>
    private static bool IsSaidElsewhere(StateScope scope, ExpressionText text, JsonataStatesPath path) =>
        path.Names is ["result", ..] && (text.Moment is not Moment.Result || scope.Resource is TaskResource.Optimized { Integration.Name: "lambda:invoke" });

    private static void Report(StateScope scope, ExpressionText text, JsonataStatesPath path, AbsentShape absent, ShapeOrigin origin, Findings findings)
    {
        var known = Words.List(absent.At.MemberNames);
        var only = known.Length == 0 ? "nothing" : $"only {known}";
        var name = origin.State.State.Name;
        var (rule, why) = origin.Kind switch
        {
            OriginKind.Cause => (DataFlowRules.CauseIsJsonString, "but the cause of an error is text: read it with $parse first"),
            OriginKind.Integration when origin.State != scope => (
                DataFlowRules.JsonataMissingOutput,
                $"but '{name}' has no 'Output', and so gives its result as it is, with {only}. Give it the 'Output' {{% $states.result.Payload %}}"),
            _ => (DataFlowRules.JsonataUndefinedField, $"but the data that comes from '{name}' has {only} there"),
        };
        var meant = findings.Nearest(path.Names[^1], absent.At.MemberNames) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty;
        findings.Report(new Diagnostic(rule, scope.Pointer + JsonPointer.Of(text.Path), $"The state '{scope.State.Name}' reads '{path}', {why}.{meant}")
        {
            Related = origin.State == scope ? [] : [new RelatedPlace(origin.State.Pointer, "Here the data is made.")],
        });
    }
}
