using System.Buffers;
using System.Text;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>Writes Amazon States Language: UTF-8, fields in canonical order, lines that end with a line feed.</summary>
/// <remarks>
/// A state begins with <c>Type</c>; what it does, its data flow, its error handling and where it goes follow. Text is escaped only where
/// JSON demands it. A machine with errors is refused before a byte is written.
/// </remarks>
public static class AslWriter
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Encoder = ReadableJsonEncoder.Instance,
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    private static readonly JsonWriterOptions Compact = Indented with { Indented = false };

    /// <summary>Writes a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidDefinitionException">The machine has errors; the exception lists all of them. Nothing was written.</exception>
    public static void Write(StateMachine machine, IBufferWriter<byte> output, AslWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(output);
        Refuse(machine, options);
        using var writer = new Utf8JsonWriter(output, options?.Indented is false ? Compact : Indented);
        StateMachineFormat.Instance.Write(writer, machine);
    }

    /// <summary>Writes a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidDefinitionException">The machine has errors; the exception lists all of them. Nothing was written.</exception>
    public static void Write(StateMachine machine, Stream output, AslWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(output);
        Refuse(machine, options);
        using var writer = new Utf8JsonWriter(output, options?.Indented is false ? Compact : Indented);
        StateMachineFormat.Instance.Write(writer, machine);
    }

    /// <summary>Writes a machine as text.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidDefinitionException">The machine has errors; the exception lists all of them.</exception>
    public static string WriteString(StateMachine machine, AslWriterOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(machine, output, options);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Refuse(StateMachine machine, AslWriterOptions? options)
    {
        if (options is not { AllowErrors: true })
        {
            InvalidDefinitionException.ThrowIfErrors(machine.Name, Validator.Validate(machine, options?.Validation));
        }
    }
}
