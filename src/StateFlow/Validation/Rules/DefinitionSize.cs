using System.Buffers;
using System.Globalization;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A definition is not larger than the service takes: SF13001.</summary>
/// <remarks>
/// The text without white space counts, which is never longer than the one that was read: a machine that was read from a short text is not written
/// to find its size.
/// </remarks>
internal sealed class DefinitionSize : MachineRule
{
    private const long MaxBytes = 1_048_576;

    private static readonly AslWriterOptions Compact = new() { Indented = false, AllowErrors = true };

    public override void Check(MachineScope scope, Findings findings)
    {
        if (scope.Machine.Source.TextLength <= MaxBytes)
        {
            return;
        }

        var counter = new Counter();
        AslWriter.Write(scope.Machine, counter, Compact);
        if (counter.Count > MaxBytes)
        {
            findings.Report(
                LimitRules.DefinitionTooLarge,
                string.Empty,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The definition has {counter.Count:N0} bytes without white space, but at most {MaxBytes:N0} are allowed. Move a part of it into a state machine of its own, and data to where states can read them."));
        }
    }

    /// <summary>Counts what is written, and keeps none of it.</summary>
    private sealed class Counter : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[4096];

        public long Count { get; private set; }

        public void Advance(int count) => Count += count;

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > _buffer.Length)
            {
                _buffer = new byte[sizeHint];
            }

            return _buffer;
        }
    }
}
