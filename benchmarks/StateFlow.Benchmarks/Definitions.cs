using System.Buffers;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Tests.Generators;

namespace StateFlow.Benchmarks;

/// <summary>What the benchmarks work on: machines of three sizes, and one that somebody would deploy.</summary>
internal static class Definitions
{
    /// <summary>Finds a machine by its number of states.</summary>
    public static StateMachine Machine(int states) => Sizes.Machine(states);

    /// <summary>Writes a machine, indented, as its users keep it.</summary>
    public static byte[] Text(StateMachine machine)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AslWriter.Write(machine, buffer);
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
