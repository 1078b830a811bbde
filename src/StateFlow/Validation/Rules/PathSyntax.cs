using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Fields that take a path have one, of the kind they take: SF5022, SF6015, SF6016, SF7001 to SF7006, SF7008 to SF7010, SF7021, SF7023, SF7027, SF7028.</summary>
/// <remarks>
/// asl.md, sections 2.8 and 6. What Jayway reads is accepted, odd forms too; blanks behind a path do not count (recorded). That paths of comparisons begin
/// with a dollar sign is said by the reader.
/// </remarks>
internal sealed class PathSyntax : StateRule
{
    private const string Suffix = "Path";

    /// <summary>What <c>ErrorPath</c> and <c>CausePath</c> take (developer guide, "Fail workflow state").</summary>
    private static readonly HashSet<string> FunctionsForTexts = new(StringComparer.Ordinal)
    {
        "States.Format", "States.JsonToString", "States.ArrayGetItem", "States.Base64Encode", "States.Base64Decode", "States.Hash", "States.UUID",
    };

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata)
        {
            return;
        }

        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            switch (texts[i])
            {
                case PathText { Owner.Use: FieldUse.Template, Error: { Fault: SyntaxFault.PathFunction } error } text:
                    Report(scope, text, PathRules.JsonPathFunction, error, findings);
                    break;
                case PathText { Owner.Use: not FieldUse.Template, Error: { } error } text when !IsSaidByReader(text):
                    Report(scope, text, RuleOf(text, error), error, findings);
                    break;
                case PathText { Owner.Use: FieldUse.ResultPath, Query: { Root: not PathRoot.Input } query } text:
                    ReportTarget(scope, text, query, findings);
                    break;
                case IntrinsicText { Owner.Use: FieldUse.PathOrIntrinsic } text:
                    CheckCall(scope, text, findings);
                    break;
            }
        }
    }

    private static void Report(StateScope scope, PathText text, DiagnosticDescriptor rule, ExpressionError error, Findings findings)
    {
        var message = rule == PathRules.InputPathIntrinsic
            ? $"'{text.Place}' of the state '{scope.State.Name}' is the call {Excerpt.Of(text.Text)}, but takes a path only. Call the function in a template, in a member whose name ends with '.$'."
            : $"'{text.Place}' of the state '{scope.State.Name}' is no {Kind(text)} {Excerpt.Place(text.Text, error.Position)}: {error.Message}";
        findings.Report(rule, scope.Pointer, message, text.Path);
    }

    private static bool IsSaidByReader(PathText text) => text.Path[0] == (PointerStep)AslField.Choices.Name && !text.Text.StartsWith('$');

    private static string Kind(PathText text) => text.Owner.Use is FieldUse.ReferencePath or FieldUse.ResultPath ? "reference path" : "path";

    private static DiagnosticDescriptor RuleOf(PathText text, ExpressionError error)
    {
        if (error.Fault is SyntaxFault.PathFunction)
        {
            return PathRules.JsonPathFunction;
        }

        if (text.Text.StartsWith("States.", StringComparison.Ordinal) && text.Text.Contains('(', StringComparison.Ordinal))
        {
            return PathRules.InputPathIntrinsic;
        }

        return text.Owner.Use switch
        {
            FieldUse.ResultPath => text.Moment is Moment.Error ? ErrorHandlingRules.CatchResultPathSyntax : PathRules.ResultPathNotReference,
            FieldUse.PathOrIntrinsic => PathRules.FailPathIntrinsicNotString,
            _ => text.Owner.Field.Name switch
            {
                "InputPath" => text.Text.StartsWith('$') ? PathRules.InputPathSyntax2 : PathRules.InputPathSyntax,
                "OutputPath" => PathRules.OutputPathSyntax,
                "TimeoutSecondsPath" or "HeartbeatSecondsPath" => PathRules.TimeoutPathNotReference,
                "SecondsPath" or "TimestampPath" => PathRules.SecondsPathNotReference,
                "ItemsPath" => PathRules.ItemsPathNotPath,
                "Variable" => ChoiceRules.VariableNotPath,
                _ when text.Path[0] == (PointerStep)AslField.Choices.Name => ChoiceRules.OperandPath,
                _ => PathRules.MapPathNotReference,
            },
        };
    }

    /// <summary>States Language specification, "ResultPath": a result goes into the input only.</summary>
    private static void ReportTarget(StateScope scope, PathText text, JsonPathQuery query, Findings findings)
    {
        var (rule, target, advice) = query.Root is PathRoot.Context
            ? (PathRules.ResultPathContext, "the context object, which nobody can change", string.Empty)
            : (PathRules.ResultPathVariable, $"the variable '{query.VariableName}'", ", or assign the variable in 'Assign'");
        findings.Report(rule, scope.Pointer, $"'{text.Place}' of the state '{scope.State.Name}' leads into {target}. Let it begin with '$.'{advice}.", text.Path);
    }

    private static void CheckCall(StateScope scope, IntrinsicText text, Findings findings)
    {
        var problem = text switch
        {
            { Call: null } when !IntrinsicSyntax.IsCall(text.Text) =>
                $"is '{Excerpt.Of(text.Text)}', which is neither a path nor a call of an intrinsic function. Write the text itself into '{text.Owner.Field.Name[..^Suffix.Length]}'.",
            { Call: { } call } when !FunctionsForTexts.Contains(call.Name) =>
                $"calls '{call.Name}', which gives no string. Turn the result into one with 'States.JsonToString'.",
            _ => null,
        };
        if (problem is not null)
        {
            findings.Report(PathRules.FailPathIntrinsicNotString, scope.Pointer, $"'{text.Place}' of the state '{scope.State.Name}' {problem}", text.Path);
        }
    }
}
