using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>A Fail state, which ends its scope with an error: asl.md, section 2.8.</summary>
/// <param name="head">What all states have.</param>
/// <param name="error">The error; <see langword="null"/> where there is none.</param>
/// <param name="cause">The cause.</param>
internal sealed class FailProgram(StateHead head, FailText? error, FailText? cause) : StateProgram(head)
{
    public override string Type => "Fail";

    public override HistoryEventType EnteredType => HistoryEventType.FailStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.FailStateEntered;

    public override bool Begin(Strand strand)
    {
        var failure = Read(error, strand, out var name) ?? Read(cause, strand, out var reason) ?? new Failure(name, reason);
        return strand.Fail(failure);
    }

    private static Failure? Read(FailText? text, Strand strand, out string? value)
    {
        value = null;
        if (text is null)
        {
            return null;
        }

        var failure = text.Read(strand, out var read);
        value = failure is null && read.ValueKind is JsonValueKind.String ? read.GetString() : null;
        return failure ?? (value is null ? text.NotText(strand, read) : null);
    }
}

/// <summary><c>Error</c> or <c>Cause</c> of a Fail state.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Value">What gives it.</param>
internal sealed record FailText(string Field, FieldProgram Value)
{
    /// <summary>Reads the value. A path that finds nothing has a message of its own (recorded).</summary>
    public Failure? Read(Strand strand, out Json value)
    {
        var reading = new Reading(strand, strand.Input);
        if (Value is not PathField path)
        {
            return Value.Evaluate(reading, out value);
        }

        var error = path.Evaluate(reading, out value, out var isMissing);
        return error is null ? null
            : isMissing ? strand.RuntimeFailure($"The JSONPath '{path.Text}' specified for the field '{Field}' could not be found in the input '{strand.Input}'")
            : strand.FailedBecause(error);
    }

    public Failure NotText(Strand strand, Json value) => Value is JsonataField { Text: { } expression }
        ? strand.EvaluationFailure(Field, $"The JSONata expression '{expression}' specified for the field '{Field}' returned an unexpected result type. Expected 'string', but was '{ValueNames.Of(value)}' for value: {value}")
        : strand.RuntimeFailure($"The field '{Field}' must be a string but was: {value}");
}
