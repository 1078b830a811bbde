using System.Buffers;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Tests.Conformance;

[Trait("Corpus", "roundtrip")]
public sealed class RoundtripTests
{
    private static readonly AslWriterOptions AsItIs = new() { AllowErrors = true };

    public static TheoryData<string> Definitions => [.. CorpusDefinition.All.Where(d => d.Valid).Select(d => d.File)];

    public static TheoryData<string> Executions => [.. Corpus.Files("executions", "cases")];

    [CorpusTheory]
    [MemberData(nameof(Definitions))]
    public void Reading_and_writing_a_valid_definition_loses_nothing(string file)
    {
        var definition = CorpusDefinition.Find(file);

        Roundtrip(definition.Read(), mayHaveErrors: definition.RefusedByAws);
    }

    [CorpusTheory]
    [MemberData(nameof(Executions))]
    public void Reading_and_writing_an_executed_definition_loses_nothing(string file)
    {
        using var execution = JsonDocument.Parse(Corpus.Read(file));

        Roundtrip(JsonSerializer.SerializeToUtf8Bytes(execution.RootElement.GetProperty("definition")));
    }

    private static void Roundtrip(byte[] text, bool mayHaveErrors = false)
    {
        var result = AslReader.Read(text);

        Assert.True(mayHaveErrors || result.Diagnostics.All(d => d.Severity is not Severity.Error), string.Join('\n', result.Diagnostics));

        var written = new ArrayBufferWriter<byte>();
        AslWriter.Write(result.Machine!, written, AsItIs);
        JsonAssert.Equal(text, written.WrittenSpan);
        Assert.Equal(result.Machine, AslReader.Read(written.WrittenMemory).Machine);
    }
}
