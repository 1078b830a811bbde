namespace StateFlow.Local.Engine;

/// <summary>What a state makes of its input and its result, in the order of asl.md, sections 5.1 and 5.2.</summary>
internal sealed class DataFlow
{
    /// <summary>Gets whether the state is written in JSONata.</summary>
    public required bool IsJsonata { get; init; }

    /// <summary>Gets <c>InputPath</c>.</summary>
    public FieldProgram InputPath { get; init; } = FieldProgram.Identity;

    /// <summary>Gets <c>Parameters</c> or <c>Arguments</c>; <see langword="null"/> where the input is sent.</summary>
    public FieldProgram? Arguments { get; init; }

    /// <summary>Gets <c>ResultSelector</c>.</summary>
    public FieldProgram ResultSelector { get; init; } = FieldProgram.Identity;

    /// <summary>Gets <c>ResultPath</c>; <see langword="null"/> where the result replaces the input.</summary>
    public ReferencePath? ResultPath { get; init; }

    /// <summary>Gets whether <c>ResultPath</c> is null, so that the result is dropped.</summary>
    public bool DropsResult { get; init; }

    /// <summary>Gets <c>OutputPath</c>.</summary>
    public FieldProgram OutputPath { get; init; } = FieldProgram.Identity;

    /// <summary>Gets <c>Output</c>; <see langword="null"/> where the result, or the input, is the output.</summary>
    public FieldProgram? Output { get; init; }

    /// <summary>Gets <c>Assign</c>.</summary>
    public FieldProgram? Assign { get; init; }

    /// <summary>Gives the effective input.</summary>
    public Failure? TakeInput(Strand strand, out Json input) => InputPath.Evaluate(new Reading(strand, strand.Input), out input);

    /// <summary>Gives what is sent.</summary>
    public Failure? TakeArguments(Strand strand, Json input, out Json arguments)
    {
        arguments = input;
        return Arguments?.Evaluate(new Reading(strand, input), out arguments);
    }

    /// <summary>Gives the output of the state, and the variables it assigns.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="result">The result of the work; where there is none, the effective input.</param>
    /// <param name="hasResult">Whether it is a result that JSONata can read.</param>
    /// <param name="output">The output.</param>
    /// <param name="assigned">The variables, an object.</param>
    public Failure? Finish(Strand strand, Json result, bool hasResult, out Json output, out Json? assigned)
    {
        var reading = new Reading(strand, result) { Result = hasResult ? result : null };
        output = default;
        return Assigned(reading, out assigned) ?? (IsJsonata ? EvaluateOutput(reading, hasResult ? result : strand.Input, out output) : Combine(reading, out output));
    }

    /// <summary>Gives the output of a state whose error was caught: the fields of the catcher, and not those of the state (asl.md, section 3.2).</summary>
    public Failure? FinishCaught(Strand strand, Json error, out Json output, out Json? assigned)
    {
        var reading = new Reading(strand, error) { ErrorOutput = error };
        output = default;
        return Assigned(reading, out assigned) ?? (IsJsonata ? EvaluateOutput(reading, error, out output) : Put(strand, error, out output));
    }

    private static Failure? NotAnObject(Strand strand, Json assigned) =>
        strand.EvaluationFailure("Assign", $"The Assign field returned an unexpected result type. Expected 'object', but was '{ValueNames.Of(assigned)}' for value: {assigned}");

    private Failure? Assigned(in Reading reading, out Json? assigned)
    {
        assigned = null;
        if (Assign is null)
        {
            return null;
        }

        var failure = Assign.Evaluate(reading, out var variables);
        if (failure is not null)
        {
            return failure;
        }

        if (variables.ValueKind is not System.Text.Json.JsonValueKind.Object)
        {
            return NotAnObject(reading.Strand, variables);
        }

        assigned = variables;
        return PayloadSize.Exceeds(variables, reading.Strand.Execution.Limits.MaxPayloadBytes) ? Strand.TooLarge(reading.Strand.State.Name) : null;
    }

    private Failure? EvaluateOutput(in Reading reading, Json otherwise, out Json output)
    {
        output = otherwise;
        return Output?.Evaluate(reading, out output);
    }

    private Failure? Combine(in Reading reading, out Json output)
    {
        output = default;
        return ResultSelector.Evaluate(reading, out var selected)
            ?? Put(reading.Strand, selected, out var combined)
            ?? OutputPath.Evaluate(new Reading(reading.Strand, combined), out output);
    }

    private Failure? Put(Strand strand, Json result, out Json output)
    {
        output = DropsResult ? strand.Input : result;
        if (ResultPath is null)
        {
            return null;
        }

        var put = ResultPath.Set(strand.Input, result);
        output = put.Value;
        return put.Error is { } error ? strand.FailedBecause(error) : null;
    }
}
