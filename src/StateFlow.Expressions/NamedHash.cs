using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace StateFlow.Expressions;

/// <summary>The hashes that Step Functions knows by name, in <c>States.Hash</c> and in <c>$hash</c>.</summary>
internal static class NamedHash
{
    /// <summary>Hashes a text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="algorithm"><c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c>, <c>SHA-384</c> or <c>SHA-512</c>; case matters.</param>
    /// <returns>Hexadecimal digits in lower case; <see langword="null"/> for another algorithm.</returns>
    public static string? Of(string text, string algorithm) =>
        HashOf(Encoding.UTF8.GetBytes(text), algorithm) is { } hash ? Convert.ToHexStringLower(hash) : null;

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The author of the state machine chooses.")]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The author of the state machine chooses.")]
    private static byte[]? HashOf(byte[] data, string algorithm) => algorithm switch
    {
        "MD5" => MD5.HashData(data),
        "SHA-1" => SHA1.HashData(data),
        "SHA-256" => SHA256.HashData(data),
        "SHA-384" => SHA384.HashData(data),
        "SHA-512" => SHA512.HashData(data),
        _ => null,
    };
}
