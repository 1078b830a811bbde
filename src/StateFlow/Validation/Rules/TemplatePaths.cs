using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A member whose name ends with <c>.$</c> is a path or a call: SF7012 to SF7016. Which fault a call has is said by <see cref="IntrinsicSyntax"/>.</summary>
/// <remarks>asl.md, section 5.3. AWS says "The value for the field 'parsed.$' must be a valid JSONPath or a valid intrinsic function call" (recorded).</remarks>
internal sealed class TemplatePaths : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            switch (texts[i])
            {
                case PathText { Owner.Use: FieldUse.Template, Error: { Fault: not SyntaxFault.PathFunction } error } text:
                    Report(scope, text, error, findings);
                    break;
                case IntrinsicText { Owner.Use: FieldUse.Template, Error: { } error } text when !IntrinsicSyntax.IsCall(text.Text):
                    Report(scope, text, error, findings);
                    break;
            }
        }
    }

    private static void Report(StateScope scope, ExpressionText text, ExpressionError error, Findings findings)
    {
        var member = text.Path[^1].ToString();
        var isLiteral = text is IntrinsicText;
        var trimmed = text.Text.TrimStart();
        var (problem, fix) = (error.Value, isLiteral) switch
        {
            ({ } value, _) => (
                $"is {Json.Describe(value.ValueKind)}, but must be a path or a call of an intrinsic function. For a fixed value take '.$' off the name.",
                Fix.Rename(PointerOf(scope, text), member, EvaluatedName.Plain(member))),
            (_, true) when trimmed.StartsWith('$') => (
                $"is '{Excerpt.Of(text.Text)}', with blanks before the path. Remove them.",
                Fix.Set(PointerOf(scope, text), Json.From(trimmed), "Remove the blanks")),
            (_, true) => (
                $"is '{Excerpt.Of(text.Text)}', which is neither a path nor a call of an intrinsic function. A path begins with '$'; for a fixed text take '.$' off the name.",
                null),
            _ => ($"is no path {Excerpt.Place(text.Text, error.Position)}: {error.Message}", null),
        };
        findings.Report(new Diagnostic(
            RuleOf(text, error, isLiteral),
            PointerOf(scope, text),
            $"'{text.Place}' of the state '{scope.State.Name}' {problem}")
        {
            Fix = fix,
        });
    }

    private static string PointerOf(StateScope scope, ExpressionText text) => scope.Pointer + JsonPointer.Of(text.Path);

    /// <summary>Members below the template itself have rules of their own: other validators do not look there.</summary>
    private static DiagnosticDescriptor RuleOf(ExpressionText text, ExpressionError error, bool isLiteral)
    {
        var depth = text.Path.Length - text.Owner.Path.Length;
        for (var i = text.Owner.Path.Length; i < text.Path.Length; i++)
        {
            if (text.Path[i].IsIndex)
            {
                return PathRules.DollarFieldInArray;
            }
        }

        return depth > 1 ? PathRules.DollarFieldDeep
            : error.Value is not null ? PathRules.DollarFieldNonString
            : isLiteral ? PathRules.DollarFieldLiteral
            : PathRules.DollarFieldBadPath;
    }
}
