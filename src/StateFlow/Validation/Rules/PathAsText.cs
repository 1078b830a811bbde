using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A path stands in the field that is for paths: SF7020. AWS warns of it: NO_PATH.</summary>
internal sealed class PathAsText : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata || scope.State is not (FailState or ChoiceState))
        {
            return;
        }

        var fields = scope.Evaluated;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (field.Value.ValueKind is JsonValueKind.String
                && HasPathForm(field)
                && TemplateTexts.LooksLikePath(field.Value.GetString())
                && JsonPathQuery.TryParse(field.Value.GetString(), out _, out _))
            {
                Report(scope, field, findings);
            }
        }
    }

    private static bool HasPathForm(EvaluatedField field) =>
        field.Field == AslField.Error || field.Field == AslField.Cause || (field.Use is FieldUse.Literal && field.Field != AslField.Of(ComparisonOperator.StringMatches));

    private static void Report(StateScope scope, EvaluatedField field, Findings findings)
    {
        var pointer = scope.Pointer + JsonPointer.Of(field.Path);
        findings.Report(new Diagnostic(
            PathRules.MissingPathSuffix,
            pointer,
            $"'{string.Join('/', field.Path)}' of the state '{scope.State.Name}' is the text '{Excerpt.Of(field.Value.GetString())}', and not what the path gives. Use '{field.Field}Path'.")
        {
            Fix = Fix.Rename(pointer, field.Field.Name, $"{field.Field}Path"),
        });
    }
}
