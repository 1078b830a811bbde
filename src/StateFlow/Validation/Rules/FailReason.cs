using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A Fail state says what went wrong: SF14012.</summary>
/// <remarks>Without error and cause the execution fails without either (recorded), and nobody can catch the error by its name.</remarks>
internal sealed class FailReason : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is FailState { Error: null, Cause: null } fail
            && !RequiredFields.IsRaw(fail.Raw, AslField.Error, AslField.Cause, AslField.ErrorPath, AslField.CausePath))
        {
            findings.Report(
                PracticeRules.FailWithoutError, scope.Pointer, $"The Fail state '{fail.Name}' does not say what went wrong. Add 'Error' and 'Cause'.");
        }
    }
}
