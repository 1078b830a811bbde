using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PizzaOrder;
using StateFlow.Asl;
using StateFlow.Tests.Generators;

namespace StateFlow.Benchmarks;

/// <summary>What the benchmarks work on: machines of three sizes, and one that somebody would deploy.</summary>
internal static class Definitions
{
    /// <summary>The machine that somebody would deploy.</summary>
    public const string Real = "pizza-order";

    /// <summary>Gets how they are written: the largest one is larger than AWS takes.</summary>
    public static AslWriterOptions AnySize { get; } = new() { AllowErrors = true };

    /// <summary>Finds a machine by its name: a number of states, or <see cref="Real"/>.</summary>
    public static StateMachine Machine(string name) =>
        name == Real ? PizzaOrderWorkflow.Define() : Sizes.Machine(int.Parse(name, CultureInfo.InvariantCulture));

    /// <summary>Writes a machine, indented, as its users keep it.</summary>
    public static byte[] Text(StateMachine machine)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AslWriter.Write(machine, buffer, AnySize);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Stops a benchmark whose contenders do not come to the same.</summary>
    public static void MustBeEqual(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (!JsonElement.DeepEquals(JsonElement.Parse(first), JsonElement.Parse(second)))
        {
            throw new InvalidOperationException("The contenders do different work.");
        }
    }
}
