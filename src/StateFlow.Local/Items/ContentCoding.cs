using System.Buffers;

namespace StateFlow.Local;

/// <summary>Recognizes how an object is compressed by the bytes it begins with.</summary>
internal static class ContentCoding
{
    /// <summary>How many bytes it takes to recognize everything.</summary>
    public const int LongestMark = 4;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> Zstandard => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>Tells whether an object is compressed with GZIP.</summary>
    /// <param name="content">The beginning of the object, or all of it.</param>
    /// <param name="uri">The object.</param>
    /// <exception cref="ItemReaderException">It is compressed with something else, or is no text.</exception>
    public static bool IsGzip(ReadOnlySequence<byte> content, string uri)
    {
        Span<byte> mark = stackalloc byte[(int)Math.Min(LongestMark, content.Length)];
        content.Slice(0, mark.Length).CopyTo(mark);
        if (mark.SequenceEqual(Zstandard))
        {
            throw new ItemReaderException($"{uri} is compressed with ZSTD, which is not read locally. Put it there without compression, or compressed with GZIP.");
        }

        if (mark.SequenceEqual("PAR1"u8))
        {
            throw Parquet(uri);
        }

        var isGzip = mark.StartsWith(Gzip);
        return isGzip || mark.IsEmpty || !uri.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? isGzip
            : throw new ItemReaderException($"{uri} is named as if it were compressed with GZIP, but it is not. Compress it, or give it another name.");
    }

    /// <summary>Says that Parquet is not read.</summary>
    public static ItemReaderException Parquet(string uri) =>
        new($"{uri} is an Apache Parquet file, which is not read locally. Put its rows beside it as JSONL and read those, or hand in the items.");
}
