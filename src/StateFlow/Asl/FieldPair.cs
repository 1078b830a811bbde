using System.Text.Json;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>Two fields for one value: it is written in the first one, or found by the path in the second one.</summary>
/// <param name="Value">The field for the value itself.</param>
/// <param name="Path">The field for the path.</param>
/// <param name="Both">The rule that an object with both of them breaks.</param>
/// <param name="IsText">Whether the value is a text, and not a number.</param>
internal sealed record FieldPair(AslField Value, AslField Path, DiagnosticDescriptor Both, bool IsText = false)
{
    public static FieldPair TimeoutSeconds { get; } = new(AslField.TimeoutSeconds, AslField.TimeoutSecondsPath, LimitRules.TimeoutBoth);

    public static FieldPair HeartbeatSeconds { get; } = new(AslField.HeartbeatSeconds, AslField.HeartbeatSecondsPath, LimitRules.HeartbeatBoth);

    public static FieldPair Seconds { get; } = new(AslField.Seconds, AslField.SecondsPath, StateFieldRules.WaitTwoDurations);

    public static FieldPair Timestamp { get; } = new(AslField.Timestamp, AslField.TimestampPath, StateFieldRules.WaitTwoDurations, IsText: true);

    public static FieldPair Error { get; } = new(AslField.Error, AslField.ErrorPath, StateFieldRules.FailErrorAndErrorPath, IsText: true);

    public static FieldPair Cause { get; } = new(AslField.Cause, AslField.CausePath, StateFieldRules.FailCauseAndCausePath, IsText: true);

    public static FieldPair MaxConcurrency { get; } = new(AslField.MaxConcurrency, AslField.MaxConcurrencyPath, MapRules.MaxConcurrencyBoth);

    public static FieldPair ToleratedFailureCount { get; } =
        new(AslField.ToleratedFailureCount, AslField.ToleratedFailureCountPath, MapRules.ToleratedBoth);

    public static FieldPair ToleratedFailurePercentage { get; } =
        new(AslField.ToleratedFailurePercentage, AslField.ToleratedFailurePercentagePath, MapRules.ToleratedBoth);

    public static FieldPair MaxItems { get; } = new(AslField.MaxItems, AslField.MaxItemsPath, MapRules.MaxItemsBoth);

    public static FieldPair MaxItemsPerBatch { get; } = new(AslField.MaxItemsPerBatch, AslField.MaxItemsPerBatchPath, MapRules.BatcherBoth);

    public static FieldPair MaxInputBytesPerBatch { get; } =
        new(AslField.MaxInputBytesPerBatch, AslField.MaxInputBytesPerBatchPath, MapRules.BatcherBoth);

    /// <summary>Gets the field that a source becomes.</summary>
    public AslField NameOf(ValueSource source) => source.IsPath ? Path : Value;

    /// <summary>Writes the field that a source becomes.</summary>
    public void Write(Utf8JsonWriter writer, ValueSource? source)
    {
        switch (source)
        {
            case ValueSource.Value(var content):
                writer.WritePropertyName(Value.Encoded);
                content.WriteTo(writer);
                break;
            case ValueSource.Path(var path):
                writer.WriteString(Path.Encoded, path);
                break;
        }
    }
}
