using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>Where many items fail at once, they are not all retried at once: SF14005.</summary>
/// <remarks>Source: developer guide of Step Functions, "Handling errors", field JitterStrategy.</remarks>
internal sealed class RetryJitter : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var retriers = Handlers.RetriersOf(scope.State);
        if (retriers.Count == 0 || !IsInMap(scope.Graph))
        {
            return;
        }

        for (var i = 0; i < retriers.Count; i++)
        {
            if (retriers[i] is { JitterStrategy: not JitterStrategy.Full } retrier
                && retrier.MaxAttempts?.ToDouble() is not 0
                && !RequiredFields.IsRaw(retrier.Raw, AslField.JitterStrategy))
            {
                var pointer = scope.Pointer + JsonPointer.Of(AslField.Retry.Name, i);
                findings.Report(new Diagnostic(
                    PracticeRules.RetryNoJitter,
                    pointer,
                    $"Retrier {i + 1} of the state '{scope.State.Name}' has no jitter: items that fail together are retried together. Add '\"JitterStrategy\": \"FULL\"'.")
                {
                    Fix = Fix.Set(JsonPointer.Append(pointer, AslField.JitterStrategy.Name), Json.From(AslEnums.JitterStrategy.NameOf(JitterStrategy.Full)), "Add 'JitterStrategy'"),
                });
            }
        }
    }

    private static bool IsInMap(GraphScope scope)
    {
        for (var graph = scope; graph is not null; graph = graph.Parent)
        {
            if (graph.Owner is MapState map && !(map.MaxConcurrency is ValueSource.Value(var most) && most == (Json)1))
            {
                return true;
            }
        }

        return false;
    }
}
