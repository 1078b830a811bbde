using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>Retriers and catchers name errors once, in an order in which each can apply, and errors that can occur: SF5026 to SF5029.</summary>
/// <remarks>The first entry that matches is taken, and <c>States.TaskFailed</c> matches all errors of a task but <c>States.Timeout</c>: asl.md, section 3.3.</remarks>
internal sealed class HandledErrors : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var retriers = Handlers.RetriersOf(scope.State);
        var catchers = Handlers.CatchersOf(scope.State);
        if (retriers.Count > 0)
        {
            Check(scope, AslField.Retry, retriers.Count, i => retriers[i].ErrorEquals ?? [], findings);
        }

        if (catchers.Count > 0)
        {
            Check(scope, AslField.Catch, catchers.Count, i => catchers[i].ErrorEquals ?? [], findings);
        }
    }

    private static void Check(StateScope scope, AslField field, int count, Func<int, EquatableArray<string>> errorsOf, Findings findings)
    {
        var handled = new HashSet<string>(StringComparer.Ordinal);
        PossibleErrors? possible = null;
        for (var i = 0; i < count; i++)
        {
            var isAfterTaskFailed = scope.State is TaskState && handled.Contains(Errors.TaskFailed);
            var errors = errorsOf(i);
            for (var k = 0; k < errors.Count; k++)
            {
                var error = errors[k];
                if (error == Errors.All)
                {
                    continue;
                }

                var problem = !handled.Add(error) ? (ErrorHandlingRules.DuplicateErrorName, "is handled before, so that this place never applies to it. Remove it here.")
                    : CannotBeHandled(error, field) ? (ErrorHandlingRules.RetryNonRetriable, ReasonOf(error))
                    : isAfterTaskFailed && IsTaskFailed(error)
                        ? (ErrorHandlingRules.ShadowedByTaskFailed, $"comes after '{Errors.TaskFailed}', which matches it, too, so that it never applies. Move it before.")
                    : !TokenText.IsIn(error) && !ErrorNames.IsFaulty(error) && !CanOccur(scope, error, ref possible)
                        ? (ErrorHandlingRules.ErrorImpossibleForState, $"cannot occur in this {scope.State.Type} state, so that it never applies. Remove it.")
                    : ((DiagnosticDescriptor Rule, string Text)?)null;
                if (problem is ({ } rule, { } text))
                {
                    findings.Report(rule, scope.Pointer, $"'{error}' in '{field}' of the state '{scope.State.Name}' {text}", field.Name, i, AslField.ErrorEquals.Name, k);
                }
            }
        }
    }

    /// <summary>Tells whether a state can have an error. What is nested in it is looked at only when that decides.</summary>
    private static bool CanOccur(StateScope scope, string error, ref PossibleErrors? possible) =>
        PossibleErrors.IsUsual(error, scope.State) || (possible ??= PossibleErrors.Of(scope)).Include(error);

    private static bool CannotBeHandled(string error, AslField field) =>
        error == Errors.Runtime || (field == AslField.Retry && (error is Errors.DataLimitExceeded or Errors.NoChoiceMatched));

    private static string ReasonOf(string error) => error == Errors.Runtime
        ? "is never retried nor caught, even where it is named. Remove it, and keep the state from failing with it."
        : "fails in the same way each time. Remove it from 'Retry'; catch it if you want to go on.";

    /// <summary>Tells whether an error surely is one that a task fails with: a name of its own, or one that says so.</summary>
    private static bool IsTaskFailed(string error) =>
        !error.StartsWith("States.", StringComparison.Ordinal) || error == Errors.Permissions || error.StartsWith("States.Http.", StringComparison.Ordinal);
}
