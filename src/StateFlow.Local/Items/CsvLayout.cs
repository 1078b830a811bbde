using System.Diagnostics;
using System.Text;

namespace StateFlow.Local;

/// <summary>How a file of comma-separated values is understood.</summary>
/// <param name="Delimiter">What separates the columns.</param>
/// <param name="Header">The names of the columns; <see langword="null"/> when the first row has them.</param>
internal sealed record CsvLayout(byte Delimiter, string[]? Header)
{
    private const int LongestHeader = 10 * 1024;

    /// <summary>Gets the layout that a configuration says.</summary>
    /// <exception cref="ItemReaderException">The columns have no names, or unsuitable ones.</exception>
    public static CsvLayout Of(ReaderConfig config, string uri)
    {
        if (config.CsvHeaderLocation is CsvHeaderLocation.FirstRow || (config.CsvHeaderLocation is null && config.CsvHeaders is null))
        {
            return new CsvLayout(DelimiterOf(config), null);
        }

        return config.CsvHeaders is { Count: > 0 } header
            ? Given(DelimiterOf(config), [.. header])
            : throw new ItemReaderException($"Nothing names the columns of {uri}. Write CSVHeaders, or let CSVHeaderLocation be FIRST_ROW.");
    }

    /// <summary>Gets the layout of a file without a row of names.</summary>
    /// <exception cref="ItemReaderException">The names are unsuitable.</exception>
    public static CsvLayout Given(byte delimiter, string[] header)
    {
        Check(header);
        return new CsvLayout(delimiter, header);
    }

    /// <summary>Refuses names of columns that the service refuses.</summary>
    /// <exception cref="ItemReaderException">The names are unsuitable.</exception>
    public static void Check(IReadOnlyCollection<string> header)
    {
        if (header.Sum(Encoding.UTF8.GetByteCount) + header.Count - 1 > LongestHeader)
        {
            throw new ItemReaderException("CSV headers cannot have more than 10 KiB.");
        }

        if (header.Distinct(StringComparer.Ordinal).Count() < header.Count)
        {
            throw new ItemReaderException("CSV headers cannot contain duplicates.");
        }
    }

    private static byte DelimiterOf(ReaderConfig config) => config.CsvDelimiter switch
    {
        null or CsvDelimiter.Comma => (byte)',',
        CsvDelimiter.Pipe => (byte)'|',
        CsvDelimiter.Semicolon => (byte)';',
        CsvDelimiter.Space => (byte)' ',
        CsvDelimiter.Tab => (byte)'\t',
        _ => throw new UnreachableException(),
    };
}
