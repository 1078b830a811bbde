using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Reads the rows of a file of comma-separated values as objects of texts.</summary>
internal static class CsvItems
{
    public static async IAsyncEnumerable<SourceItem> ReadAsync(TextWindow window, CsvLayout layout, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = new CsvRecordReader(layout.Delimiter);
        var header = layout.Header;
        if (header is null)
        {
            await TryReadAsync(window, records, cancellationToken).ConfigureAwait(false);
            CsvLayout.Check(records.Fields);
            header = [.. records.Fields];
        }

        records.Wanted = header.Length;
        var row = new CsvRow(header);
        while (await TryReadAsync(window, records, cancellationToken).ConfigureAwait(false))
        {
            yield return new SourceItem(row.With(records.Fields), null, window.Uri);
        }
    }

    /// <summary>Reads the next record.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    private static async ValueTask<bool> TryReadAsync(TextWindow window, CsvRecordReader records, CancellationToken cancellationToken)
    {
        int length;
        while (window.Unread.IsEmpty || !records.TryRead(window.Unread.Span, window.IsAtEnd, out length))
        {
            if (window.IsAtEnd && window.Unread.IsEmpty)
            {
                return false;
            }

            if (window.IsAtEnd)
            {
                throw window.Fault(window.Line, "The row that begins here has a quote that is not closed.");
            }

            await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
        }

        window.CheckSize(0, length);
        window.Advance(length);
        return true;
    }

    /// <summary>Makes objects that share the names of the columns.</summary>
    private sealed class CsvRow(string[] header)
    {
        private readonly Dictionary<string, int> _index = header.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

        public Json With(IReadOnlyList<string> fields)
        {
            var values = new Json[header.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Json.From(i < fields.Count ? fields[i] : string.Empty);
            }

            return Json.FromMap(new JsonMap(header, values, header.Length, _index));
        }
    }
}
