using System.Globalization;
using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>A Wait state: asl.md, section 2.6. The causes are those that were recorded.</summary>
/// <param name="head">What all states have.</param>
/// <param name="time">How long or until when.</param>
/// <param name="isTimestamp">Whether it is a time, and not a number of seconds.</param>
internal sealed class WaitProgram(StateHead head, FieldProgram time, bool isTimestamp) : StateProgram(head)
{
    // Recorded: 24,855 days are waited for, 24,856 are too long, which is the largest number of seconds in 32 bits.
    private const long MaxSeconds = int.MaxValue;

    private static readonly Continuation Resume = static strand => ((WaitProgram)strand.State).Finish(strand);

    public override string Type => "Wait";

    public override HistoryEventType EnteredType => HistoryEventType.WaitStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.WaitStateExited;

    public override HistoryEventType? AbortedType => HistoryEventType.WaitStateAborted;

    private string Field => isTimestamp ? "Timestamp" : "Seconds";

    public override long BeforeEvaluationFailed(Strand strand) => strand.Last;

    public override bool Begin(Strand strand)
    {
        var value = default(Json);
        var failure = Flow.TakeInput(strand, out var input) ?? Read(strand, input, out value);
        if (failure is not null)
        {
            return strand.Fail(failure);
        }

        failure = isTimestamp ? UntilTime(strand, value, out var due) : AfterSeconds(strand, value, out due);
        if (failure is null && due - strand.Session.Now > TimeSpan.FromSeconds(MaxSeconds))
        {
            failure = strand.RuntimeFailure("Wait state delay is too long.");
        }

        if (failure is not null)
        {
            return strand.Fail(failure);
        }

        if (due <= strand.Session.Now)
        {
            return Finish(strand);
        }

        strand.Step?.Wait(due);
        strand.WaitUntil(due, Resume);
        return false;
    }

    private bool Finish(Strand strand) =>
        Flow.TakeInput(strand, out var input) is { } failure ? strand.Fail(failure) : Finish(strand, input, hasResult: false);

    private Failure? Read(Strand strand, Json input, out Json value)
    {
        var reading = new Reading(strand, input);
        if (time is not PathField path)
        {
            return time.Evaluate(reading, out value);
        }

        return path.Evaluate(reading, out value, out _) is null ? null : strand.RuntimeFailure($"The {Field}Path parameter does not reference an input value: {path.Text}");
    }

    private Failure? AfterSeconds(Strand strand, Json value, out DateTimeOffset due)
    {
        due = strand.Session.Now;
        if (!IsWhole(value, out var seconds))
        {
            return Wrong(strand, value, "cannot be parsed as a long value");
        }

        if (seconds < 0)
        {
            return Wrong(strand, value, "references a negative value");
        }

        due = seconds > MaxSeconds ? DateTimeOffset.MaxValue : strand.Session.After(TimeSpan.FromSeconds(seconds));
        return null;
    }

    private Failure? UntilTime(Strand strand, Json value, out DateTimeOffset due)
    {
        due = default;
        if (value.ValueKind is JsonValueKind.String && TimestampText.TryParse(value.GetString(), out due))
        {
            return null;
        }

        var text = ValueNames.TextOf(value);
        return time is PathField path
            ? strand.RuntimeFailure($"The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {path.Text} == {text}")
            : strand.EvaluationFailure(Field, $"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}");
    }

    private Failure Wrong(Strand strand, Json value, string what) => time is PathField path
        ? strand.RuntimeFailure($"The SecondsPath parameter {what}: {path.Text} == {ValueNames.TextOf(value)}")
        : strand.EvaluationFailure(Field, $"The Seconds field {what}: {ValueNames.TextOf(value)}");

    private static bool IsWhole(Json value, out long seconds)
    {
        seconds = 0;
        return value.ValueKind is JsonValueKind.Number
            && (value.TryGetInt64(out seconds) || (value.GetDouble() is var number && double.IsInteger(number) && Math.Abs(number) < long.MaxValue
                && long.TryParse(number.ToString("F0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out seconds)));
    }
}
