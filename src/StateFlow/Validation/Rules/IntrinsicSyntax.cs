using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Calls of intrinsic functions are well-formed: SF8001 to SF8008, SF8014 to SF8016, SF8019.</summary>
/// <remarks>asl.md, section 7. AWS says of all of them that the value "must be a valid JSONPath or a valid intrinsic function call" (recorded).</remarks>
internal sealed class IntrinsicSyntax : StateRule
{
    private const string Prefix = "States.";

    /// <summary>Tells whether a text is meant as a call.</summary>
    public static bool IsCall(string text) => text.AsSpan().TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public override void Check(StateScope scope, Findings findings)
    {
        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is IntrinsicText { Error: { } error } text && IsCall(text.Text))
            {
                Report(scope, text, error, findings);
            }
        }
    }

    private static void Report(StateScope scope, IntrinsicText text, ExpressionError error, Findings findings)
    {
        var pointer = scope.Pointer + JsonPointer.Of(text.Path);
        var subject = $"'{text.Place}' of the state '{scope.State.Name}'";
        if (char.IsWhiteSpace(text.Text[0]))
        {
            findings.Report(new Diagnostic(
                IntrinsicRules.IntrinsicLeading, pointer, $"{subject} has blanks before the call '{Excerpt.Of(text.Text.TrimStart())}'. Remove them: a call begins with its function.")
            {
                Fix = Fix.Set(pointer, Json.From(text.Text.TrimStart()), "Remove the blanks"),
            });
            return;
        }

        var name = text.Text.Substring(error.Start, error.Length);
        var nearest = error.Fault is SyntaxFault.UnknownFunction ? findings.Nearest(name[Prefix.Length..], IntrinsicCall.FunctionNames.Select(n => n[Prefix.Length..])) : null;
        var suggestion = nearest is null ? string.Empty : $" Did you mean '{Prefix}{nearest}'?";
        findings.Report(new Diagnostic(
            RuleOf(text.Text, error), pointer, $"{subject} is no call {Excerpt.Place(text.Text, error.Position)}: {error.Message}{suggestion}")
        {
            Fix = error.Fault is SyntaxFault.FunctionCase ? WithCase(pointer, text.Text, error.Start, name) : null,
        });
    }

    private static Fix WithCase(string pointer, string text, int start, string name)
    {
        var right = IntrinsicCall.FunctionNames.First(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        return Fix.Set(pointer, Json.From(text.Remove(start, name.Length).Insert(start, right)), $"Write '{right}'");
    }

    private static DiagnosticDescriptor RuleOf(string text, ExpressionError error) => error.Fault switch
    {
        SyntaxFault.UnknownFunction => IntrinsicRules.UnknownIntrinsic,
        SyntaxFault.FunctionCase => IntrinsicRules.IntrinsicCase,
        SyntaxFault.Quotes => IntrinsicRules.IntrinsicQuotes,
        SyntaxFault.Trailing => IntrinsicRules.IntrinsicTrailing,
        SyntaxFault.ArgumentCount when text.AsSpan(error.Start).StartsWith("States.UUID", StringComparison.Ordinal) => IntrinsicRules.IntrinsicArityUuid,
        SyntaxFault.ArgumentCount => IntrinsicRules.IntrinsicArity,
        SyntaxFault.TooDeep => IntrinsicRules.IntrinsicNestDepth,
        SyntaxFault.PathArgument => IntrinsicRules.IntrinsicBadPathArg,
        SyntaxFault.PathFunction => PathRules.JsonPathFunction,
        SyntaxFault.Argument => IntrinsicRules.IntrinsicBareWord,
        SyntaxFault.Escape => IntrinsicRules.IntrinsicEscape,
        _ => IntrinsicRules.IntrinsicUnbalanced,
    };
}
