using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace StateFlow.Local;

/// <summary>Makes the entity tag that S3 gives an object.</summary>
internal static class EntityTag
{
    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "S3 decides what its entity tags are, and nothing is kept secret by them.")]
    public static string Of(ReadOnlySpan<byte> content) => Quote(MD5.HashData(content));

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "S3 decides what its entity tags are, and nothing is kept secret by them.")]
    public static async ValueTask<string> OfAsync(Stream content, CancellationToken cancellationToken) =>
        Quote(await MD5.HashDataAsync(content, cancellationToken).ConfigureAwait(false));

    private static string Quote(byte[] hash) => $"\"{Convert.ToHexStringLower(hash)}\"";
}
