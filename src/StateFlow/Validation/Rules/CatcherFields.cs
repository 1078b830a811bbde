using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Catchers name errors and say where control goes: SF5018 to SF5020.</summary>
internal sealed class CatcherFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var index = 0;
        foreach (var catcher in Handlers.CatchersOf(scope.State))
        {
            var subject = $"catcher {index + 1} of the state '{scope.State.Name}'";
            PointerStep[] path = [AslField.Catch.Name, index++];
            if (catcher.ErrorEquals is null && !RequiredFields.IsRaw(catcher.Raw, AslField.ErrorEquals))
            {
                findings.Report(
                    ErrorHandlingRules.CatchErrorEqualsRequired, scope.Pointer, $"Catcher {index} of the state '{scope.State.Name}' has no 'ErrorEquals'. Add the names of the errors to catch.", path);
            }
            else if (catcher.ErrorEquals is { Count: 0 })
            {
                findings.Report(
                    ErrorHandlingRules.CatchErrorEqualsEmpty,
                    scope.Pointer,
                    $"'ErrorEquals' of {subject} is empty. Add the names of the errors to catch.",
                    [.. path, AslField.ErrorEquals.Name]);
            }

            if (catcher.Next is null && !RequiredFields.IsRaw(catcher.Raw, AslField.Next))
            {
                findings.Report(
                    ErrorHandlingRules.CatchNextRequired, scope.Pointer, $"Catcher {index} of the state '{scope.State.Name}' has no 'Next'. Add the name of the state that goes on.", path);
            }
        }
    }
}
