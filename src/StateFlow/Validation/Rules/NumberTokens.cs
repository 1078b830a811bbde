using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A token that stands for a number is a string, and stays one when CloudFormation replaces it, which AWS refuses: SF12040.</summary>
internal sealed class NumberTokens : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        if (scope.Machine.TimeoutSeconds is { Token: not null } timeout)
        {
            Report(findings, string.Empty, AslField.TimeoutSeconds, "the state machine", timeout.ToString(), isJsonata: false);
        }

        foreach (var graph in scope.Graphs)
        {
            foreach (var state in graph.States)
            {
                CheckFields(state, findings);
                CheckRetriers(state, findings);
            }
        }
    }

    private static void CheckFields(StateScope scope, Findings findings)
    {
        foreach (var field in scope.Evaluated)
        {
            if (field is { Use: FieldUse.Template or FieldUse.Literal, Value.ValueKind: JsonValueKind.String }
                && (field.Field.Range is not null || field.Field.Operator?.Operand() is OperandKind.Number)
                && field.Value.GetString() is var text && TokenText.IsIn(text) && !(scope.IsJsonata && Jsonata.IsExpression(text)))
            {
                Report(findings, scope.Pointer + JsonPointer.Of(field.Path.AsSpan(..^1)), field.Field, $"the state '{scope.State.Name}'", text, scope.IsJsonata);
            }
        }
    }

    private static void CheckRetriers(StateScope scope, Findings findings)
    {
        var index = 0;
        foreach (var retrier in Handlers.RetriersOf(scope.State))
        {
            var pointer = scope.Pointer + JsonPointer.Of(AslField.Retry.Name, index++);
            foreach (var (number, field) in NumbersOf(retrier))
            {
                if (number is { Token: not null } value)
                {
                    Report(findings, pointer, field, $"a retrier of the state '{scope.State.Name}'", value.ToString(), isJsonata: false);
                }
            }
        }
    }

    private static (Number? Number, AslField Field)[] NumbersOf(Retrier retrier) =>
    [
        (retrier.IntervalSeconds, AslField.IntervalSeconds),
        (retrier.MaxAttempts, AslField.MaxAttempts),
        (retrier.BackoffRate, AslField.BackoffRate),
        (retrier.MaxDelaySeconds, AslField.MaxDelaySeconds),
    ];

    private static void Report(Findings findings, string pointer, AslField field, string of, string text, bool isJsonata) => findings.Report(
        IntegrationRules.NumberToken,
        pointer,
        $"'{field}' of {of} is '{text}': a string, also when CloudFormation has replaced the token, but a number is needed. "
            + (isJsonata ? $"Write '{{% {text} %}}', or resolve the token before." : "Resolve the token before the definition is deployed."),
        field.Name);
}
