using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>Names that begin as those of the language are those of the language: SF5025.</summary>
/// <remarks>The prefix is reserved (asl.md, section 3.3), but AWS accepts other names, and deployed machines have Fail states with some: what a Fail state of the machine is called may be handled.</remarks>
internal sealed class ReservedErrorNames : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var retriers = Handlers.RetriersOf(scope.State);
        for (var i = 0; i < retriers.Count; i++)
        {
            Check(scope, AslField.Retry, i, retriers[i].ErrorEquals ?? [], findings);
        }

        var catchers = Handlers.CatchersOf(scope.State);
        for (var i = 0; i < catchers.Count; i++)
        {
            Check(scope, AslField.Catch, i, catchers[i].ErrorEquals ?? [], findings);
        }
    }

    private static void Check(StateScope scope, AslField field, int index, EquatableArray<string> errors, Findings findings)
    {
        for (var i = 0; i < errors.Count; i++)
        {
            var error = errors[i];
            if (!ErrorNames.IsFaulty(error) || TokenText.IsIn(error) || scope.Graph.Root.FailErrors.Contains(error))
            {
                continue;
            }

            var pointer = scope.Pointer + JsonPointer.Of(field.Name, index, AslField.ErrorEquals.Name, i);
            var meant = ErrorNames.Meant(error);
            var advice = meant is null ? findings.DidYouMean(error, ErrorNames.Known) : $"Write '{meant}'.";
            findings.Report(new Diagnostic(
                ErrorHandlingRules.UnknownStatesError,
                pointer,
                $"'{error}' in '{field}' of the state '{scope.State.Name}' is no error of the language, which keeps names with '{ErrorNames.Prefix}' to itself, so that it never occurs. {advice ?? "Choose another name."}")
            {
                Fix = meant is null ? null : Fix.Set(pointer, Json.From(meant), $"Write '{meant}'"),
            });
        }
    }
}
