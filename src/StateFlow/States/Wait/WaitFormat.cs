using StateFlow.Asl;
using StateFlow.Asl.Schema;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a Wait state is written and read.</summary>
internal sealed class WaitFormat : StateFormat<WaitState>
{
    private WaitFormat()
        : base(
            "Wait",
            new Field<WaitState>(
                [AslField.Seconds, AslField.SecondsPath, AslField.Timestamp, AslField.TimestampPath],
                [FieldSchemas.Value(FieldPair.Seconds), FieldSchemas.Text, FieldSchemas.Value(FieldPair.Timestamp), FieldSchemas.Text],
                state => state.Duration is { } duration ? PairOf(duration).NameOf(duration.Source) : null,
                (writer, state) =>
                {
                    if (state.Duration is { } duration)
                    {
                        PairOf(duration).Write(writer, duration.Source);
                    }
                })
            {
                IsRequired = true,
            },
            Path(AslField.InputPath, s => s.InputPath),
            Path(AslField.OutputPath, s => s.OutputPath),
            Payload(AslField.Output, s => s.Output),
            Payload(AslField.Assign, s => s.Assign),
            Raw(s => s.Raw),
            Transition(s => s.Transition))
    {
    }

    public static WaitFormat Instance { get; } = new();

    /// <summary>Gets the fields of a duration.</summary>
    public static FieldPair PairOf(WaitDuration duration) => duration.IsTimestamp ? FieldPair.Timestamp : FieldPair.Seconds;

    public override WaitState Read(AslObject source) => new(source.Name)
    {
        Comment = source.Text(AslField.Comment),
        Duration = ReadDuration(source),
        InputPath = source.Path(AslField.InputPath),
        OutputPath = source.Path(AslField.OutputPath),
        Output = source.Payload(AslField.Output),
        Assign = source.Payload(AslField.Assign),
        Transition = source.Transition(),
        Raw = source.Rest(),
    };

    private static WaitDuration? ReadDuration(AslObject source)
    {
        var seconds = source.Source(FieldPair.Seconds);
        var timestamp = source.Source(FieldPair.Timestamp);
        if (seconds is null)
        {
            return timestamp is null ? null : new WaitDuration.Timestamp(timestamp);
        }

        if (timestamp is not null)
        {
            source.Conflict(
                StateFieldRules.WaitTwoDurations,
                FieldPair.Timestamp.NameOf(timestamp),
                $"'{FieldPair.Seconds.NameOf(seconds)}' and '{FieldPair.Timestamp.NameOf(timestamp)}' exclude each other in the Wait state '{source.Name}'. Remove one of them.");
        }

        return new WaitDuration.Seconds(seconds);
    }
}
