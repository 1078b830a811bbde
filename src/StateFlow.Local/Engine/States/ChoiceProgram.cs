using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>A Choice state: asl.md, section 4.</summary>
/// <param name="head">What all states have.</param>
/// <param name="rules">The rules, in order.</param>
/// <param name="hasDefault">Whether there is a <c>Default</c>, which is what comes next.</param>
internal sealed class ChoiceProgram(StateHead head, RuleProgram[] rules, bool hasDefault) : StateProgram(head)
{
    public override string Type => "Choice";

    public override HistoryEventType EnteredType => HistoryEventType.ChoiceStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.ChoiceStateExited;

    public override bool Begin(Strand strand)
    {
        if (Flow.TakeInput(strand, out var input) is { } failure)
        {
            return strand.Fail(failure);
        }

        var reading = new Reading(strand, input);
        foreach (var rule in rules)
        {
            failure = rule.Condition.Test(reading, out var holds);
            if (failure is null && holds)
            {
                failure = rule.Flow.Finish(strand, input, hasResult: false, out var output, out var assigned);
                return failure is null ? strand.Leave(output, assigned, rule.Next, rule.Point) : strand.Fail(failure);
            }

            if (failure is not null)
            {
                return strand.Fail(failure);
            }
        }

        return hasDefault
            ? Finish(strand, input, hasResult: false)
            : strand.Fail(new Failure(Errors.NoChoiceMatched, $"An error occurred while executing the state '{Name}' (entered at the event id #{strand.Entered}). Failed to transition out of the state. The state does not have a default and none of its choices matched."));
    }
}

/// <summary>A rule of a Choice.</summary>
/// <param name="Condition">When it applies.</param>
/// <param name="Flow">What becomes of the data.</param>
/// <param name="Point">The point of the coverage that counts it.</param>
internal sealed record RuleProgram(ConditionProgram Condition, DataFlow Flow, int Point)
{
    /// <summary>Gets or sets where it leads; set when the scope is connected, without which no machine is run.</summary>
    public StateProgram? Next { get; set; }
}

/// <summary>A condition that was compiled for running.</summary>
internal abstract class ConditionProgram
{
    /// <summary>Tells whether it holds.</summary>
    /// <returns>Why that cannot be said, or <see langword="null"/>.</returns>
    public abstract Failure? Test(in Reading reading, out bool holds);
}

/// <summary>A condition in JSONata, which gives a boolean or fails.</summary>
internal sealed class JsonataTest(FieldProgram condition, string? location) : ConditionProgram
{
    public override Failure? Test(in Reading reading, out bool holds)
    {
        var failure = condition.Evaluate(reading, out var value);
        holds = failure is null && value.ValueKind is JsonValueKind.True;
        return failure ?? (holds || value.ValueKind is JsonValueKind.False
            ? null
            : reading.Strand.EvaluationFailure(location, $"The JSONata expression '{(condition as JsonataField)?.Text}' specified for the field '{location}' returned an unexpected result type. Expected 'boolean', but was '{ValueNames.Of(value)}' for value: {value}"));
    }
}

/// <summary>Several conditions: all of them, or one of them, must hold. What comes behind the one that decides is not asked.</summary>
internal sealed class CompositeTest(ConditionProgram[] conditions, bool isAnd) : ConditionProgram
{
    public override Failure? Test(in Reading reading, out bool holds)
    {
        holds = isAnd;
        foreach (var condition in conditions)
        {
            if (condition.Test(reading, out holds) is { } failure)
            {
                return failure;
            }

            if (holds != isAnd)
            {
                return null;
            }
        }

        return null;
    }
}

/// <summary>The opposite of a condition.</summary>
internal sealed class NotTest(ConditionProgram condition) : ConditionProgram
{
    public override Failure? Test(in Reading reading, out bool holds)
    {
        var failure = condition.Test(reading, out var inner);
        holds = !inner;
        return failure;
    }
}

/// <summary>A comparison of a value with an operand.</summary>
/// <param name="comparison">The operator.</param>
/// <param name="variable">The value.</param>
/// <param name="operand">The operand, or a path to it.</param>
internal sealed class ComparisonTest(ComparisonOperator comparison, PathField variable, FieldProgram operand) : ConditionProgram
{
    public override Failure? Test(in Reading reading, out bool holds)
    {
        holds = false;
        var error = variable.Evaluate(reading, out var value, out var isMissing);
        if (operand.Evaluate(reading, out var other) is { } failure)
        {
            return failure;
        }

        if (comparison is ComparisonOperator.IsPresent && (error is null || isMissing))
        {
            holds = error is null == (other.ValueKind is JsonValueKind.True);
            return null;
        }

        if (error is not null)
        {
            return isMissing
                ? reading.Strand.RuntimeFailure($"Invalid path '{variable.Text}': The choice state's condition path references an invalid value.")
                : reading.Strand.FailedBecause(error);
        }

        return Comparison.Holds(comparison, value, other, out holds) is { } reason ? reading.Strand.RuntimeFailure(reason) : null;
    }
}
