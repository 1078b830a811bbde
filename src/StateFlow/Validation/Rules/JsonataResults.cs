using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Expressions give what their fields take: SF9021, SF9031, SF9036, SF9040, SF9041.</summary>
/// <remarks>
/// asl.md, sections 8.5 and 8.6. The service finds out when the state runs: "returned an unexpected result type. Expected 'array', but was 'number'" and
/// "returned an unsupported result type." (recorded).
/// </remarks>
internal sealed class JsonataResults : StateRule
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
            if (texts[i] is JsonataText { IsUnderstood: true, Check.Facts: { Failures.Count: 0 } facts } text)
            {
                Check(scope, text, facts, findings);
            }
        }
    }

    private static void Check(StateScope scope, JsonataText text, JsonataFacts facts, Findings findings)
    {
        if (facts.ResultKinds is JsonataKinds.Function)
        {
            Report(scope, text, JsonataRules.JsonataFunctionResult, "gives a function, which is no JSON. Call the function.", findings);
            return;
        }

        // What stands deeper in a field is a part of a value that may be anything.
        if (text.Path.Length != text.Owner.Path.Length || Expected(text.Owner.Field) is not (var kinds, var wanted))
        {
            return;
        }

        if ((facts.ResultKinds & kinds) == 0)
        {
            Report(scope, text, RuleOf(text.Owner.Field), $"never gives {wanted}, which the field needs.", findings);
        }
        else if (facts.IsSequence && text.Owner.Field == AslField.Items)
        {
            findings.Report(
                JsonataRules.JsonataItemsCollapse,
                scope.Pointer,
                $"The expression '{text.Place}' of the state '{scope.State.Name}' gives an array only when it finds several items: a single one is given itself, and none is nothing, both of which fail. Put it into brackets: '[ … ]'.",
                text.Path);
        }
    }

    private static (JsonataKinds Kinds, string Wanted)? Expected(AslField field) => field.Name switch
    {
        "Items" => (JsonataKinds.Array | JsonataKinds.Object, "an array"),
        "Condition" => (JsonataKinds.Boolean, "true or false"),
        "Error" or "Cause" or "Timestamp" => (JsonataKinds.String, "a string"),
        _ => field.Range is null ? null : (JsonataKinds.Number, "a number"),
    };

    private static DiagnosticDescriptor RuleOf(AslField field) => field.Name switch
    {
        "Items" => JsonataRules.JsonataItemsLiteralNotArray,
        "Condition" => JsonataRules.JsonataConditionNotBoolean,
        _ => JsonataRules.JsonataResultType,
    };

    private static void Report(StateScope scope, JsonataText text, DiagnosticDescriptor rule, string problem, Findings findings) =>
        findings.Report(new Diagnostic(rule, scope.Pointer + JsonPointer.Of(text.Path), $"The expression '{text.Place}' of the state '{scope.State.Name}' {problem}")
        {
            Severity = text.IsAlwaysEvaluated ? rule.Severity : Severity.Warning,
        });
}
