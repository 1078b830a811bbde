using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary><c>States.ALL</c> stands alone in its list, and its retrier or catcher is the last: SF5015, SF5016, SF5017.</summary>
internal sealed class StatesAllAlone : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var retriers = Handlers.RetriersOf(scope.State);
        for (var i = 0; i < retriers.Count; i++)
        {
            Check(scope, AslField.Retry, i, retriers.Count, retriers[i].ErrorEquals ?? [], ErrorHandlingRules.RetryStatesAllNotLast, findings);
        }

        var catchers = Handlers.CatchersOf(scope.State);
        for (var i = 0; i < catchers.Count; i++)
        {
            Check(scope, AslField.Catch, i, catchers.Count, catchers[i].ErrorEquals ?? [], ErrorHandlingRules.CatchStatesAllNotLast, findings);
        }
    }

    private static void Check(
        StateScope scope, AslField field, int index, int count, EquatableArray<string> errors, DiagnosticDescriptor notLast, Findings findings)
    {
        if (!errors.Contains(Errors.All))
        {
            return;
        }

        if (errors.Count > 1)
        {
            var pointer = scope.Pointer + JsonPointer.Of(field.Name, index, AslField.ErrorEquals.Name);
            findings.Report(new Diagnostic(
                ErrorHandlingRules.StatesAllNotAlone,
                pointer,
                $"'{Errors.All}' stands beside other errors in '{field}' of the state '{scope.State.Name}'. It matches all of them; leave it alone in its list.")
            {
                Fix = Fix.Set(pointer, Json.Array(Json.From(Errors.All)), $"Leave '{Errors.All}' alone"),
            });
        }

        if (index < count - 1)
        {
            findings.Report(
                notLast,
                scope.Pointer,
                $"What follows '{Errors.All}' in '{field}' of the state '{scope.State.Name}' never applies. Move '{Errors.All}' to the end.",
                field.Name,
                index);
        }
    }
}
