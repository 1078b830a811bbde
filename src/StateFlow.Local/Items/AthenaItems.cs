using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.Local;

/// <summary>Reads the rows of the files that an UNLOAD query of Athena wrote; its manifest has the URI of a file on every line.</summary>
internal static class AthenaItems
{
    private const string Scheme = "s3://";

    public static async IAsyncEnumerable<SourceItem> ReadAsync(
        ItemBucket bucket, string key, ReaderConfig config, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var manifest = await bucket.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        await using (manifest.ConfigureAwait(false))
        {
            var lines = new LineReader(manifest);
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var (name, file) = Locate(Encoding.UTF8.GetString(lines.Current.Span).Trim().Trim('"')) ?? throw manifest.Fault(
                    lines.Number, "This is no URI of a file. The manifest of an Athena query has one on every line: s3://bucket/key");
                await foreach (var item in ObjectItems.ReadAsync(bucket with { Name = name }, file, config, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }
            }
        }
    }

    private static (string Bucket, string Key)? Locate(string uri)
    {
        var slash = uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? uri.IndexOf('/', Scheme.Length) : -1;
        return slash > Scheme.Length && slash + 1 < uri.Length ? (uri[Scheme.Length..slash], uri[(slash + 1)..]) : null;
    }
}
