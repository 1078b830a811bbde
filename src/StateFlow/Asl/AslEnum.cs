using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StateFlow.Asl;

/// <summary>The names that the values of an enumeration have in ASL.</summary>
/// <typeparam name="T">The enumeration, whose values count from 0.</typeparam>
internal sealed class AslEnum<T>
    where T : struct, Enum
{
    private readonly JsonEncodedText[] _encoded;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The names, in the order of the values.</param>
    public AslEnum(params string[] names)
    {
        Names = names;
        _encoded = [.. names.Select(n => JsonEncodedText.Encode(n))];
    }

    public IReadOnlyList<string> Names { get; }

    public T? Parse(string text)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], text, StringComparison.Ordinal))
            {
                return Unsafe.BitCast<int, T>(i);
            }
        }

        return null;
    }

    public string NameOf(T value) => Names[IndexOf(value)];

    public JsonEncodedText Encode(T value) => _encoded[IndexOf(value)];

    private static int IndexOf(T value) => Unsafe.BitCast<T, int>(value);
}

/// <summary>One table for each enumeration of the graph.</summary>
internal static class AslEnums
{
    public static AslEnum<QueryLanguage> QueryLanguage { get; } = new("JSONPath", "JSONata");

    public static AslEnum<JitterStrategy> JitterStrategy { get; } = new("NONE", "FULL");

    public static AslEnum<ProcessorMode> ProcessorMode { get; } = new("INLINE", "DISTRIBUTED");

    public static AslEnum<ExecutionType> ExecutionType { get; } = new("STANDARD", "EXPRESS");

    public static AslEnum<InputType> InputType { get; } = new("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");

    public static AslEnum<ManifestType> ManifestType { get; } = new("ATHENA_DATA", "S3_INVENTORY");

    public static AslEnum<ReaderTransformation> ReaderTransformation { get; } = new("NONE", "LOAD_AND_FLATTEN");

    public static AslEnum<CsvHeaderLocation> CsvHeaderLocation { get; } = new("FIRST_ROW", "GIVEN");

    public static AslEnum<CsvDelimiter> CsvDelimiter { get; } = new("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB");

    public static AslEnum<WriterTransformation> WriterTransformation { get; } = new("NONE", "COMPACT", "FLATTEN");

    public static AslEnum<OutputType> OutputType { get; } = new("JSON", "JSONL");
}
