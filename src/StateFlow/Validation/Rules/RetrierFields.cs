using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Retriers name errors, and their numbers lie in the ranges that the service allows: SF5002 to SF5012.</summary>
internal sealed class RetrierFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var index = 0;
        foreach (var retrier in Handlers.RetriersOf(scope.State))
        {
            Check(scope, index++, retrier, findings);
        }
    }

    private static void Check(StateScope scope, int index, Retrier retrier, Findings findings)
    {
        var subject = $"retrier {index + 1} of the state '{scope.State.Name}'";
        PointerStep[] path = [AslField.Retry.Name, index];
        if (retrier.ErrorEquals is null && !RequiredFields.IsRaw(retrier.Raw, AslField.ErrorEquals))
        {
            findings.Report(
                ErrorHandlingRules.RetryErrorEqualsRequired, scope.Pointer, $"Retrier {index + 1} of the state '{scope.State.Name}' has no 'ErrorEquals'. Add the names of the errors to retry.", path);
        }
        else if (retrier.ErrorEquals is { Count: 0 })
        {
            findings.Report(
                ErrorHandlingRules.RetryErrorEqualsEmpty, scope.Pointer, $"'ErrorEquals' of {subject} is empty. Add the names of the errors to retry.", [.. path, AslField.ErrorEquals.Name]);
        }

        CheckInteger(retrier.IntervalSeconds, AslField.IntervalSeconds, ErrorHandlingRules.RetryIntervalType, ErrorHandlingRules.RetryIntervalRange);
        CheckInteger(retrier.MaxAttempts, AslField.MaxAttempts, ErrorHandlingRules.RetryMaxAttemptsType, ErrorHandlingRules.RetryMaxAttemptsRange);
        CheckInteger(retrier.MaxDelaySeconds, AslField.MaxDelaySeconds, ErrorHandlingRules.RetryMaxDelayRange, ErrorHandlingRules.RetryMaxDelayRange);
        if (retrier.BackoffRate is { Token: null } rate && !AslField.BackoffRate.Range!.Contains(rate.ToJson())) // It has a range.
        {
            findings.Report(
                ErrorHandlingRules.RetryBackoffRange,
                scope.Pointer,
                $"'BackoffRate' of {subject} is {rate}, but must be {AslField.BackoffRate.Range}.",
                [.. path, AslField.BackoffRate.Name]);
        }

        if (retrier.MaxDelaySeconds?.ToDouble() is > 0 and var delay && delay <= (retrier.IntervalSeconds?.ToDouble() ?? 0))
        {
            findings.Report(
                ErrorHandlingRules.RetryMaxDelayLtInterval,
                scope.Pointer,
                $"'MaxDelaySeconds' of {subject} is {retrier.MaxDelaySeconds}, but must be greater than 'IntervalSeconds', which is {retrier.IntervalSeconds}.",
                [.. path, AslField.MaxDelaySeconds.Name]);
        }

        void CheckInteger(Number? number, AslField field, DiagnosticDescriptor type, DiagnosticDescriptor range)
        {
            if (number is { Token: null } value && !field.Range!.Contains(value.ToJson())) // Fields for numbers have a range.
            {
                findings.Report(
                    value.TryGetInt64(out _) ? range : type,
                    scope.Pointer,
                    $"'{field}' of {subject} is {value}, but must be {field.Range}.",
                    [.. path, field.Name]);
            }
        }
    }
}
