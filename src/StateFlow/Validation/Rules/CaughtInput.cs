using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Expressions.JsonPaths;
using StateFlow.Validation.Conditions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>What a catcher leads to finds the input that it reads: SF5032.</summary>
/// <remarks>Without a <c>ResultPath</c> the output of a catcher is <c>{"Error": …, "Cause": …}</c> and nothing else: asl.md, section 3.2.</remarks>
internal sealed class CaughtInput : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata)
        {
            return;
        }

        var index = -1;
        foreach (var catcher in Handlers.CatchersOf(scope.State))
        {
            index++;
            if (catcher.ResultPath is not (null or { Text: "$" })
                || catcher.Next is not { } next
                || RequiredFields.IsRaw(catcher.Raw, AslField.ResultPath)
                || scope.Graph.Flow.IndexOf(next) is not (>= 0 and var target)
                || FindRead(scope.Graph.States[target]) is not { } read)
            {
                continue;
            }

            var pointer = scope.Pointer + JsonPointer.Of(AslField.Catch.Name, index);
            findings.Report(new Diagnostic(
                ErrorHandlingRules.CatchOverwritesInput,
                pointer,
                $"Catcher {index + 1} of the state '{scope.State.Name}' replaces the input by the error, but '{next}' reads '{read.Text}' of it. Keep the input with a 'ResultPath' such as '$.error'.")
            {
                Related = [new RelatedPlace(scope.Graph.States[target].Pointer + JsonPointer.Of(read.Path), "This is read.")],
            });
        }
    }

    /// <summary>Finds a field of its input that a state reads in any case, and that no error output has.</summary>
    private static ExpressionText? FindRead(StateScope target)
    {
        if (target.IsJsonata || Presence.IsTestedBy(target.State, whenUnknown: true))
        {
            return null;
        }

        foreach (var text in target.Expressions)
        {
            var isInputPath = text.Owner.Field == AslField.InputPath;
            if (text.Moment is Moment.Input && text.Owner.Use is not FieldUse.ResultPath && text.Owner.Field != AslField.Assign && text.Queries.Any(IsMissing))
            {
                return text;
            }

            if (isInputPath && text is not PathText { Query: { Root: PathRoot.Input, Steps.Length: 0 } })
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsMissing(JsonPathQuery query) =>
        query is { Root: PathRoot.Input, IsDefinite: true } && query.Steps is [var first, ..] && first is not MemberStep { Name: "Error" or "Cause" };
}
