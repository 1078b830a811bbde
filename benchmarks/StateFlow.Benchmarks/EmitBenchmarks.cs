using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StateFlow.Asl;

namespace StateFlow.Benchmarks;

/// <summary>Graph to ASL. The baseline copies the finished document, which it did not have to make, through the same kind of writer.</summary>
[MemoryDiagnoser]
public class EmitBenchmarks
{
    private static readonly JsonWriterOptions CopyOptions = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 24);
    private StateMachine _machine = null!;
    private JsonDocument _document = null!;

    [Params("10", "1000", "10000", Definitions.Real)]
    public string Machine { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _machine = Definitions.Machine(Machine);
        _document = JsonDocument.Parse(Definitions.Text(_machine));
        Copy();
        var copy = _buffer.WrittenSpan.ToArray();
        Emit();
        Definitions.MustBeEqual(copy, _buffer.WrittenSpan);
    }

    [Benchmark(Baseline = true)]
    public int Copy()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, CopyOptions);
        _document.WriteTo(writer);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int Emit()
    {
        _buffer.ResetWrittenCount();
        AslWriter.Write(_machine, _buffer, Definitions.AnySize);
        return _buffer.WrittenCount;
    }
}
