using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.Expressions;

/// <summary>Gives equal texts of one document the same string: names and values repeat, and nobody changes them.</summary>
/// <remarks>
/// Each text has one place, which the next text with the same hash takes over. So nothing has to grow, and a text that is not found costs what it
/// would have cost anyway.
/// </remarks>
internal sealed class StringPool
{
    /// <summary>How many names an object may have at most to share the list of them with others.</summary>
    public const int SharedNames = 8;

    private const int LongestText = 96;
    private const int BytesPerPlace = 64;
    private const int FewestPlaces = 16;
    private const int MostPlaces = 4096;

    private readonly string?[] _strings;
    private readonly string[]?[] _lists;
    private readonly int _shift;

    /// <summary>Makes a pool for a document.</summary>
    /// <param name="length">The length of the document in bytes.</param>
    public StringPool(int length)
    {
        var places = BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerPlace, FewestPlaces, MostPlaces));
        _strings = new string?[places];
        _lists = new string[]?[places / 4];
        _shift = 64 - BitOperations.Log2(places);
    }

    /// <summary>Gets or sets whether an object of the document has two members of one name, of which only the last one is kept.</summary>
    public bool FoundDuplicate { get; set; }

    /// <summary>Gets a text as a string.</summary>
    /// <param name="utf8">The text without escapes.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var place = ref _strings[Hash(utf8) >> _shift];
        return place is not null && Ascii.Equals(utf8, place) ? place : place = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Gets a list of names: objects that look alike share one.</summary>
    /// <param name="names">The names, as <see cref="Get"/> gave them.</param>
    public string[] Share(ReadOnlySpan<string> names)
    {
        var hash = unchecked((uint)((RuntimeHelpers.GetHashCode(names[0]) * 31) + RuntimeHelpers.GetHashCode(names[^1]) + names.Length));
        ref var place = ref _lists[hash % (uint)_lists.Length];
        return place is not null && names.SequenceEqual(place) ? place : place = names.ToArray();
    }

    /// <summary>Mixes the ends of a text and its length, in which names differ.</summary>
    private static ulong Hash(ReadOnlySpan<byte> utf8)
    {
        ulong first = 0, last = 0;
        if (utf8.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var value in utf8)
            {
                first = (first << 8) | value;
            }
        }

        const ulong Odd = 0x9E37_79B9_7F4A_7C15; // The golden ratio: its bits have no pattern.
        return unchecked(((first * Odd) ^ BitOperations.RotateLeft(last, 32) ^ (ulong)utf8.Length) * Odd);
    }

    /// <summary>Holds the names of an object until it is known whether another one looks alike.</summary>
    [InlineArray(SharedNames)]
    internal struct Names
    {
        private string? _first;
    }
}
